import type { MemberView, Notice } from '../../../../../src-shared/contract/member-account.ts'
import type { NumberChange } from '../../../../../src-shared/contract/verification-views.ts'
import type { AppError } from '../../../../../src-shared/errors/app-error.ts'

type EndReason = NonNullable<NumberChange['endReason']>
/** How a change ended, as far as it can be told; `unknown` says only that it did and that nothing changed. */
export type Outcome = 'approved' | 'expired' | 'unknown' | EndReason

/** The last that was seen of a change while it was open. */
export interface Followed {
  readonly id: string
  readonly currentClaimId: string | null
  readonly since: string
  /** What its owner did to end it on this page. */
  readonly answer?: EndReason
}

const OPEN: ReadonlySet<NumberChange['state']> = new Set([
  'awaiting_owner',
  'awaiting_reviewer',
  'awaiting_authority',
  'awaiting_delay',
  'awaiting_possession',
])

/** The change that is open, if one is. */
export const openChange = ({ numberChange }: MemberView): NumberChange | null =>
  numberChange && OPEN.has(numberChange.state) ? numberChange : null

const END_REASONS: ReadonlySet<string> = new Set<EndReason>([
  'cancelled_by_owner',
  'cancelled_by_staff',
  'identity_check_started',
  'number_taken',
  'declined_by_owner',
  'not_me',
  'stopped_by_owner',
  'account_closed',
  'refused_by_reviewer',
])

const reasonIn = ({ params }: Notice): EndReason | undefined =>
  Object.values(params).find((value): value is EndReason => typeof value === 'string' && END_REASONS.has(value))

/** How the change that was followed ended: by the reply, by what its owner did, by the refusal of its last code, by its notice. */
export function outcomeOf(followed: Followed, view: MemberView, refused: AppError | null): Outcome {
  const { numberChange, currentNumber, notices } = view
  if (numberChange?.id === followed.id && numberChange.endReason) return numberChange.endReason
  if (numberChange?.id === followed.id && numberChange.state === 'expired') return 'expired'
  if (currentNumber && followed.currentClaimId && currentNumber.id !== followed.currentClaimId) return 'approved'
  if (followed.answer) return followed.answer
  if (refused?.code === 'number_taken') return 'number_taken'
  const told = notices.filter(
    ({ at, kind }) => at >= followed.since && (kind === 'change_cancelled' || kind === 'change_declined'),
  )
  return told.map(reasonIn).find((reason) => reason !== undefined) ?? 'unknown'
}
