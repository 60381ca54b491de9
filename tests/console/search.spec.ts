import { STORIES } from '../../src-service/demonstration/stories.ts'
import { expect, sharedConsole, test } from '../support/console-app.ts'
import { expectOnlyMaskedNumbers, searchField } from '../support/console-steps.ts'

const shared = sharedConsole('Amara Okafor')
const { readyForRequest: mariana, twoRetired: juergen } = STORIES
const list = (name: string | RegExp) => shared().window.getByRole('grid', { name })

for (const { by, typed, foundBy } of [
  { by: 'a fragment of the name, without its accents', typed: 'iana ibar', foundBy: 'name' },
  { by: 'a fragment of the e-mail', typed: 'mariana.ib', foundBy: 'e-mail' },
  { by: 'its id', typed: mariana.externalId, foundBy: mariana.externalId },
])
  test(`finds an account by ${by} while typing`, async () => {
    await searchField(shared().window).fill('')
    await searchField(shared().window).pressSequentially(typed)
    const row = list(`Accounts with “${typed}”`).getByRole('row', { name: mariana.name })
    await expect(row).toBeVisible()
    await expect(row.getByRole('gridcell').last()).toHaveText(foundBy)
  })

for (const { as, typed } of [
  { as: 'international with spaces', typed: '+52 644 183 2399' },
  { as: 'international with brackets and hyphens', typed: '(+52) 644-183-2399' },
  { as: 'with the trunk sign of calls from abroad', typed: '00526441832399' },
  { as: 'national', typed: '644 183 2399' },
])
  test(`finds an account by its whole number, ${as}`, async () => {
    await searchField(shared().window).fill(typed)
    const row = list('Accounts of this number').getByRole('row', { name: mariana.name })
    await expect(row).toBeVisible()
    await expect(row.getByRole('gridcell').last()).toHaveText('current number')
    await expectOnlyMaskedNumbersBelowSearch()
  })

test('finds accounts by exactly the last four digits, retired numbers too', async () => {
  await searchField(shared().window).fill('2399')
  await expect(list('Accounts whose number ends in 2399').getByRole('row', { name: mariana.name })).toBeVisible()
  await searchField(shared().window).fill('5190')
  const row = list('Accounts whose number ends in 5190').getByRole('row', { name: juergen.name })
  await expect(row.getByRole('gridcell').last()).toContainText('retired number')
  await expect(row.getByRole('gridcell').last()).toContainText('5190')
})

test('says that a number is not complete, in a sentence and without results', async () => {
  await searchField(shared().window).fill('+52 644 183')
  await expect(
    shared().window.getByText('This number is not complete. Enter the whole number, or exactly its last 4 digits.'),
  ).toBeVisible()
  await expect(shared().window.getByRole('grid')).toHaveCount(0)
})

test('says that nothing matches, and clears the search', async () => {
  const { window } = shared()
  await searchField(window).fill('nobody is called this')
  await expect(window.getByText('No account matches “nobody is called this”')).toBeVisible()
  await window.getByRole('button', { name: 'Clear the search' }).last().click()
  await expect(searchField(window)).toHaveValue('')
  await expect(list('Recent accounts').getByRole('row').nth(1)).toBeVisible()
})

test('is done with the keyboard alone: key, typing, arrow, Enter, and back to the same results', async () => {
  const { window } = shared()
  await window.getByRole('link', { name: 'Settings' }).click()
  await window.keyboard.press('/')
  await expect(searchField(window)).toBeFocused()
  await window.getByRole('heading', { name: 'Settings', level: 1 }).click()
  await window.keyboard.press('Control+F')
  await expect(searchField(window)).toBeFocused()
  await window.keyboard.type('hans-j')
  await expect(list('Accounts with “hans-j”').getByRole('row', { name: juergen.name })).toBeVisible()
  await window.keyboard.press('ArrowDown')
  await expect(list('Accounts with “hans-j”').getByRole('row').nth(1)).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('heading', { level: 1, name: juergen.name })).toBeVisible()
  await window.getByRole('link', { name: 'Accounts' }).last().click()
  await expect(searchField(window)).toHaveValue('hans-j')
})

test('never shows an earlier answer under a later question, and Enter opens none of it', async () => {
  const { window } = shared()
  await searchField(window).fill('lucia')
  await expect(list('Accounts with “lucia”').getByRole('row').nth(1)).toBeVisible()
  const wrong = await window.evaluate(async () => {
    // Each painted frame: what the list says it answers, and whether its rows do.
    const seen: string[] = []
    const look = (): void => {
      const grid = document.querySelector('[role="grid"][aria-busy="false"]')
      const asked = /“(.*)”/.exec(grid?.getAttribute('aria-label') ?? '')?.[1]
      if (!grid || !asked) return
      for (const row of grid.querySelectorAll('[role="row"].row'))
        if (!(row.textContent ?? '').normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().includes(asked))
          seen.push(`${asked}: ${row.textContent}`)
    }
    const field = document.querySelector('[role="searchbox"]')
    if (!(field instanceof HTMLInputElement)) throw new Error('no search field')
    // React hears of a value only where the field's own setter was used.
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
    const watcher = new MutationObserver(look)
    watcher.observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true })
    for (const text of ['hans', 'hans-j', 'nora li', 'nora', 'daniel os']) {
      value?.set?.call(field, text)
      field.dispatchEvent(new Event('input', { bubbles: true }))
      // Longer than the field's own settling, shorter than an answer under load.
      const until = performance.now() + 130
      while (performance.now() < until) await new Promise(requestAnimationFrame)
    }
    Reflect.set(window, 'stopLooking', () => watcher.disconnect())
    return seen
  })
  expect(wrong).toEqual([])
  await searchField(window).press('Enter')
  await expect(
    list('Accounts with “daniel os”')
      .getByRole('row', { name: STORIES.capReached.name })
      .or(window.getByRole('heading', { level: 1, name: STORIES.capReached.name })),
  ).toBeVisible()
})

/** What was typed is the agent's own; everything else is masked. */
async function expectOnlyMaskedNumbersBelowSearch(): Promise<void> {
  const { window } = shared()
  const text = await window.locator('main').innerHTML()
  expect(text).toContain('••••••2399')
  expect(text).not.toContain(mariana.number?.slice(-8))
}

test('shows every number masked, and holds no whole one anywhere in the page', async () => {
  const { window } = shared()
  await searchField(window).fill('mkt-1000')
  await expect(list('Accounts with “mkt-1000”').getByRole('row').nth(10)).toBeVisible()
  await expectOnlyMaskedNumbers(window, ...Object.values(STORIES).map(({ number }) => number))
})
