import { sql } from 'kysely'
import type { AuditTrail } from '../domain/ports/audit-trail.ts'
import type { AuditEventRecord } from '../domain/records.types.ts'
import type { Database } from './database.ts'
import { onlyRow } from './only-row.ts'
import { recordOf } from './record-rows.ts'

/** The audit trail as it was written, in one statement. */
export const auditTrail = ({ kysely }: Database): AuditTrail => ({
  async add(event) {
    const { rows } = await sql<{ at: Date }>`
      insert into audit_event (id, at, actor_kind, actor_id, actor_role, action, account_id, data)
      select ${event.id}, app_now(), ${event.actorKind}, ${event.actorId}, ${event.actorRole}, ${event.action},
             (select id from account where id = ${event.accountId}), ${JSON.stringify(event.data)}::jsonb
      returning at`.execute(kysely)
    const row = onlyRow(rows)
    return row.at
  },
  async read({ accountId, action, limit, after }) {
    // Each filter is left out where it is not asked for: the planner then takes the index of the one that is.
    const filters = [
      ...(accountId === null ? [] : [sql`e.account_id = ${accountId}`]),
      ...(action === null ? [] : [sql`e.action = ${action}`]),
      ...(after === null ? [] : [sql`e.seq < ${after[0]}::bigint`]),
    ]
    const { rows } = await sql<{ now: Date; events: readonly { readonly seq: number }[] }>`
      select app_now() as now, (
        select coalesce(json_agg(to_json(e) order by e.seq desc), '[]')
        from (select e.* from audit_event e where ${filters.length === 0 ? sql`true` : sql.join(filters, sql` and `)} order by e.seq desc limit ${limit}) as e
      ) as events`.execute(kysely)
    const row = onlyRow(rows)
    return {
      now: row.now,
      rows: row.events.map((event) => ({ event: recordOf<AuditEventRecord>(event), seq: event.seq })),
    }
  },
})
