import type { Actor } from '../actor.ts'
import type { Write } from '../commit.types.ts'
import type { Random } from '../ports/random.ts'
import type { AuditEventRecord } from '../records.types.ts'

/** Linekeeper itself, where a clock made something happen. */
export const SYSTEM: Actor = { kind: 'system', id: 'linekeeper' }

/** What an audit event is about; `data` holds ids and words only, never a name, e-mail or number (R22). */
export interface AuditSubject {
  readonly action: string
  readonly accountId: string | null
  readonly subjectId?: string | null
  readonly data?: AuditEventRecord['data']
}

/** The audit row of an action, to be written in the action's own transaction (R22). */
export const auditEvent = (random: Random, at: Date, actor: Actor, subject: AuditSubject): Write => ({
  insert: 'audit_event',
  row: {
    id: random.id('evt'),
    at,
    actorKind: actor.kind,
    actorId: actor.kind === 'member' ? actor.accountId : actor.id,
    actorRole: actor.kind === 'staff' ? (actor.roles[0] ?? null) : null,
    action: subject.action,
    accountId: subject.accountId,
    subjectId: subject.subjectId ?? null,
    data: subject.data ?? {},
  },
})
