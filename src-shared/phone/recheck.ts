import { parsePhoneNumber } from './parse.ts'
import type { LineType, PhoneErrorCode } from './types.ts'

/** How a stored number stands under today's plans and canonical rules (R9, R10). */
export type Judgement =
  | { readonly kind: 'same' }
  /** It is another number's spelling now. */
  | { readonly kind: 'form'; readonly canonical: string; readonly lineType: LineType }
  | { readonly kind: 'line_type'; readonly lineType: LineType }
  /** It would not be taken any more. */
  | { readonly kind: 'refused'; readonly code: PhoneErrorCode; readonly lineType?: LineType }

/** Judges a stored E.164 number again; `lineType` is what it was stored with. */
export function judgeStored(e164: string, lineType: LineType): Judgement {
  const parsed = parsePhoneNumber(e164)
  if (!parsed.ok)
    return {
      kind: 'refused',
      code: parsed.error.code,
      ...(parsed.error.lineType ? { lineType: parsed.error.lineType } : {}),
    }
  const now = parsed.value
  if (now.e164 !== e164) return { kind: 'form', canonical: now.e164, lineType: now.lineType }
  return now.lineType === lineType ? { kind: 'same' } : { kind: 'line_type', lineType: now.lineType }
}

/** What Mexico wrote between calling code and number before 2019-08-03. */
const MEXICAN = ['1', '01', '044', '045']
const AREA_CODE_LENGTHS = [2, 3, 4]

/** A canonical number and every outdated spelling that means the same subscriber, `+` in front (R9); most numbers have one only. */
export function spellingsOf(canonical: string): readonly string[] {
  const candidates = [canonical, ...mexicanSpellings(canonical), ...argentinianSpellings(canonical)]
  return candidates.filter((text) => {
    const parsed = parsePhoneNumber(text)
    return parsed.ok && parsed.value.e164 === canonical
  })
}

const mexicanSpellings = (canonical: string): readonly string[] =>
  canonical.startsWith('+52') ? MEXICAN.map((prefix) => `+52${prefix}${canonical.slice(3)}`) : []

/** The mobile 15 after the area code, with and without the 9 of calls from abroad and the trunk zero. */
function argentinianSpellings(canonical: string): readonly string[] {
  const national = /^\+549(\d{10})$/.exec(canonical)?.[1]
  if (!national) return []
  const spoken = AREA_CODE_LENGTHS.map((length) => `${national.slice(0, length)}15${national.slice(length)}`)
  return spoken.flatMap((text) => ['', '0', '9'].map((prefix) => `+54${prefix}${text}`))
}
