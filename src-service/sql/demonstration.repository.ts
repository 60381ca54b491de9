import { sql, type Kysely, type RawBuilder } from 'kysely'
import type {
  DemonstrationRows,
  DemonstrationStore,
  LastReport,
  MemberLine,
} from '../domain/demonstration/demonstration.ports.ts'
import { appNow } from './app-now.ts'
import type { Database } from './database.ts'
import { notifyChannel } from './notify-channel.ts'
import { onlyRow } from './only-row.ts'
import { columnOf, recordOf } from './record-rows.ts'
import type { Tables } from './tables.ts'

/** The embedded workspace's own statements: its first rows, its clock, its members. */
export function demonstrationStore({ kysely }: Database): DemonstrationStore {
  return {
    isEmpty: () => isEmpty(kysely),
    now: () => appNow({ kysely }),
    fill: (rows) =>
      kysely.transaction().execute(async (transaction) => {
        if (!(await isEmpty(transaction))) return false
        await fill(transaction, rows)
        return true
      }),
    async advanceClock(minutes, event) {
      const { rows } = await sql<{ now: Date; offset_minutes: number }>`
        with moved as (
          update app_clock set "offset" = "offset" + make_interval(mins => ${minutes}::int) returning "offset"
        ), clock as materialized (
          select "offset", date_trunc('milliseconds', clock_timestamp() + "offset") as now from moved
        ), noted as (
          insert into audit_event (id, at, actor_kind, actor_id, actor_role, action, account_id, subject_id, data)
          select ${event.id}, now, ${event.actorKind}, ${event.actorId}, ${event.actorRole}, ${event.action}, ${event.accountId}, ${event.subjectId}, ${JSON.stringify(event.data)}::jsonb from clock
        )
        select now, (extract(epoch from "offset") / 60)::int as offset_minutes, pg_notify(${notifyChannel}, ${JSON.stringify({ type: 'clock.advanced' })}) from clock`.execute(
        kysely,
      )
      const { now, offset_minutes: offsetMinutes } = onlyRow(rows)
      return { now, offsetMinutes }
    },
    members: (folded, limit, first) => readMembers(kysely, folded === '' ? chosen(first) : matching(folded), limit),
    member: async (externalId) => (await readMembers(kysely, chosen([externalId]), 1))[0] ?? null,
    async lastReport(accountId) {
      const { rows } = await sql<{ check_id: string; state: LastReport['state']; sequence: number }>`
        select provider_ref as check_id, state, sequence from identity_check where account_id = ${accountId} order by changed_at desc, id desc limit 1`.execute(
        kysely,
      )
      return rows[0] ? recordOf<LastReport>(rows[0]) : null
    },
  }
}

async function isEmpty(kysely: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql`select 1 from account limit 1`.execute(kysely)
  return rows.length === 0
}

/** References point backwards in this order; the one from account to its claim is checked at the end. */
const ORDER = [
  'account',
  'claim',
  'number_trait',
  'number_change',
  'verification',
  'delivery',
  'identity_check',
  'identity_check_report',
  'duplicate_case',
  'duplicate_attempt',
  'reward',
  'bid_draft',
  'notice',
  'audit_event',
] as const satisfies readonly (keyof DemonstrationRows)[]

async function fill(kysely: Kysely<Tables>, rows: DemonstrationRows): Promise<void> {
  const accounts = rows.account.map(({ tokens: _elsewhere, ...account }) => account)
  for (const table of ORDER) await insertAll(table, table === 'account' ? accounts : rows[table], kysely)
  const tokens = rows.account.flatMap(({ id, tokens: own }) => own.map((token) => ({ id, token })))
  await sql`
    insert into account_token (token, seq)
    select t.token, a.seq from json_to_recordset(${JSON.stringify(tokens)}::json) as t(id text, token text) join account a on a.id = t.id`.execute(
    kysely,
  )
  // The news of a request that is older than a few hours was read by whoever asked.
  await sql`
    insert into staff_news_read (staff_id, number_change_id, state_at)
    select staff_id, id, state_at from number_change where staff_id is not null and state_at < app_now() - interval '4 hours'`.execute(
    kysely,
  )
  // Nothing else ever measures the tables of an embedded workspace.
  await sql`analyze account, account_token, claim, number_change, verification, delivery, duplicate_attempt, notice, audit_event`.execute(
    kysely,
  )
}

/** One statement for all rows of a table, in their order. */
async function insertAll(table: string, rows: readonly object[], kysely: Kysely<Tables>): Promise<void> {
  if (rows.length === 0) return
  const keys = new Set(rows.flatMap((row) => Object.keys(row)))
  const columns = sql.join([...keys].map((key) => sql.ref(columnOf(key))))
  const json = JSON.stringify(rows.map(asColumns))
  await sql`insert into ${sql.table(table)} (${columns}) select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${json}::json)`.execute(
    kysely,
  )
}

const BYTES = /^(?:fingerprint|nationalFingerprint|ciphertext|codeMac|prefix)$/

const asColumns = (row: object): object =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      columnOf(key),
      BYTES.test(key) && typeof value === 'string' ? `\\x${value}` : (value as unknown),
    ]),
  )

const chosen = (externalIds: readonly string[]): RawBuilder<unknown> =>
  sql`a.external_id = any(${sql.val([...externalIds])}::text[])`

const matching = (folded: string): RawBuilder<unknown> => sql`a.search like ${`%${folded.replace(/[\\%_]/g, '\\$&')}%`}`

async function readMembers(
  kysely: Kysely<Tables>,
  condition: RawBuilder<unknown>,
  limit: number,
): Promise<readonly MemberLine[]> {
  const { rows } = await sql<{ member: unknown }>`
    select json_build_object(
      'external_id', a.external_id, 'account_id', a.id, 'name', a.name, 'email', a.email, 'country', a.country,
      'number', case when c.ciphertext is not null then json_build_object('ciphertext', c.ciphertext, 'key_version', c.key_version) end,
      'identity_check', (select i.state from identity_check i where i.account_id = a.id order by i.changed_at desc, i.id desc limit 1)) as member
    from account a left join claim c on c.id = a.current_claim_id
    where ${condition} order by a.external_id limit ${limit}`.execute(kysely)
  return rows.map(({ member }) => recordOf<MemberLine>(member))
}
