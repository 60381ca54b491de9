import type { Channel } from '../../src-shared/phone/types.ts'
import type { StaffRole } from './actor.ts'
import type { MailedLinkRecord, NumberChangeRecord } from './number-changes/number-change-record.types.ts'
import type { NumberReleaseRecord } from './number-releases/number-release.types.ts'
import type { BidDraftRecord } from './bids/bid-draft.types.ts'
import type { IdentityCheckReportRecord } from './identity-checks/report.types.ts'
import type { RewardRecord } from './rewards/reward.types.ts'
import type { AccountNoteRecord, RevealRecord } from './staff-records.types.ts'
import type { DuplicateAttemptRecord, DuplicateCaseRecord } from './duplicates/duplicate-records.types.ts'
import type { SendDecisionRecord, SendTallyRecord } from './sends/send-records.types.ts'

/** Bytes as lower-case hexadecimal: how fingerprints, MACs and ciphertexts travel through the domain. */
export type Hex = string & { readonly __brand?: 'Hex' }
/** Line types that may be verified (R10). */
export type VerifiableLineType = 'mobile' | 'fixed_line' | 'fixed_line_or_mobile'

/** A number at rest (R23): sealed, with its keyed fingerprints and the few digits that stay in clear. */
export interface SealedNumber {
  readonly fingerprint: Hex
  readonly nationalFingerprint: Hex
  readonly ciphertext: Hex | null
  readonly keyVersion: number
  readonly callingCode: string
  readonly lastFour: string
  readonly country: string | null
  readonly lineType: VerifiableLineType
  /** R20: all but its last 4 digits, as a keyed hash; null: sealed before prefixes were kept. */
  readonly prefix?: Hex | null
}

export interface AccountRecord {
  readonly id: string
  readonly externalId: string
  readonly name: string
  readonly email: string
  readonly country: string
  readonly language: string
  readonly timeZone: string | null
  readonly createdAt: Date
  readonly closedAt: Date | null
  readonly currentClaimId: string | null
  readonly version: number
  readonly wrongCodesInRow: number
  readonly codeEntryClosedUntil: Date | null
  /** What the marketplace says is at stake for this account, in its own unit; null: not told. */
  readonly amountAtStake: number | null
  readonly erasedAt: Date | null
  /** When a bid of this account was first let through (R19). */
  readonly bidLetThroughAt: Date | null
}

/** Closure erases everything but the fingerprint (R3). */
export interface ClaimRecord extends Omit<SealedNumber, 'nationalFingerprint' | 'callingCode' | 'lastFour'> {
  readonly nationalFingerprint: Hex | null
  readonly callingCode: string | null
  readonly lastFour: string | null
  readonly id: string
  readonly accountId: string
  readonly state: 'active' | 'retired' | 'released'
  readonly metadataVersion: string
  readonly claimedAt: Date
  readonly retiredAt: Date | null
}

export type VerificationPurpose = 'setup' | 'authority' | 'possession'
export type VerificationState = 'pending' | 'approved' | 'expired' | 'exhausted' | 'cancelled'

export interface VerificationRecord extends SealedNumber {
  readonly id: string
  readonly accountId: string
  readonly numberChangeId: string | null
  readonly purpose: VerificationPurpose
  readonly state: VerificationState
  readonly endReason: string | null
  readonly channel: Channel
  readonly codeMac: Hex | null
  readonly codeMintedAt: Date
  readonly wrongTries: number
  readonly codeVoid: boolean
  readonly startedAt: Date
  readonly expiresAt: Date
  readonly endedAt: Date | null
}

export type DeliveryState =
  | 'queued'
  | 'sent'
  | 'delivered'
  | 'answered'
  | 'busy'
  | 'no_answer'
  | 'failed'
  | 'undelivered'
  | 'unknown'
export type DeliveryReason =
  | 'landline'
  | 'unreachable'
  | 'unknown_number'
  | 'blocked_by_carrier'
  | 'opted_out'
  | 'busy'
  | 'no_answer'
  | 'not_confirmed'
  | 'country_off'
  | 'carrier_limit'
  | 'carrier_setup'
  | 'carrier_error'
  | 'no_carrier'
  | 'other'

export interface DeliveryRecord {
  readonly id: string
  readonly verificationId: string
  readonly accountId: string
  readonly fingerprint: Hex
  readonly channel: Channel
  readonly state: DeliveryState
  readonly reason: DeliveryReason | null
  readonly carrier: string | null
  readonly carrierRef: string | null
  readonly carrierCode: string | null
  readonly startedBy: 'member' | 'staff'
  readonly staffId: string | null
  readonly counted: boolean
  /** Its place among the sends to its number over all accounts, from 1. */
  readonly nth: number
  readonly requestedAt: Date
  readonly acceptedAt: Date | null
  readonly endedAt: Date | null
}

