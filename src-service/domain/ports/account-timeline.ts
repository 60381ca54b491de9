import type { StaffRole } from '../actor.ts'
import type { CursorKey } from '../lists/cursor.ts'
import type {
  DeliveryRecord,
  DuplicateGrade,
  IdentityCheckState,
  NoticeKind,
  VerificationPurpose,
  VerificationState,
} from '../records.types.ts'
import type { NumberChangeEnd, NumberChangeState } from '../number-changes/number-change-record.types.ts'
import type { RevealReason } from '../policies/staff-reasons.ts'
import type { FoundNumber } from './account-search.ts'

type Entry<Kind extends string, Rest> = { readonly id: string; readonly at: Date; readonly kind: Kind } & Rest

/** Who of the staff, and for which ticket. */
interface ByStaff {
  readonly role: StaffRole
  readonly staffId: string
  readonly ticket: string | null
}

/** One line of an account's timeline; a verification and a number change have one for each step. */
export type TimelineLine =
  | Entry<
      'delivery',
      { readonly delivery: DeliveryRecord; readonly purpose: VerificationPurpose; readonly number: FoundNumber }
    >
  | Entry<
      'verification',
      {
        readonly state: VerificationState
        readonly reason: string | null
        readonly purpose: VerificationPurpose
        readonly number: FoundNumber
      }
    >
  | Entry<
      'number_change',
      {
        readonly state: NumberChangeState
        readonly endReason: NumberChangeEnd | null
        readonly startedBy: 'member' | 'staff'
        readonly role: StaffRole | null
        readonly ticket: string | null
        readonly newNumber: FoundNumber
        /** R18: how far the message to the number that it gave up is. */
        readonly oldNumber: 'waiting' | 'sent' | 'failed' | null
      }
    >
  | Entry<
      'wrong_code',
      { readonly triesLeft: number; readonly purpose: VerificationPurpose; readonly number: FoundNumber }
    >
  | Entry<'identity_check', { readonly state: IdentityCheckState }>
  | Entry<'duplicate_attempt', { readonly grade: DuplicateGrade }>
  | Entry<'notice', { readonly notice: NoticeKind; readonly read: boolean }>
  | Entry<'reveal', ByStaff & { readonly number: FoundNumber; readonly reason: RevealReason }>
  | Entry<'note', ByStaff & { readonly text: string }>
  | Entry<'account', { readonly event: 'opened' | 'closed' }>

/** What of a timeline is asked for: all, or lines of one matter. */
export type TimelineShown = 'all' | 'sends' | 'tries' | 'changes' | 'checks' | 'attempts' | 'notices' | 'staff'

export interface TimelineRequest {
  readonly accountId: string
  readonly show: TimelineShown
  readonly limit: number
  /** `[at, id]` of the last line of the page before. */
  readonly after: CursorKey | null
}

/** What happened on one account. */
export interface AccountTimeline {
  /** Newest first, `limit` lines at most; null: there is no such account. */
  read(request: TimelineRequest): Promise<{ readonly now: Date; readonly lines: readonly TimelineLine[] } | null>
}
