import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { atRest } from '../support/at-rest.ts'
import { expect, test } from '../support/member-service.ts'
import { STATES } from './states.ts'
import { codeField, expectNoSidewaysScroll, freshNumber, nationalOf } from './steps.ts'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds wrong, in a form that a failing test can print. */
async function complaints(page: Page): Promise<readonly string[]> {
  await atRest(page)
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze()
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id} (${help}): ${html}`))
}

for (const { name, reach } of STATES)
  test(`${name}: axe finds nothing in light and in dark, and at 320 px nothing is wider than the window`, async ({
    page,
    service,
  }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await reach(page, service)
    await expect(page.getByRole('progressbar')).toHaveCount(0)
    expect.soft(await complaints(page), 'in light').toEqual([])
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await expect(page.locator('body')).not.toHaveCSS('background-color', 'rgb(255, 255, 255)')
    expect.soft(await complaints(page), 'in dark').toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    await expectNoSidewaysScroll(page)
  })

test('what can be touched is at least 44 px high on a phone', async ({ page, service }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const low: string[] = []
  for (const { name, reach } of STATES.filter((state) =>
    ['dashboard', 'set-up: code', 'staff request'].includes(state.name),
  )) {
    await reach(page, service)
    for (const touchable of await page.getByRole('main').or(page.getByRole('dialog')).getByRole('button').all()) {
      const box = await touchable.boundingBox()
      if (box && box.height < 44) low.push(`${name}: ${await touchable.innerText()} ${box.height}`)
    }
  }
  expect(low).toEqual([])
})

test('the set-up works with the keyboard alone, and the focus is always to be seen', async ({
  page,
  service,
  enterAs,
}) => {
  const member = service.newcomer({ country: 'GB' })
  const number = freshNumber('GB')
  await enterAs(member.externalId, '/')
  const tabTo = async (name: string | RegExp, role: 'button' | 'link' | 'menuitem' = 'button'): Promise<void> => {
    const wanted = page.getByRole(role, { name })
    await expect(wanted).toBeVisible()
    for (let steps = 0; steps < 30; steps += 1) {
      if (await wanted.evaluate((element) => element === document.activeElement)) {
        const ring = await wanted.evaluate((element) => {
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
          return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
        })
        expect(ring, `the focus on ${String(name)} can be seen`).toBe(true)
        return
      }
      await page.keyboard.press('Tab')
    }
    throw new Error(`Tab does not reach ${String(name)}`)
  }

  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await tabTo(/^Your account/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Dashboard' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Profile Details' })).toBeFocused()
  await tabTo('Setup Security Number')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Phone number' })).toBeFocused()
  await page.keyboard.type(nationalOf('GB', number))
  await page.keyboard.press('Tab')
  await expect(page.getByRole('radio', { name: 'SMS' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Phone call' })).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(codeField(page)).toBeFocused()
  await page.keyboard.type(await service.code(number))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Your phone number is verified' })).toBeFocused()
  await tabTo('Done')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('Escape closes the set-up and gives the focus back', async ({ page, service, enterAs }) => {
  await enterAs(service.newcomer().externalId)
  const opener = page.getByRole('button', { name: 'Setup Security Number' })
  await opener.click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(opener).toBeFocused()
})