export type IdentityCheckState =
  | 'requires_input'
  | 'processing'
  | 'manual_review'
  | 'verified'
  | 'rejected'
  | 'cancelled'
  | 'expired'
export interface IdentityCheckRecord {
  readonly id: string
  readonly accountId: string
  readonly providerRef: string
  readonly state: IdentityCheckState
  /** The state before the last report; null: there was one report only. */
  readonly previousState: IdentityCheckState | null
  readonly sequence: number
  readonly startedAt: Date
  readonly changedAt: Date
}
export type {
  Disposition,
  DuplicateAttemptRecord,
  DuplicateCaseRecord,
  DuplicateGrade,
} from './duplicates/duplicate-records.types.ts'

export type NoticeKind =
  | 'number_verified'
  | 'number_changed'
  | 'change_requested'
  | 'change_cancelled'
  | 'change_declined'
  | 'change_started'
  | 'change_expired'
  | 'change_link_sent'
  | 'change_delay_started'
  | 'change_delay_over'
  | 'change_let_through'
  | 'change_refused'
  | 'change_disputed'
  | 'identity_check_expired'
  | 'code_resent_by_staff'
  | 'number_revealed'
  | 'setup_link'
  | 'check_link'
  | 'attempt_reviewed'
  | 'dispute_reviewed'
  | 'release_requested'
  | 'release_approved'
  | 'release_ended'
  | 'number_released'
export type Params = Readonly<Record<string, string | number | null>>
export interface NoticeRecord {
  readonly id: string
  readonly accountId: string
  readonly kind: NoticeKind
  readonly params: Params
  readonly at: Date
  readonly readAt: Date | null
}

export interface OutboxRecord {
  readonly id: string
  readonly kind: 'code' | 'notice' | 'mail' | 'webhook' | 'message'
  /** The delivery, the notice or the webhook event that leaves; of a mail the notice in whose words it is written. */
  readonly subjectId: string
  readonly accountId: string
  readonly sealedCode: Hex | null
  /** The secret of a mailed link, sealed for this row; the notice's kind names the page (`linkPages`) behind whose `#` it goes. */
  readonly sealedLink?: Hex | null
  readonly state: 'waiting' | 'done' | 'failed'
  readonly attempts: number
  readonly dueAt: Date
  readonly giveUpAt: Date | null
  /** Why the last attempt failed, in words for the operator; never a secret. */
  readonly lastError?: string | null
  readonly createdAt: Date
  readonly endedAt: Date | null
}

export type WebhookType =
  | 'bid.released'
  | 'bid.draft_cancelled'
  | 'reward.granted'
  | 'number.verified'
  | 'number.changed'
  | 'duplicate_case.decided'
/** What the marketplace's back end is told; `data` holds ids and words, never a number. */
export interface WebhookEventRecord {
  readonly id: string
  readonly type: WebhookType
  readonly accountId: string | null
  readonly data: Readonly<Record<string, unknown>>
  readonly at: Date
}

export interface AuditEventRecord {
  readonly id: string
  readonly at: Date
  readonly actorKind: 'member' | 'staff' | 'integration' | 'carrier' | 'system'
  readonly actorId: string | null
  readonly actorRole: StaffRole | null
  readonly action: string
  readonly accountId: string | null
  readonly subjectId: string | null
  readonly data: Readonly<Record<string, string | number | boolean | null>>
}

/** Each table that a use-case may write, with its record. */
export interface Records {
  account: AccountRecord
  claim: ClaimRecord
  verification: VerificationRecord
  delivery: DeliveryRecord
  number_trait: { readonly fingerprint: Hex; readonly smsOffAt: Date }
  number_change: NumberChangeRecord
  mailed_link: MailedLinkRecord
  number_release: NumberReleaseRecord
  identity_check: IdentityCheckRecord
  identity_check_report: IdentityCheckReportRecord
  duplicate_attempt: DuplicateAttemptRecord
  duplicate_case: DuplicateCaseRecord
  reward: RewardRecord
  bid_draft: BidDraftRecord
  notice: NoticeRecord
  reveal: RevealRecord
  account_note: AccountNoteRecord
  outbox: OutboxRecord
  webhook_event: WebhookEventRecord
  audit_event: AuditEventRecord
  send_decision: SendDecisionRecord
  send_tally: SendTallyRecord
}
