import { Type, type Static } from 'typebox'
import { AccountId, Cursor, Instant, literals, nullable, PageLimit, reply, RoleName, strict } from './common.ts'
import { Period } from './figures.ts'
import { operation } from './operation.ts'

/** What a person's audit events are counted as. */
export const ACTIVITY_KINDS = [
  'searches',
  'views',
  'resends',
  'requests',
  'reveals',
  'links',
  'notes',
  'others',
] as const
export type ActivityKind = (typeof ACTIVITY_KINDS)[number]

const StaffId = Type.String({
  minLength: 1,
  maxLength: 255,
  description: 'A member of staff, by the sign-in’s subject',
})
const count = Type.Integer({ minimum: 0 })

/** What one person did in a period. */
export const PersonActivity = strict({
  staffId: StaffId,
  name: nullable(Type.String({ description: 'As of their last sign-in; null: none is kept' })),
  role: nullable(RoleName),
  lastAt: Instant,
  counts: strict({
    searches: count,
    views: count,
    resends: count,
    requests: count,
    reveals: count,
    links: count,
    notes: count,
    others: count,
  }),
})
export type PersonActivity = Static<typeof PersonActivity>

/** One thing that a person did: its kind, its time, its account, and nothing else of the audit event. */
export const ActivityEvent = strict({
  at: Instant,
  kind: literals(ACTIVITY_KINDS),
  action: Type.String({ description: 'For example accounts.view' }),
  accountId: nullable(AccountId),
})
export type ActivityEvent = Static<typeof ActivityEvent>

export const activity = {
  list: operation({
    audience: 'staff',
    summary: 'What each member of staff did in a period, by the audit trail; the busiest first, 200 people at most',
    method: 'GET',
    path: '/v1/activity',
    roles: ['supervisor'],
    query: strict({ period: Period }),
    reply: reply({ from: Instant, people: Type.Array(PersonActivity) }),
    errors: [],
  }),
  events: operation({
    audience: 'staff',
    summary: 'What one member of staff did, newest first: kinds, times and account ids only',
    method: 'GET',
    path: '/v1/activity/{staffId}/events',
    roles: ['supervisor'],
    params: strict({ staffId: StaffId }),
    query: strict({ limit: Type.Optional(PageLimit), cursor: Type.Optional(Cursor) }),
    reply: reply({ name: nullable(Type.String()), events: Type.Array(ActivityEvent), nextCursor: nullable(Cursor) }),
    errors: ['cursor_invalid'],
  }),
}
