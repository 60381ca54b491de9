import { getCountryCallingCode, type PhoneNumber } from 'libphonenumber-js/max'
import { resolve, type DialledIn } from './canonical.ts'
import { isDialString, removeExtension, removeSeparators, toAsciiDigits } from './characters.ts'
import type { CountryCode } from './types.ts'

/** One thing that cleaning did to a paste; the screen says each (R9). */
export type CleanChange =
  | 'digits_converted'
  | 'uri_scheme_removed'
  | 'extension_removed'
  | 'separators_removed'
  | 'international_prefix_replaced'
  | 'calling_code_recognised'
  | 'trunk_prefix_removed'
  | 'mobile_prefix_rewritten'

/** A paste made ready for `parsePhoneNumber`, and what changed, in the order it was done. */
export interface CleanedInput {
  readonly cleaned: string
  readonly changes: readonly CleanChange[]
}

/** How the dialled national digits became the canonical ones. */
function nationalChanges(dialled: string, number: PhoneNumber): readonly CleanChange[] {
  const { nationalNumber, countryCallingCode } = number
  if (dialled === nationalNumber) return []
  if (!dialled.endsWith(nationalNumber))
    return dialled.startsWith('0') ? ['trunk_prefix_removed', 'mobile_prefix_rewritten'] : ['mobile_prefix_rewritten']
  const prefix = dialled.slice(0, -nationalNumber.length)
  return countryCallingCode === '52' && prefix !== '01' ? ['mobile_prefix_rewritten'] : ['trunk_prefix_removed']
}

function cleanInternational(dial: string, number: PhoneNumber): CleanedInput {
  const dialled = dial.slice(1 + number.countryCallingCode.length)
  return { cleaned: number.number, changes: nationalChanges(dialled, number) }
}

function cleanDialled(dial: string, number: PhoneNumber, where?: DialledIn): CleanedInput {
  const international = number.number.slice(1)
  if (where?.callingCode === number.countryCallingCode) {
    // In the North American plan a leading 1 is the trunk prefix as well.
    if (dial === international && where.callingCode !== '1')
      return { cleaned: number.number, changes: ['calling_code_recognised'] }
    const { nationalNumber } = number
    const stable = resolve(nationalNumber, where)?.number === number.number
    if (stable && !dial.startsWith('00')) return { cleaned: nationalNumber, changes: nationalChanges(dial, number) }
    if (stable && dial === nationalNumber) return { cleaned: dial, changes: [] }
  }
  // A whole number stands behind the prefix, or a country's own prefix is longer than `00`.
  if (!dial.startsWith('00') || dial.endsWith(international))
    return { cleaned: number.number, changes: ['international_prefix_replaced'] }
  const rest = cleanInternational(`+${dial.slice(2)}`, number)
  return { cleaned: rest.cleaned, changes: ['international_prefix_replaced', ...rest.changes] }
}

function cleanDial(dial: string, where?: DialledIn): CleanedInput {
  const number = resolve(dial, where)
  if (number && dial.startsWith('+')) return cleanInternational(dial, number)
  if (number) return cleanDialled(dial, number, where)
  if (/^00[1-9]/.test(dial)) return { cleaned: `+${dial.slice(2)}`, changes: ['international_prefix_replaced'] }
  return { cleaned: dial, changes: [] }
}

/** Longer text is no number and is left as it is. */
const LONGEST_PASTE = 256

/** What a screen does with a paste (R9): a national number stays national, an international one starts with `+`; letters stay. */
export function cleanPhoneInput(raw: string, country?: CountryCode): CleanedInput {
  const changes: CleanChange[] = []
  const step = (change: CleanChange, before: string, after: string): string => {
    if (after !== before) changes.push(change)
    return after
  }
  const trimmed = raw.trim()
  if (trimmed.length > LONGEST_PASTE) return { cleaned: trimmed, changes }
  const ascii = step('digits_converted', trimmed, toAsciiDigits(trimmed))
  const bare = step('uri_scheme_removed', ascii, ascii.replace(/^(?:tel|sms|callto):(?:\/\/)?/i, ''))
  const whole = step('extension_removed', bare, removeExtension(bare))
  const dial = step('separators_removed', whole, removeSeparators(whole))
  if (!isDialString(dial)) return { cleaned: dial, changes }
  const where = country && { country, callingCode: getCountryCallingCode(country) }
  const result = cleanDial(dial, where)
  return { cleaned: result.cleaned, changes: [...changes, ...result.changes] }
}
