import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { atRest } from './at-rest.ts'
import { reply } from './bridge.ts'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Looks at what is on the screen in both themes with axe. */
export async function expectAccessible(window: Page, { menu = false } = {}): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await reply(window, 'settings.set', { theme })
    await expect
      .poll(() => window.evaluate(() => getComputedStyle(document.documentElement).colorScheme))
      .toContain(theme)
    await atRest(window)
    // Electron opens no helper page for axe's usual way of collecting results.
    const { violations } = await new AxeBuilder({ page: window })
      .setLegacyMode()
      .withTags(WCAG)
      .disableRules(menu ? ['region'] : [])
      .analyze()
    const complaints = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, any }) => `${id} (${help}): ${html.slice(0, 300)} ${any[0]?.message ?? ''}`),
    )
    expect.soft(complaints, `in ${theme}`).toEqual([])
  }
}
