import { Type, type Static } from 'typebox'
import { Cursor, Instant, literals, nullable, PageLimit, reply, strict, AccountId, RoleName } from './common.ts'
import { operation } from './operation.ts'

/** One audit event: ids and keyed hashes only, never a name, e-mail or number (R22). */
export const AuditEvent = strict({
  id: Type.String(),
  at: Instant,
  actorKind: literals(['member', 'staff', 'integration', 'carrier', 'system']),
  actorId: nullable(Type.String()),
  actorRole: nullable(RoleName),
  action: Type.String({ description: 'The operation or the transition, for example numberChanges.request' }),
  accountId: nullable(AccountId),
  subjectId: nullable(Type.String()),
  data: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()])),
})
export type AuditEvent = Static<typeof AuditEvent>

export const auditEvents = {
  recordExport: operation({
    audience: 'staff',
    summary: 'Record that a masked list or account leaves the console as a file or on paper, before it does (R21)',
    method: 'POST',
    path: '/v1/audit-events/exports',
    status: 201,
    roles: ['agent', 'supervisor', 'reviewer'],
    body: strict({
      exported: literals(['accounts', 'requests', 'dead_ends', 'account_page']),
      rows: Type.Integer({ minimum: 1, maximum: 250 }),
      accountId: Type.Optional(AccountId),
    }),
    reply: reply({ recordedAt: Instant }),
    errors: [],
  }),
  list: operation({
    audience: 'staff',
    summary: 'The audit trail, newest first (R22)',
    method: 'GET',
    path: '/v1/audit-events',
    roles: ['auditor'],
    query: strict({
      accountId: Type.Optional(AccountId),
      action: Type.Optional(Type.String({ maxLength: 80 })),
      limit: Type.Optional(PageLimit),
      cursor: Type.Optional(Cursor),
    }),
    reply: reply({ events: Type.Array(AuditEvent), nextCursor: nullable(Cursor) }),
    errors: ['cursor_invalid'],
  }),
}
