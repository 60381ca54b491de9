import type { Generated } from 'kysely'
import type { OuterBytes } from './tables.ts'
import type { StaffRole } from '../domain/actor.ts'
import type { VerifiableLineType } from '../domain/records.types.ts'
import type { MailedLinkRecord, NumberChangeRecord } from '../domain/number-changes/number-change-record.types.ts'

type Bytes = Uint8Array

export interface NumberChangeTable {
  id: string
  account_id: string
  state: NumberChangeRecord['state']
  end_reason: NumberChangeRecord['endReason']
  started_by: NumberChangeRecord['startedBy']
  staff_id: string | null
  staff_role: StaffRole | null
  reason: NumberChangeRecord['reason']
  ticket: string | null
  current_claim_id: string
  fingerprint: Bytes | null
  national_fingerprint: Bytes | null
  outer_fingerprint: OuterBytes
  outer_national_fingerprint: OuterBytes
  outer_prefix: OuterBytes
  ciphertext: Bytes | null
  prefix: Bytes | null
  key_version: number
  calling_code: string
  last_four: string
  country: string | null
  line_type: VerifiableLineType
  requested_at: Date
  accepted_at: Date | null
  authority_at: Date | null
  until: Date | null
  ended_at: Date | null
  state_at: Generated<Date>
  state_by: string | null
  refusal_reason: NonNullable<NumberChangeRecord['refusalReason']> | null
  refusal_note: string | null
}

export interface MailedLinkTable {
  id: string
  account_id: string
  number_change_id: string
  kind: MailedLinkRecord['kind']
  link_mac: Bytes
  created_at: Date
  expires_at: Date
  ended_at: Date | null
}
