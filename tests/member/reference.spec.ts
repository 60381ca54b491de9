import type { Page } from '@playwright/test'
import { operationEntries } from '../../src-shared/contract/index.ts'
import { expect, test } from '../support/member-service.ts'

const nouns = new Set(operationEntries.filter(([, { path }]) => path).map(([key]) => key.split('.')[0] ?? key))

const opened = async (page: Page): Promise<void> => {
  await page.goto('/reference')
  await expect(page.getByRole('heading', { name: 'Linekeeper', exact: true })).toBeVisible()
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`the reference of the API shows every noun in ${colorScheme}, and loads nothing but its script and the document`, async ({
    page,
    service,
  }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.emulateMedia({ colorScheme })
    await opened(page)
    for (const noun of nouns)
      await expect(page.getByRole('complementary').getByText(noun, { exact: true })).toBeAttached()
    const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(dark === 'rgb(255, 255, 255)').toBe(colorScheme === 'light')
    await page.screenshot({ path: test.info().outputPath(`reference-${colorScheme}.png`) })
    expect(asked.map((address) => address.replace(service.origin, '').replace(/-[\w-]+\.js$/, '.js'))).toEqual([
      '/reference',
      '/assets/reference.js',
      '/v1/openapi.json',
    ])
  })

test('an operation of the reference shows the reply that was executed', async ({ page }) => {
  await opened(page)
  await page.goto('/reference#tag/accounts/POST/v1/accounts/{accountId}/setup-links')
  const shown = page.getByRole('region', { name: /Send the owner a notice/ })
  await expect(shown.getByText('"sentAt"').first()).toBeVisible()
})

test.describe('what the script of the reference might try', () => {
  test.use({ mustBeClean: false })
  test('no request leaves but that for the document, not even to the service', async ({ page, service, enterAs }) => {
    await enterAs(service.newcomer().externalId)
    await opened(page)
    const tried = await page.evaluate(
      async (addresses) =>
        await Promise.all(
          addresses.map((one) =>
            fetch(one).then(
              ({ status }) => status,
              () => 'refused',
            ),
          ),
        ),
      ['/v1/openapi.json', '/v1/me', 'https://example.org/'],
    )
    expect(tried).toEqual([200, 'refused', 'refused'])
  })
})
