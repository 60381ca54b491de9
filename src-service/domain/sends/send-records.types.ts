import type { ErrorCode } from '../../../src-shared/errors/error-codes.ts'
import type { Channel } from '../../../src-shared/phone/types.ts'
import type { Hex } from '../records.types.ts'

/** One limit of R20 or R13 as it stood when a send was decided; money in micro-units. */
export interface LimitRecord {
  readonly name: string
  readonly count: number
  readonly bound: number
  readonly reached: boolean
}
/** Why a code was sent, or was not (R20). */
export interface SendDecisionRecord {
  readonly id: string
  readonly accountId: string
  readonly verificationId: string | null
  readonly deliveryId: string | null
  readonly outcome: 'sent' | 'refused'
  /** The refusal's code; of a sent one what `record_only` let through. */
  readonly reason: ErrorCode | null
  readonly mode: AbuseMode
  readonly channel: Channel
  readonly startedBy: 'member' | 'staff'
  readonly callingCode: string
  readonly country: string | null
  readonly prefix: Hex | null
  readonly prefixNth: number | null
  readonly address: Hex | null
  readonly addressNth: number | null
  readonly micros: number
  readonly limits: readonly LimitRecord[]
  readonly at: Date
}
/** Whether R20's limits refuse, or only say what they would have refused. */
export type AbuseMode = 'enforce' | 'record_only'
/** Sends and spend of one scope in one hour; a write adds to what is there. */
export interface SendTallyRecord {
  readonly scope: string
  readonly hour: Date
  readonly slot: number
  readonly sends: number
  readonly micros: number
}
