import { Type, type Static } from 'typebox'
import { AccountId, Cursor, Instant, literals, nullable, OutboxId, PageLimit, reply, strict } from './common.ts'
import { operation } from './operation.ts'

const Kind = literals(['code', 'notice', 'mail', 'webhook', 'message'])

/** Something that could not leave the service. */
export const FailedRow = strict({
  id: OutboxId,
  kind: Kind,
  subjectId: Type.String({ description: 'The delivery, the notice, the webhook event or the number change' }),
  accountId: AccountId,
  attempts: Type.Integer(),
  error: Type.String({ description: 'In words or codes; `not_configured`: there was nowhere to send it' }),
  createdAt: Instant,
  failedAt: Instant,
  retryable: Type.Boolean({ description: 'R11: codes and links are wiped when their row ends' }),
})
export type FailedRow = Static<typeof FailedRow>

export const outbox = {
  failed: operation({
    audience: 'staff',
    summary: 'What could not leave: mails, webhooks and sends that ended in an error, newest first',
    method: 'GET',
    path: '/v1/outbox/failed',
    roles: ['supervisor'],
    query: strict({ kind: Type.Optional(Kind), limit: Type.Optional(PageLimit), cursor: Type.Optional(Cursor) }),
    reply: reply({ rows: Type.Array(FailedRow), nextCursor: nullable(Cursor) }),
    errors: ['cursor_invalid'],
  }),
  retry: operation({
    audience: 'staff',
    summary: 'Let what could not leave be tried again',
    method: 'POST',
    path: '/v1/outbox/{outboxId}/retry',
    status: 202,
    roles: ['supervisor'],
    params: strict({ outboxId: OutboxId }),
    reply: reply({ id: OutboxId }),
    errors: ['outbox_row_not_found', 'outbox_row_wiped'],
  }),
}
