import { sql } from 'kysely'
import { ulid } from 'ulid'
import type { DomainEvent } from '../domain/commit.types.ts'
import type { PolicyChangeRecord, PolicyStore, StoredPolicy } from '../domain/ports/policy-store.ts'
import type { Database } from './database.ts'
import { notifyChannel } from './notify-channel.ts'
import { onlyRow } from './only-row.ts'
import { recordOf } from './record-rows.ts'
import { staffNames } from './staff-names.ts'

/** The policies that were set and their history. Whoever decides reads them with its facts, so a change counts from the next decision on. */
export const policyStore = (
  { kysely }: Database,
  workspaceDefaults: PolicyStore['workspaceDefaults'] = {},
): PolicyStore => ({
  workspaceDefaults,

  async list() {
    const { rows } = await sql<{ now: Date; policies: unknown }>`
      select app_now() as now, coalesce(json_agg(json_build_object(
        'name', p.name, 'value', p.value, 'version', p.version,
        'last_change', (select to_json(c) from policy_change c where c.name = p.name and c.version = p.version)) order by p.name), '[]') as policies
      from policy p`.execute(kysely)
    const { now, policies } = onlyRow(rows)
    return { now, policies: recordOf<readonly StoredPolicy[]>(policies) }
  },

  async set({ name, value, fromValue, seenVersion, reason, staffId }) {
    const event: DomainEvent = { type: 'policy.changed', name }
    const to = JSON.stringify(value)
    const from = JSON.stringify(fromValue)
    const { rows } = await sql<{ done: number }>`
      with clock as materialized (select app_now() as now), changed as (
        -- The second of two on one version waits for the first one's row and then finds another version.
        insert into policy as p (name, value, version, changed_at, changed_by)
        select ${name}, ${to}::jsonb, 1, clock.now, ${staffId} from clock
        where ${seenVersion}::int = 0 or exists (select 1 from policy where name = ${name})
        on conflict (name) do update set value = excluded.value, version = p.version + 1, changed_at = excluded.changed_at, changed_by = excluded.changed_by
          where p.version = ${seenVersion}::int
        returning p.version
      ), kept as (
        insert into policy_change (name, version, from_value, to_value, reason, staff_id, at)
        select ${name}, version, ${from}::jsonb, ${to}::jsonb, ${reason}, ${staffId}, clock.now from changed, clock returning version
      ), audited as (
        -- The reason is somebody's own words: it stays in the history (R22).
        insert into audit_event (id, at, actor_kind, actor_id, actor_role, action, subject_id, data)
        select ${`evt_${ulid()}`}, clock.now, 'staff', ${staffId}, 'supervisor', 'policies.set', ${name},
               jsonb_build_object('from', ${from}::text, 'to', ${to}::text, 'version', version)
        from kept, clock returning 1
      )
      select (select count(*)::int from audited) as done,
             (select count(pg_notify(${notifyChannel}, ${JSON.stringify(event)})) from kept)::int as told`.execute(
      kysely,
    )
    return onlyRow(rows).done === 1 ? 'set' : 'policy_changed'
  },

  names: (staffIds) => staffNames(kysely, staffIds),

  async history({ name, limit, after }) {
    const going = after === null ? sql`true` : sql`c.version < ${after[0]}::bigint`
    const { rows } = await sql<{ now: Date; changes: unknown }>`
      select app_now() as now, (
        select coalesce(json_agg(to_json(c) order by c.version desc), '[]')
        from (select c.* from policy_change c where c.name = ${name} and ${going} order by c.version desc limit ${limit}) as c
      ) as changes`.execute(kysely)
    const { now, changes } = onlyRow(rows)
    return { now, changes: recordOf<readonly PolicyChangeRecord[]>(changes) }
  },
})
