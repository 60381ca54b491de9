import type { IdempotencyKeyTable } from './idempotency-key-table.ts'
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { StaffRole } from '../domain/actor.ts'
import type {
  AuditEventRecord,
  ClaimRecord,
  DeliveryRecord,
  DuplicateAttemptRecord,
  DuplicateCaseRecord,
  IdentityCheckRecord,
  NoticeRecord,
  VerifiableLineType,
  VerificationRecord,
} from '../domain/records.types.ts'
import type { MailedLinkTable, NumberChangeTable } from './number-change-tables.ts'
import type { NumberReleaseTable } from './number-release-table.ts'
import type { OutboxTables } from './outbox-tables.ts'
import type { AccountNoteTable, PolicyChangeTable, RevealTable, StaffDraftTable } from './staff-tables.ts'
import type { SendDecisionTable, SendTallyTable } from './send-tables.ts'

type Bytes = Uint8Array
/** A fingerprint wrapped by the outer key, from the rotation on (R23). */
export type OuterBytes = ColumnType<Bytes | null, Bytes | null | undefined, Bytes | null>
/** Read as a value, written as text: the drivers disagree on objects and arrays. */
type Json = ColumnType<unknown, string, string>
type JsonWithDefault = ColumnType<unknown, string | undefined, string>

/** The schema that the migrations build, as both engines answer it. */
export interface Tables extends OutboxTables {
  migration: { name: string; hash: string; at: Generated<Date> }
  app_clock: { only_row: Generated<boolean>; offset: Generated<string> }
  account: AccountTable
  account_token: { token: string; seq: number }
  staff_preference: { staff_id: string; name: string; value: Json; changed_at: Date }
  saved_view: SavedViewTable
  staff_presence: { account_id: string; staff_id: string; name: string; role: StaffRole; seen_at: Date }
  staff_news_read: { staff_id: string; number_change_id: string; state_at: Date }
  claim: ClaimTable
  number_trait: { fingerprint: Bytes | null; outer_fingerprint: OuterBytes; sms_off_at: Date }
  fingerprint_rotation: FingerprintRotationTable
  number_change: NumberChangeTable
  mailed_link: MailedLinkTable
  number_release: NumberReleaseTable
  verification: VerificationTable
  delivery: DeliveryTable
  identity_check: IdentityCheckTable
  identity_check_report: IdentityCheckReportTable
  duplicate_case: DuplicateCaseTable
  duplicate_attempt: DuplicateAttemptTable
  identity_provider: { only_row: Generated<boolean>; heartbeat_at: Date }
  reward: RewardTable
  bid_draft: BidDraftTable
  notice: NoticeTable
  policy: { name: string; value: Json; version: Generated<number>; changed_at: Date; changed_by: string }
  policy_change: PolicyChangeTable
  reveal: RevealTable
  account_note: AccountNoteTable
  staff_draft: StaffDraftTable
  audit_event: AuditEventTable
  send_decision: SendDecisionTable
  send_tally: SendTallyTable
  staff_search: StaffSearchTable
  number_lookup: { staff_id: string; nth: number; query_hash: Bytes; at: Date }
  staff_session: StaffSessionTable
  dpop_proof: { jti_hash: Bytes; seen_at: Generated<Date> }
  member_session: MemberSessionTable
  idempotency_key: IdempotencyKeyTable
}

interface SavedViewTable {
  id: string
  staff_id: string
  place: number
  name: string
  folded_name: string
  value: Json
  changed_at: Date
}

interface FingerprintRotationTable {
  only_row: Generated<boolean>
  phase: 'filling' | 'moved' | 'outer'
  key_check: string
  changed_at: Generated<Date>
}

interface RewardTable {
  account_id: string
  fingerprint: Bytes | null
  outer_fingerprint: OuterBytes
  xp: number
  credits: number
  granted_at: Date
}

interface AccountTable {
  id: string
  seq: GeneratedAlways<number>
  external_id: string
  name: string
  folded_name: string
  email: string
  country: string
  language: string
  time_zone: string | null
  search: string
  created_at: Date
  closed_at: Date | null
  current_claim_id: string | null
  version: Generated<number>
  wrong_codes_in_row: Generated<number>
  code_entry_closed_until: Date | null
  amount_at_stake: number | null
  erased_at: Date | null
  bid_let_through_at: Date | null
}

