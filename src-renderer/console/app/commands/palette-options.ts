import type { CommandId } from '../../../../src-shared/commands/commands.ts'
import { commands } from '../../../../src-shared/commands/commands.ts'
import type { CommandWords } from '../../../../src-shared/commands/words.types.ts'
import type { AccountSummary } from '../../../../src-shared/contract/accounts.ts'
import type { Offer } from '../../../lib/commands.ts'
import { fold } from '../../../lib/matched-parts.ts'

export type PaletteOption =
  | { readonly kind: 'command'; readonly group: string; readonly label: string; readonly offer: Offer }
  | { readonly kind: 'account'; readonly group: string; readonly label: string; readonly account: AccountSummary }

interface Choice {
  readonly offers: readonly Offer[]
  readonly words: CommandWords
  readonly query: string
  /** The commands that were used last, the latest first. */
  readonly recent: readonly string[]
  readonly recentGroup: string
}

/** The palette need not open itself. */
const self: CommandId = 'palette.open'

/** Each word of the query begins a word of the text, ignoring case and accents. */
export const matches = (text: string, query: string): boolean => {
  const letters = ` ${fold(text).replace(/[-’']/g, ' ')}`
  return fold(query)
    .split(/[\s-]+/)
    .every((word) => letters.includes(` ${word}`))
}

/** The commands that the palette shows for what is typed: without a text the latest ones first, with one those that it begins. */
export const commandOptions = ({ offers, words, query, recent, recentGroup }: Choice): readonly PaletteOption[] => {
  const option = (offer: Offer, group?: string): PaletteOption => ({
    kind: 'command',
    group: group ?? words.menus[commands[offer.id].menu],
    label: words.commands[offer.id],
    offer,
  })
  const shown = offers.filter(({ id }) => id !== self)
  // What cannot be done now stands below what can.
  const byMenu = shown.toSorted((a, b) => rank(a) - rank(b) || Number(isBlocked(a)) - Number(isBlocked(b)))
  if (query !== '') {
    const found = byMenu.filter(({ id }) => matches(`${words.menus[commands[id].menu]} ${words.commands[id]}`, query))
    // What begins with the text itself comes before what only holds its words.
    const exact = (offer: Offer): boolean => fold(words.commands[offer.id]).startsWith(fold(query))
    const menus = [...new Set(found.map(({ id }) => commands[id].menu))].toSorted(
      (a, b) =>
        Number(found.some((o) => commands[o.id].menu === b && exact(o))) -
        Number(found.some((o) => commands[o.id].menu === a && exact(o))),
    )
    return menus.flatMap((menu) => found.filter(({ id }) => commands[id].menu === menu).map((each) => option(each)))
  }
  const latest = recent.flatMap((id) => shown.find((each) => each.id === id) ?? [])
  return [
    ...latest.map((each) => option(each, recentGroup)),
    ...byMenu.filter((each) => !latest.includes(each)).map((each) => option(each)),
  ]
}

const isBlocked = ({ blocked }: Offer): boolean => blocked !== undefined

/** What is done about the account on the screen comes first, what only changes the look last. */
const order = ['account', 'go', 'help', 'file', 'demonstration', 'view']
const rank = ({ id }: Offer): number => order.indexOf(commands[id].menu)

/** The accounts that were found. */
export const accountOptions = (accounts: readonly AccountSummary[], group: string): readonly PaletteOption[] =>
  accounts.map((account) => ({ kind: 'account', group, label: account.name, account }))
