import { readPage } from '../lists/cursor.ts'
import type { AuditTrail } from '../ports/audit-trail.ts'
import type { AuditEventRecord } from '../records.types.ts'

/** The audit trail, newest first, of one account or action where one is named (R22). Errors: `cursor_invalid`. */
export async function listAuditEvents(
  trail: AuditTrail,
  input: { readonly accountId?: string; readonly action?: string; readonly limit?: number; readonly cursor?: string },
): Promise<{ readonly now: Date; readonly events: readonly AuditEventRecord[]; readonly nextCursor: string | null }> {
  const { accountId = null, action = null } = input
  const { read, rows, nextCursor } = await readPage(
    input,
    ['integer'],
    (page) => trail.read({ accountId, action, ...page }),
    ({ seq }) => [seq],
  )
  return { now: read.now, events: rows.map(({ event }) => event), nextCursor }
}
