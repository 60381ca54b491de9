import { Type, type Static } from 'typebox'
import { AccountId, Cursor, Instant, literals, nullable, NumberChangeId, PageLimit, reply, strict } from './common.ts'
import { operation } from './operation.ts'

/** What became of a request, as its requester is told: one word for each step that others take (R4, R5, R7). */
export const NewsKind = literals([
  'accepted',
  'awaiting_reviewer',
  'let_through',
  'delay_started',
  'delay_over',
  'proved',
  'committed',
  'declined',
  'not_me',
  'refused',
  'expired',
  'cancelled_by_owner',
  'cancelled_by_staff',
  'stopped_by_owner',
  'identity_check_started',
  'number_taken',
  'account_closed',
])
export type NewsKind = Static<typeof NewsKind>

/** The latest news of one request of the person who asks. */
export const NewsLine = strict({
  numberChangeId: NumberChangeId,
  account: strict({ id: AccountId, name: Type.String() }),
  kind: NewsKind,
  at: Instant,
  read: Type.Boolean(),
})
export type NewsLine = Static<typeof NewsLine>

const requesters = ['agent', 'supervisor'] as const
const Unread = Type.Integer({ minimum: 0, description: 'Of the last 30 days, over all pages' })

/** News of the number changes that the person who asks has requested (R5): kept by the service, nobody else's. */
export const staffNews = {
  list: operation({
    audience: 'staff',
    summary: 'What became of one’s own requests within 30 days: the latest news of each, newest first',
    method: 'GET',
    path: '/v1/staff-news',
    roles: requesters,
    query: strict({ limit: Type.Optional(PageLimit), cursor: Type.Optional(Cursor) }),
    reply: reply({ news: Type.Array(NewsLine), unread: Unread, nextCursor: nullable(Cursor) }),
    errors: ['cursor_invalid'],
  }),
  markRead: operation({
    audience: 'staff',
    summary: 'Count one’s own news as read: all up to an instant, or that of one account; later news stays unread',
    method: 'POST',
    path: '/v1/staff-news/read',
    roles: requesters,
    body: strict({ until: Instant, accountId: Type.Optional(AccountId) }),
    reply: reply({ unread: Unread }),
    errors: [],
  }),
}
