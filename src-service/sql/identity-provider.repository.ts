import { sql } from 'kysely'
import { policiesFrom } from '../domain/ports/policies.types.ts'
import type { IdentityProviderStore } from '../domain/ports/identity-provider.ts'
import type { Database } from './database.ts'
import { onlyRow } from './only-row.ts'

/** When the identity provider was last heard of (R6); `unless` as in the account store. */
export const identityProviderStore = (
  { kysely }: Database,
  unless: Readonly<Record<string, unknown>> = {},
): IdentityProviderStore => ({
  async beat(ageSeconds, silentFor, event) {
    const { rows } = await sql<{ now: Date; heartbeat_at: Date; policies: Record<string, unknown> | null }>`
      with clock as materialized (
        select now, date_trunc('milliseconds', now - make_interval(secs => ${ageSeconds}::float8)) as sent
        from (select app_now() as now) as reading
      ), before as materialized (
        select heartbeat_at from identity_provider
      ), beat as (
        insert into identity_provider as p (heartbeat_at) select sent from clock
        on conflict (only_row) do update set heartbeat_at = greatest(p.heartbeat_at, excluded.heartbeat_at) returning heartbeat_at
      ), noted as (
        insert into audit_event (id, at, actor_kind, actor_id, actor_role, action, account_id, subject_id, data)
        select ${event.id}, now, ${event.actorKind}, ${event.actorId}, ${event.actorRole}, ${event.action}, ${event.accountId}, ${event.subjectId},
          ${JSON.stringify(event.data)}::jsonb || jsonb_build_object('silentSince', (select heartbeat_at from before))
        from clock where not exists (select 1 from before where heartbeat_at > sent - make_interval(secs => ${silentFor / 1000}::float8))
      )
      select now, heartbeat_at, (select json_object_agg(name, value) from policy where name = 'identityCheckStale') as policies from clock, beat`.execute(
      kysely,
    )
    const row = onlyRow(rows)
    const { identityCheckStale } = policiesFrom({ ...unless, ...row.policies })
    return { now: row.now, heartbeatAt: row.heartbeat_at, staleAfter: identityCheckStale || null }
  },
})
