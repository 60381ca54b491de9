import { decodeCursor, encodeCursor, pageOf } from '../lists/cursor.ts'
import type { AuditTrail } from '../ports/audit-trail.ts'
import type { AuditEventRecord } from '../records.types.ts'

const DEFAULT_LIMIT = 50

/** The audit trail, newest first, of one account or action where one is named (R22). Errors: `cursor_invalid`. */
export async function listAuditEvents(
  trail: AuditTrail,
  input: { readonly accountId?: string; readonly action?: string; readonly limit?: number; readonly cursor?: string },
): Promise<{ readonly now: Date; readonly events: readonly AuditEventRecord[]; readonly nextCursor: string | null }> {
  const limit = input.limit ?? DEFAULT_LIMIT
  const after = decodeCursor(input.cursor, ['integer'])
  const { accountId = null, action = null } = input
  const read = await trail.read({ accountId, action, limit: limit + 1, after })
  const { rows, next } = pageOf(
    read.rows.map(({ event, seq }) => ({ event, cursor: [seq] })),
    limit,
  )
  return { now: read.now, events: rows.map(({ event }) => event), nextCursor: next && encodeCursor(next) }
}
