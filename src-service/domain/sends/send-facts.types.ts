import type { ErrorCode } from '../../../src-shared/errors/error-codes.ts'
import type { Hex } from '../records.types.ts'

/** Sends of the rolling day and what they cost, in micro-units (R20). */
export interface SendCount {
  readonly sends: number
  readonly micros: number
  /** When the first of them was decided; of a country or of all the beginning of its hour. */
  readonly oldestAt: Date | null
}

/** The sends to one prefix (R20). */
export interface PrefixSends extends SendCount {
  readonly prefix: Hex
  /** How many of their verifications were approved. */
  readonly verified: number
  /** The place of the newest; 0: there was none. */
  readonly lastNth: number
}

/** The sends that one address asked for (R20). */
export interface AddressSends {
  readonly address: Hex
  readonly sends: number
  readonly oldestAt: Date | null
  readonly lastNth: number
}

/** What R20 counts beside the numbers. */
export interface SendFacts {
  readonly all: SendCount
  /** Null: the query named no address. */
  readonly address: AddressSends | null
  /** Refusals of this account that were recorded within the last minute: they are not recorded again. */
  readonly refusedLately: readonly ErrorCode[]
}

/** Nothing was sent. */
export const NO_SENDS: SendCount = { sends: 0, micros: 0, oldestAt: null }