interface ClaimTable {
  id: string
  account_id: string
  state: ClaimRecord['state']
  fingerprint: Bytes | null
  national_fingerprint: Bytes | null
  ciphertext: Bytes | null
  prefix: Bytes | null
  key_version: number
  metadata_version: string
  calling_code: string | null
  last_four: string | null
  country: string | null
  line_type: VerifiableLineType
  claimed_at: Date
  retired_at: Date | null
  outer_fingerprint: OuterBytes
  outer_national_fingerprint: OuterBytes
  outer_prefix: OuterBytes
}

interface VerificationTable {
  id: string
  account_id: string
  number_change_id: string | null
  purpose: VerificationRecord['purpose']
  state: VerificationRecord['state']
  end_reason: string | null
  channel: VerificationRecord['channel']
  fingerprint: Bytes | null
  national_fingerprint: Bytes | null
  ciphertext: Bytes | null
  prefix: Bytes | null
  key_version: number
  calling_code: string
  last_four: string
  country: string | null
  line_type: VerifiableLineType
  code_mac: Bytes | null
  code_minted_at: Date
  wrong_tries: Generated<number>
  code_void: Generated<boolean>
  started_at: Date
  expires_at: Date
  ended_at: Date | null
  outer_fingerprint: OuterBytes
  outer_national_fingerprint: OuterBytes
  outer_prefix: OuterBytes
}

interface DeliveryTable {
  id: string
  verification_id: string
  account_id: string
  fingerprint: Bytes | null
  channel: DeliveryRecord['channel']
  state: DeliveryRecord['state']
  reason: DeliveryRecord['reason']
  carrier: string | null
  carrier_ref: string | null
  carrier_code: string | null
  started_by: DeliveryRecord['startedBy']
  staff_id: string | null
  counted: Generated<boolean>
  nth: number | null
  requested_at: Date
  accepted_at: Date | null
  ended_at: Date | null
  outer_fingerprint: OuterBytes
}

interface IdentityCheckTable {
  id: string
  account_id: string
  provider_ref: string
  state: IdentityCheckRecord['state']
  previous_state: IdentityCheckRecord['previousState']
  sequence: number
  started_at: Date
  changed_at: Date
}

interface IdentityCheckReportTable {
  identity_check_id: string
  sequence: number
  state: IdentityCheckRecord['state']
  reported_at: Date
  accepted_at: Date
}

interface DuplicateCaseTable {
  id: string
  cause: DuplicateCaseRecord['cause']
  state: DuplicateCaseRecord['state']
  fingerprint: Bytes | null
  claim_id: string | null
  number_change_id: string | null
  opened_at: Date
  disposition: DuplicateCaseRecord['disposition']
  note: string | null
  decided_by: string | null
  decided_at: Date | null
  outer_fingerprint: OuterBytes
}

interface DuplicateAttemptTable {
  id: string
  account_id: string
  claim_id: string
  verification_id: string | null
  case_id: string | null
  grade: DuplicateAttemptRecord['grade']
  at: Date
  graded_at: Date
}

interface BidDraftTable {
  id: string
  seq: GeneratedAlways<number>
  account_id: string
  state: 'waiting' | 'released' | 'cancelled'
  payload: Json
  created_at: Date
  ended_at: Date | null
}

interface NoticeTable {
  id: string
  account_id: string
  kind: NoticeRecord['kind']
  params: JsonWithDefault
  at: Date
  read_at: Date | null
}

interface AuditEventTable {
  id: string
  seq: GeneratedAlways<number>
  at: Date
  actor_kind: AuditEventRecord['actorKind']
  actor_id: string | null
  actor_role: StaffRole | null
  action: string
  account_id: string | null
  subject_id: string | null
  data: JsonWithDefault
  position: Generated<number | null>
  chain_hash: Generated<Bytes | null>
}

interface StaffSearchTable {
  session_id: string
  staff_id: string
  staff_role: StaffRole
  query_hash: Bytes
  kind: string
  at: Date
}

interface StaffSessionTable {
  id: string
  staff_id: string
  name: string
  roles: StaffRole[]
  key_thumbprint: string
  access_hash: Bytes
  access_ends_at: Date
  refresh_hash: Bytes
  signed_in_at: Date
  ends_at: Date
  ended_at: Date | null
}

interface MemberSessionTable {
  id_hash: Bytes
  id: string
  account_id: string
  signed_in_at: Date
  created_at: Generated<Date>
  ends_at: Date
  ended_at: Date | null
}
