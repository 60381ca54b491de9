import { sql, type RawBuilder } from 'kysely'
import type { Commit, Write } from '../domain/commit.types.ts'
import { columnOf, columnsOf, parameterOf } from './record-rows.ts'
import type { RotatedColumns } from './rotated-columns.ts'
import { notifyChannel } from './notify-channel.ts'
import { tallied } from './send-counts.ts'
import { wipeStatement } from './wipe-statement.ts'

/** Keeps these locks apart from others of the kind. */
const PLACES_LOCK = 7_421_002

/** Holds these places to the end of the transaction, or fails as a lost race where another holds one. */
const holdPlaces = (places: readonly string[]): RawBuilder<unknown> =>
  sql`hold_places(array(select ${placeKey(sql`place`)} from unnest(${places}::text[]) as place))`

/** What a place is locked by. */
export const placeKey = (place: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`hashtextextended(${place}, ${sql.lit(PLACES_LOCK)})`

/**
 * The one statement that commits a decision (ADR 13). `guard` moves the account's version on only if it is still the one that was decided on; every
 * other part hangs on it, so a lost race writes nothing. `held` then takes the places it counts on, without waiting. Each part counts the one before it, so rows are written in their order (a verification ends before the next
 * of its purpose opens). Listeners are told by pg_notify, which PostgreSQL delivers only if the transaction commits.
 */
export function commitStatement(commit: Commit, rotated: RotatedColumns): RawBuilder<{ committed: number }> {
  const sets = Object.entries(commit.account ?? {}).map(([key, value]) => assignment(key, value))
  const parts = commit.writes.map(
    (write, at) => sql`${sql.ref(part(at))} as (${statementOf(write, at, commit, rotated)})`,
  )
  const places = commit.places ?? []
  const events = commit.events.map((event) => JSON.stringify(event))
  return sql<{ committed: number }>`
    with guard as (
      update account set ${sql.join([sql`version = version + 1`, ...sets])}
      where id = ${commit.accountId} and version = ${commit.version} ${stillFar(commit)} returning id
    ), held as (select ${places.length > 0 ? holdPlaces(places) : sql`true`} from guard)
    ${parts.length > 0 ? sql`, ${sql.join(parts)}` : sql``}
    select (select count(*) from held)::int as committed,
           (select count(pg_notify(${notifyChannel}, (told.event::jsonb || jsonb_build_object('serverNow', app_now()))::text))
            from held, unnest(${events}::text[]) as told(event))::int as told`
}

const part = (at: number): string => `w${at}`
const before = (at: number): RawBuilder<unknown> =>
  at === 0 ? sql`held` : sql`held, (select count(*) from ${sql.ref(part(at - 1))}) as earlier`
const assignment = (key: string, value: unknown): RawBuilder<unknown> =>
  sql`${sql.ref(columnOf(key))} = ${parameterOf(columnOf(key), value)}`

/** R20: a send that was decided far from a tally's bound is written only while the tally is far from it. */
const stillFar = ({ writes }: Commit): RawBuilder<unknown> => {
  const bounds = writes.flatMap((write) =>
    'insert' in write && write.insert === 'send_tally' && write.bound && !write.bound.near
      ? [sql`and ${tallied(write.row.scope, write.bound.count)} <= ${sql.lit(write.bound.farUpTo)}`]
      : [],
  )
  return bounds.length > 0 ? sql.join(bounds, sql` `) : sql``
}

/** R20: a tally's write adds to what other commits have added. */
const ADD_UP = sql`on conflict (scope, hour, slot) do update
  set sends = send_tally.sends + excluded.sends, micros = send_tally.micros + excluded.micros`

function statementOf(
  write: Write,
  at: number,
  { accountId, writes }: Commit,
  rotated: RotatedColumns,
): RawBuilder<unknown> {
  if ('wipe' in write) {
    const touched = writes.flatMap((other) => ('update' in other && other.update === write.wipe ? [other.id] : []))
    return wipeStatement(write, { accountId, after: before(at), touched, rotated })
  }
  if ('update' in write) {
    const sets = columnsOf(write.set, rotated).map(([column, value]) => sql`${sql.ref(column)} = ${value}`)
    return sql`update ${sql.table(write.update)} as t set ${sql.join(sets)} from ${before(at)} where t.id = ${write.id} returning 1`
  }
  const fields = columnsOf(write.row, rotated)
  const columns = fields.map(([column]) => sql.ref(column))
  const values = fields.map(([, value]) => sql`${value}`)
  const conflict =
    write.insert === 'send_tally' ? ADD_UP : write.onConflict === 'ignore' ? sql`on conflict do nothing` : sql``
  return sql`insert into ${sql.table(write.insert)} (${sql.join(columns)}) select ${sql.join(values)} from ${before(at)} ${conflict} returning 1`
}
