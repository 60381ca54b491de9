import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { atRest } from './at-rest.ts'
import { reply } from './bridge.ts'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export interface Looked {
  /** A menu lies over the page, outside its regions. */
  readonly menu?: boolean
  readonly themes?: readonly ('light' | 'dark' | 'high_contrast')[]
}

/** Looks at what is on the screen with axe, in both themes unless told. */
export async function expectAccessible(
  window: Page,
  { menu = false, themes = ['light', 'dark'] }: Looked = {},
): Promise<void> {
  for (const theme of themes) {
    await reply(window, 'settings.set', { theme })
    if (theme !== 'high_contrast')
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
