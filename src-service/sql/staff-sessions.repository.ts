import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { ulid } from 'ulid'
import { ACCESS_TOKEN_MINUTES, STAFF_SESSION_HOURS } from '../domain/staff-sessions/staff-session.ports.ts'
import type { StaffSessionStore } from '../domain/staff-sessions/staff-session.ports.ts'
import type { IssuedStaffSession, StaffSession } from '../domain/staff-sessions/staff-session.types.ts'
import type { StaffRole } from '../domain/actor.ts'
import type { Database } from './database.ts'
import { onlyRow } from './only-row.ts'

interface SessionRow {
  readonly id: string | null
  readonly staff_id: string
  readonly name: string
  readonly roles: StaffRole[]
  readonly signed_in_at: Date
  readonly ends_at: Date
}
interface IssuedRow extends SessionRow {
  readonly access_seconds: number
  readonly server_now: Date
}

const sessionOf = (row: SessionRow & { readonly id: string }): StaffSession => ({
  sessionId: row.id,
  id: row.staff_id,
  name: row.name,
  roles: row.roles,
  signedInAt: row.signed_in_at,
  endsAt: row.ends_at,
})
const issuedOf = (row: IssuedRow & { readonly id: string }): IssuedStaffSession => ({
  ...sessionOf(row),
  accessSeconds: row.access_seconds,
  serverNow: row.server_now,
})
const isFound = <Row extends SessionRow>(row: Row): row is Row & { readonly id: string } => row.id !== null

/** Real clock: neither Advance clock nor a process's own clock moves a session (ADR 12). */
const accessEnd = (sessionEnd: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`least(clock_timestamp() + make_interval(mins => ${ACCESS_TOKEN_MINUTES}::int), ${sessionEnd})`
const accessSeconds = sql`floor(extract(epoch from access_ends_at - clock_timestamp()))::int as access_seconds`

/** Proofs and ID tokens are refused as too old long before this, so what is forgotten cannot be replayed. */
const forgetOldProofs = sql`delete from dpop_proof where jti_hash in (
  select jti_hash from dpop_proof where seen_at < clock_timestamp() - interval '10 minutes'
  order by seen_at limit 5000 for update skip locked)`

/** Sessions of staff. Each method is one statement: of two that bring the same proof, the index on `jti_hash` lets one pass. */
export const makeStaffSessionStore = (database: Database): StaffSessionStore => {
  const one = async <Row>(query: RawBuilder<Row>): Promise<Row> => onlyRow((await query.execute(database.kysely)).rows)
  return {
    async create({ identity, proof, idTokenHash, accessHash, refreshHash }) {
      const row = await one(sql<IssuedRow & { readonly proofs: number }>`
        with proof as (
          insert into dpop_proof (jti_hash) values (${proof.hash}::bytea) on conflict do nothing returning 1
        ), id_token as (
          insert into dpop_proof (jti_hash) select ${idTokenHash}::bytea from proof on conflict do nothing returning 1
        ), session_end as (
          select clock_timestamp() + make_interval(hours => ${STAFF_SESSION_HOURS}::int) as at from id_token
        ), created as (
          insert into staff_session (id, staff_id, name, roles, key_thumbprint, access_hash, access_ends_at,
                                     refresh_hash, signed_in_at, ends_at)
          select ${`ses_${ulid()}`}::text, ${identity.id}::text, ${identity.name}::text,
                 array(select jsonb_array_elements_text(${JSON.stringify(identity.roles)}::jsonb)),
                 ${proof.keyThumbprint}::text, ${accessHash}::bytea, ${accessEnd(sql`at`)}, ${refreshHash}::bytea,
                 ${identity.signedInAt}::timestamptz, at
          from session_end
          returning *
        )
        select (select count(*)::int from proof) as proofs, app_now() as server_now, created.*, ${accessSeconds}
        from (select 1) always left join created on true`)
      if (isFound(row)) return issuedOf(row)
      return row.proofs === 0 ? 'proof_invalid' : 'sign_in_failed'
    },

    async refresh(refreshHash, accessHash, proof) {
      const row = await one(sql<IssuedRow & { readonly found: boolean }>`
        with found as (
          select id, key_thumbprint from staff_session
          where refresh_hash = ${refreshHash} and ended_at is null and ends_at > clock_timestamp()
        ), proof as (
          insert into dpop_proof (jti_hash) select ${proof.hash}::bytea from found where key_thumbprint = ${proof.keyThumbprint}
          on conflict do nothing returning 1
        ), refreshed as (
          update staff_session set access_hash = ${accessHash}, access_ends_at = ${accessEnd(sql`ends_at`)}
          where id in (select id from found, proof) and ended_at is null
          returning *
        ), forgotten as (${forgetOldProofs})
        select exists (select from found) as found, app_now() as server_now, refreshed.*, ${accessSeconds}
        from (select 1) always left join refreshed on true`)
      if (isFound(row)) return issuedOf(row)
      return row.found ? 'proof_invalid' : 'session_over'
    },

    async end(refreshHash, proof) {
      const row = await one(sql<{ readonly found: boolean; readonly ended: boolean; readonly server_now: Date }>`
        with found as (
          select id, key_thumbprint from staff_session
          where refresh_hash = ${refreshHash} and ended_at is null and ends_at > clock_timestamp()
        ), proof as (
          insert into dpop_proof (jti_hash) select ${proof.hash}::bytea from found where key_thumbprint = ${proof.keyThumbprint}
          on conflict do nothing returning 1
        ), ended as (
          update staff_session set ended_at = clock_timestamp()
          where id in (select id from found, proof) and ended_at is null
          returning 1
        )
        select exists (select from found) as found, exists (select from ended) as ended, app_now() as server_now`)
      if (row.ended) return { serverNow: row.server_now }
      return row.found ? 'proof_invalid' : 'session_over'
    },

    async find(accessHash, proof) {
      // A used proof that a crash of the database forgets could be replayed for a minute: worth no flush on every request.
      const row = await one(sql<SessionRow & { readonly found: boolean }>`
        with unflushed as materialized (
          select set_config('synchronous_commit', 'off', true)
        ), found as (
          select * from staff_session
          where access_hash = ${accessHash} and ended_at is null
            and access_ends_at > clock_timestamp() and ends_at > clock_timestamp()
        ), proof as (
          insert into dpop_proof (jti_hash) select ${proof.hash}::bytea from found where key_thumbprint = ${proof.keyThumbprint}
          on conflict do nothing returning 1
        )
        select exists (select from found) as found, session.*
        from unflushed left join (select found.* from found, proof) session on true`)
      if (isFound(row)) return sessionOf(row)
      return row.found ? 'proof_invalid' : 'session_over'
    },

    async stands(sessionId) {
      const { rows } =
        await sql`select 1 from staff_session where id = ${sessionId} and ended_at is null and ends_at > clock_timestamp()`.execute(
          database.kysely,
        )
      return rows.length > 0
    },
  }
}
