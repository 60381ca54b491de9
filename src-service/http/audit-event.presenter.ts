import type { AuditEvent } from '../../src-shared/contract/audit-events.ts'
import type { AuditEventRecord } from '../domain/records.types.ts'

/** An audit event as it was written: ids and keyed hashes only (R22). */
export const presentAuditEvent = (event: AuditEventRecord): AuditEvent => ({
  id: event.id,
  at: event.at.toISOString(),
  actorKind: event.actorKind,
  actorId: event.actorId,
  actorRole: event.actorRole,
  action: event.action,
  accountId: event.accountId,
  subjectId: event.subjectId,
  data: { ...event.data },
})
