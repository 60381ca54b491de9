import type { Static } from 'typebox'
import type { MaskedNumber } from '../../src-shared/contract/common.ts'
import { maskNumber } from '../../src-shared/phone/mask.ts'
import type { VerifiableLineType } from '../domain/records.types.ts'

/** What of a number may be read without opening it (R23); erased numbers have lost their digits (R3). */
export interface NumberDigits {
  readonly callingCode: string | null
  readonly lastFour: string | null
  readonly country: string | null
  readonly lineType: VerifiableLineType
  /** R10: a carrier has said that this number is a landline. */
  readonly smsOff: boolean
}

/** What is left to show of a number whose digits were erased (R3). */
const ERASED = '••••••'

export const maskDigits = ({ callingCode, lastFour }: Pick<NumberDigits, 'callingCode' | 'lastFour'>): string =>
  !callingCode || !lastFour ? ERASED : maskNumber(callingCode, lastFour)

/** A number as staff and pages may see it (R21). */
export const maskedNumber = (number: NumberDigits): Static<typeof MaskedNumber> => ({
  masked: maskDigits(number),
  country: number.country,
  lineType: number.lineType,
  smsOff: number.smsOff,
})
