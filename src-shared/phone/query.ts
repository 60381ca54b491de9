import { MOST_E164_DIGITS, nationalKey, resolveDialled, resolveInternational } from './canonical.ts'
import { isDialString, removeSeparators, toAsciiDigits } from './characters.ts'
import { CALLING_CODES } from './countries.ts'
import type { E164 } from './types.ts'

/** The canonical forms that a whole number may have: `e164` where the text holds a calling code, `national` keys where it holds none. */
export interface NumberCandidates {
  readonly e164: readonly E164[]
  readonly national: readonly string[]
}

/** What a staff search text asks for (R21). */
export type SearchQuery =
  | { readonly kind: 'text' }
  | { readonly kind: 'last_four'; readonly digits: string }
  | { readonly kind: 'number_incomplete' }
  | { readonly kind: 'number'; readonly candidates: NumberCandidates }

/** Bounds the look-ups that one search may cost. */
const MOST_CANDIDATES = 10
const FEWEST_NATIONAL_DIGITS = 7
const FEWEST_NUMBER_DIGITS = 5
/** Longer text is not tried at all. */
const MOST_DIGITS = 20

/** How most of the world, North America, Australia, Japan, and Russia with its neighbours dial abroad. */
const INTERNATIONAL_PREFIXES = ['00', '011', '0011', '010', '810']

/** The mask that our own screens show: what people paste when they copy from a row. */
const MASK = /^\(\+\d{1,3}\) •{6}(\d{4})$/

/**
 * Tells what a search text is (R21): a whole number in any spelling, exactly four last digits, a number that is not whole,
 * or a fragment of a name, e-mail or id. A number without a calling code is whole if it is valid in at least one country.
 */
export function searchQueryKind(text: string): SearchQuery {
  const masked = MASK.exec(text.trim())?.[1]
  if (masked) return { kind: 'last_four', digits: masked }
  const dial = removeSeparators(toAsciiDigits(text))
  const digits = dial.replace('+', '')
  if (!isDialString(dial) || digits.length < 4 || digits.length > MOST_DIGITS) return { kind: 'text' }
  if (dial.length === 4) return { kind: 'last_four', digits }
  if (digits.length < FEWEST_NUMBER_DIGITS) return { kind: 'text' }
  const candidates = dial.startsWith('+') ? internationalCandidates(digits) : dialledCandidates(digits)
  if (candidates.e164.length + candidates.national.length > 0) return { kind: 'number', candidates }
  // More digits than a number can have, and no international prefix in front: an id.
  return { kind: digits.length > MOST_E164_DIGITS ? 'text' : 'number_incomplete' }
}

/**
 * The national key that a search text has under one calling code, or undefined if it is no valid number there. A look-up by
 * key alone may find another country's subscriber (R21): keep a found number only if this answers its own key.
 */
export function nationalKeyIn(text: string, callingCode: string): string | undefined {
  const dial = removeSeparators(toAsciiDigits(text))
  const number = /^\d{4,20}$/.test(dial) ? resolveDialled(dial, { callingCode }) : undefined
  return number?.countryCallingCode === callingCode
    ? nationalKey({ callingCode, national: number.nationalNumber })
    : undefined
}

function internationalCandidates(digits: string): NumberCandidates {
  const number = resolveInternational(digits)
  return { e164: number ? [number.number as E164] : [], national: [] }
}

/** Tries the digits with an international prefix or a forgotten `+`, and as dialled under every calling code. */
function dialledCandidates(digits: string): NumberCandidates {
  if (digits.length < FEWEST_NATIONAL_DIGITS) return { e164: [], national: [] }
  const prefixes = ['', ...INTERNATIONAL_PREFIXES.filter((prefix) => digits.startsWith(prefix))]
  const e164 = new Set(prefixes.flatMap((prefix) => internationalCandidates(digits.slice(prefix.length)).e164))
  const national = rank(
    CALLING_CODES.flatMap((callingCode) => {
      const number = resolveDialled(digits, { callingCode })
      if (!number || number.countryCallingCode !== callingCode || e164.has(number.number as E164)) return []
      return [nationalKey({ callingCode, national: number.nationalNumber })]
    }),
  )
  return { e164: [...e164].slice(0, MOST_CANDIDATES), national: national.slice(0, MOST_CANDIDATES) }
}

/** Each key once, the one that most countries agree on first. */
function rank(keys: readonly string[]): readonly string[] {
  const votes = new Map<string, number>()
  for (const key of keys) votes.set(key, (votes.get(key) ?? 0) + 1)
  return [...votes].sort(([, a], [, b]) => b - a).map(([key]) => key)
}
