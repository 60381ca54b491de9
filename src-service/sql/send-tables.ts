import type { ColumnType, GeneratedAlways } from 'kysely'
import type { OuterBytes } from './tables.ts'
import type { SendDecisionRecord } from '../domain/sends/send-records.types.ts'

/** R20's records, as both engines answer them. */
export interface SendDecisionTable {
  id: string
  seq: GeneratedAlways<number>
  account_id: string
  verification_id: string | null
  delivery_id: string | null
  outcome: SendDecisionRecord['outcome']
  reason: string | null
  mode: SendDecisionRecord['mode']
  channel: SendDecisionRecord['channel']
  started_by: SendDecisionRecord['startedBy']
  calling_code: string
  country: string | null
  prefix: Uint8Array | null
  outer_prefix: OuterBytes
  prefix_nth: number | null
  address: Uint8Array | null
  outer_address: OuterBytes
  address_nth: number | null
  micros: number
  limits: ColumnType<unknown, string, string>
  at: Date
}

export interface SendTallyTable {
  scope: string
  hour: Date
  slot: number
  sends: number
  micros: number
}
