import { Type, type Static } from 'typebox'
import { Instant, literals, MaskedNumber, nullable, RoleName, strict } from './common.ts'
import { NoticeKind } from './member-account.ts'
import {
  Delivery,
  DuplicateGrade,
  IdentityCheckState,
  NumberChangeState,
  Purpose,
  RevealReason,
  VerificationState,
} from './verification-views.ts'

const entry = { id: Type.String(), at: Instant }
/** One line of an account's timeline, newest first. */
export const TimelineEntry = Type.Union([
  strict({ ...entry, kind: Type.Literal('delivery'), delivery: Delivery, purpose: Purpose, number: MaskedNumber }),
  strict({
    ...entry,
    kind: Type.Literal('verification'),
    state: VerificationState,
    reason: nullable(Type.String()),
    purpose: Purpose,
    number: MaskedNumber,
  }),
  strict({
    ...entry,
    kind: Type.Literal('number_change'),
    state: NumberChangeState,
    endReason: nullable(Type.String()),
    startedBy: literals(['member', 'staff']),
    role: nullable(RoleName),
    ticket: nullable(Type.String()),
    newNumber: MaskedNumber,
    /** R18: the text message to the number that the change gave up; null: none was due. */
    oldNumber: nullable(literals(['waiting', 'sent', 'failed'])),
  }),
  strict({
    ...entry,
    kind: Type.Literal('wrong_code'),
    triesLeft: Type.Integer({ minimum: 0 }),
    purpose: Purpose,
    number: MaskedNumber,
  }),
  strict({ ...entry, kind: Type.Literal('identity_check'), state: IdentityCheckState }),
  strict({ ...entry, kind: Type.Literal('duplicate_attempt'), grade: DuplicateGrade }),
  strict({ ...entry, kind: Type.Literal('notice'), notice: NoticeKind, read: Type.Boolean() }),
  strict({
    ...entry,
    kind: Type.Literal('reveal'),
    number: MaskedNumber,
    reason: RevealReason,
    ticket: nullable(Type.String()),
    role: RoleName,
    staffId: Type.String(),
  }),
  strict({
    ...entry,
    kind: Type.Literal('note'),
    text: Type.String(),
    ticket: nullable(Type.String()),
    role: RoleName,
    staffId: Type.String(),
  }),
  strict({ ...entry, kind: Type.Literal('account'), event: literals(['opened', 'closed']) }),
])
export type TimelineEntry = Static<typeof TimelineEntry>

/** What of a timeline is asked for. */
export const TimelineShown = literals(['all', 'sends', 'tries', 'changes', 'checks', 'attempts', 'notices', 'staff'])
