import { foldText, wordsOf } from './fold-text.ts'

/** What an account is found by; computed at every upsert (R21). */
export interface AccountIndex {
  readonly foldedName: string
  /** The tokens, each after a space; from the next line on what else fragments are found in: e-mail and ids. */
  readonly search: string
  /** Word prefixes are looked up here: at most 24, of at most 64 characters. */
  readonly tokens: readonly string[]
}

const MOST_TOKENS = 24
const LONGEST_TOKEN = 64
const SIGNS = /[^\p{L}\p{N}]+/u

/** What the search columns and tokens of an account hold (R21): the words of its name and of its e-mail's local part, whole, in pieces, and without their signs. */
export function accountIndex(account: {
  readonly id: string
  readonly externalId: string
  readonly name: string
  readonly email: string
}): AccountIndex {
  const foldedName = foldText(account.name)
  const email = foldText(account.email)
  const local = email.split('@')[0] ?? ''
  const all = [...wordsOf(foldedName).flatMap(spellings), ...local.split(SIGNS)]
  const tokens = [...new Set(all.filter((token) => token !== '').map(shorten))].slice(0, MOST_TOKENS)
  const rest = [email, foldText(account.externalId), foldText(account.id)].join(' ')
  return { foldedName, search: ` ${tokens.join(' ')}\n${rest}`, tokens }
}

/** `o'brien`: as written, `o` and `brien`, and `obrien`. */
function spellings(word: string): readonly string[] {
  const pieces = word.split(SIGNS)
  return [word, pieces.join(''), ...pieces]
}

const shorten = (token: string): string => Array.from(token).slice(0, LONGEST_TOKEN).join('')
