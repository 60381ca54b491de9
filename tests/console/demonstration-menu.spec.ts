import type { Page } from '@playwright/test'
import { frame as ar } from '../../src-renderer/console/i18n/ar/frame.ts'
import { frame as en } from '../../src-renderer/console/i18n/en/frame.ts'
import { frame as es } from '../../src-renderer/console/i18n/es/frame.ts'
import { frame as fr } from '../../src-renderer/console/i18n/fr/frame.ts'
import { LANGUAGES } from '../../src-renderer/lib/i18n/languages.ts'
import { demonstrationPages, pages } from '../../src-shared/contract/page.ts'
import { reply } from '../support/bridge.ts'
import { expect, sharedConsole, test } from '../support/console-app.ts'
import { demonstrate } from '../support/console-steps.ts'

const words = { ar, en, es, fr }
const shared = sharedConsole('Amara Okafor')
const place = (page: Page): string => new URL(page.url()).pathname

test('the console’s menu opens each page of the demonstration in its window, the members’ mail too', async () => {
  const { app, window } = shared()
  for (const page of demonstrationPages) {
    const opened = app.waitForEvent('window')
    await demonstrate(window, en.demonstration[page])
    await (await opened).waitForURL((address) => address.pathname === pages[page])
  }
  const mail = app.windows().find((page) => place(page) === pages.mail)
  if (!mail) throw new Error('no window shows the mail')
  await expect(mail.getByRole('heading', { name: 'Mail', level: 1 })).toBeVisible()
  await mail.screenshot({ path: test.info().outputPath('mail.png') })
})

test('the native menu opens each of them as well', async () => {
  const { app } = shared()
  for (const page of app.windows()) if (place(page).startsWith('/demonstration/')) await page.close()
  const labels = await app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()
      ?.items.find(({ label }) => label === '&Demonstration')
      ?.submenu?.items.map(({ label }) => label),
  )
  expect(labels?.slice(0, 4)).toEqual(['Open member’s page', 'Open phone simulator', 'Open mail', 'Open marketplace'])
  const opened = app.waitForEvent('window')
  await app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()
      ?.items.find(({ label }) => label === '&Demonstration')
      ?.submenu?.items.find(({ label }) => label === 'Open mail')
      ?.click(),
  )
  await (await opened).waitForURL((address) => address.pathname === pages.mail)
})

for (const language of LANGUAGES)
  test(`each has its own words in the menu, for a window and for the browser: ${language}`, async () => {
    const { window } = shared()
    const { demonstration } = words[language]
    const names = demonstrationPages.map((page) => demonstration[page])
    await reply(window, 'settings.set', { language })
    await window.getByRole('button', { name: demonstration.menu }).click()
    const entries = window.getByRole('menu').getByRole('menuitem')
    await expect(entries.first()).toBeVisible()
    const said = await entries.allTextContents()
    expect(said.slice(0, 2 * names.length)).toEqual([...names, ...names])
    expect(new Set(names).size).toBe(names.length)
    await window.screenshot({ path: test.info().outputPath(`menu-${language}.png`) })
    await window.keyboard.press('Escape')
    await expect(window.getByRole('menu')).toHaveCount(0)
  })
