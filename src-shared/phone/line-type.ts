import type { PhoneNumber } from 'libphonenumber-js/max'
import type { Channel, LineType } from './types.ts'

/** International networks without a country whose subscribers are on satellites, at sea or in the air (ITU E.164: Inmarsat, GMSS, 882, 883). */
const SATELLITE_CALLING_CODES = new Set(['870', '881', '882', '883'])

/** Calling codes of networks and services without a country (ITU E.164); none of their numbers may be verified (R10). */
export const COUNTRYLESS_CALLING_CODES: ReadonlySet<string> = new Set([
  ...SATELLITE_CALLING_CODES,
  '800',
  '808',
  '878',
  '888',
  '979',
])

const LINE_TYPES = {
  MOBILE: 'mobile',
  FIXED_LINE: 'fixed_line',
  FIXED_LINE_OR_MOBILE: 'fixed_line_or_mobile',
  VOIP: 'voip',
  PREMIUM_RATE: 'premium_rate',
  TOLL_FREE: 'toll_free',
  SHARED_COST: 'shared_cost',
  PERSONAL_NUMBER: 'personal_number',
  PAGER: 'pager',
  UAN: 'uan',
  VOICEMAIL: 'voicemail',
} as const satisfies Record<string, LineType>

/** The line type of a valid number, without any look-up; undefined where its plan does not say (R10). */
export function lineTypeOf(number: PhoneNumber): LineType | undefined {
  const type = number.getType()
  if (type === 'MOBILE' && SATELLITE_CALLING_CODES.has(number.countryCallingCode)) return 'satellite'
  return type === undefined ? undefined : LINE_TYPES[type]
}

/** Whether numbers of this line type may be verified: mobile, fixed line, or undetermined between the two (R10). */
export const isAcceptedLineType = (type: LineType): boolean =>
  type === 'mobile' || type === 'fixed_line' || type === 'fixed_line_or_mobile'

/** How a code may reach this line type; `smsOff` is set once a carrier has answered "landline" for the number (R10). */
export function channelsFor(type: LineType, { smsOff }: { readonly smsOff: boolean }): readonly Channel[] {
  if (!isAcceptedLineType(type)) return []
  return type === 'fixed_line' || smsOff ? ['call'] : ['sms', 'call']
}
