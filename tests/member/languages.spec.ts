import { ar } from '../../src-renderer/lib/i18n/member/ar.ts'
import { es } from '../../src-renderer/lib/i18n/member/es.ts'
import { fr } from '../../src-renderer/lib/i18n/member/fr.ts'
import { article as articleAr } from '../../src-renderer/member/features/help/articles/ar.ts'
import { article as articleEn } from '../../src-renderer/member/features/help/articles/en.ts'
import { article as articleEs } from '../../src-renderer/member/features/help/articles/es.ts'
import { article as articleFr } from '../../src-renderer/member/features/help/articles/fr.ts'
import { expect, test } from '../support/member-service.ts'
import { expectNoSidewaysScroll, freshNumber } from './steps.ts'

const articles = { en: articleEn, fr: articleFr, es: articleEs, ar: articleAr }

for (const [language, article] of Object.entries(articles))
  test.describe(`the help article in ${language}`, () => {
    test.use({ locale: language })
    test('is whole, with the example number left to right', async ({ page }) => {
      await page.goto('/help')
      await expect(page.getByRole('heading', { name: article.title, level: 1 })).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      const main = page.getByRole('main')
      for (const { text } of article.steps) await expect(main).toContainText(text)
      for (const tip of article.tips) await expect(main).toContainText(tip)
      await expect(main).toContainText(article.forEver)
      const example = main.getByText('(+52) 6441832399')
      await expect(example).toHaveCSS('direction', 'ltr')
      await page.setViewportSize({ width: 320, height: 640 })
      await expectNoSidewaysScroll(page)
    })
  })

for (const [language, texts] of Object.entries({ fr, es, ar }))
  test(`the set-up speaks the account’s language: ${language}`, async ({ page, service, enterAs }) => {
    const number = freshNumber('US')
    await enterAs(service.newcomer({ language }).externalId)
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await expect(page.getByRole('heading', { name: texts.settings.title })).toBeVisible()
    await page.getByRole('button', { name: texts.settings.setup }).click()
    await page.locator('input[name=number]').fill(number)
    await page.getByRole('button', { name: texts.setup.send }).click()
    const code = page.getByLabel(texts.code.label)
    await expect(code).toBeFocused()
    await code.fill(await service.code(number))
    await page.getByRole('button', { name: texts.code.verify }).click()
    await expect(page.getByRole('heading', { name: texts.setup.doneTitle })).toBeVisible()
  })

test('Arabic runs from right to left; numbers, codes and clocks from left to right', async ({
  page,
  service,
  enterAs,
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const number = freshNumber('US')
  await enterAs(service.newcomer({ language: 'ar' }).externalId, '/settings?open=setup')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toHaveCSS('direction', 'rtl')
  const title = await dialog.getByRole('heading').first().boundingBox()
  const close = await dialog.getByRole('button').first().boundingBox()
  expect(title && close && close.x < title.x + title.width / 2, 'the close button stands at the left').toBe(true)
  await expect(page.locator('input[name=number]')).toHaveCSS('direction', 'ltr')
  await page.locator('input[name=number]').fill(number)
  await page.getByRole('button', { name: ar.setup.send }).click()
  await expect(page.getByLabel(ar.code.label)).toHaveCSS('direction', 'ltr')
  const masked = dialog.getByText(`••••••${number.slice(-4)}`)
  await expect(masked).toHaveCSS('direction', 'ltr')
  await expect(dialog.getByRole('timer')).toHaveCSS('direction', 'ltr')
  await expectNoSidewaysScroll(page)
})

test('a language chosen at the foot is shown at once, kept, and goes before the account’s', async ({
  page,
  service,
  enterAs,
}) => {
  await enterAs(service.newcomer({ country: 'US' }).externalId)
  await page.getByRole('combobox', { name: 'Language' }).selectOption('fr')
  await expect(page.getByRole('heading', { name: fr.settings.title })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: fr.settings.title })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
})
