import { sql } from 'kysely'
import { ulid } from 'ulid'
import { MEMBER_SESSION_HOURS } from '../domain/member-sessions/member-session.ports.ts'
import type { MemberSessionStore } from '../domain/member-sessions/member-session.ports.ts'
import type { Database } from './database.ts'

/** Sessions of members, on the real clock (ADR 12). */
export const makeMemberSessionStore = ({ kysely }: Database): MemberSessionStore => ({
  async create({ externalId, signedInAt, sessionHash, replacedHash }) {
    const { rows } = await sql<{ readonly closed: boolean }>`
      with owner as (
        select id, closed_at from account where external_id = ${externalId}
      ), replaced as (
        update member_session set ended_at = clock_timestamp() where id_hash = ${replacedHash}::bytea and ended_at is null
      ), created as (
        insert into member_session (id_hash, id, account_id, signed_in_at, ends_at)
        select ${sessionHash}::bytea, ${`mse_${ulid()}`}::text, id, ${signedInAt}::timestamptz,
               clock_timestamp() + make_interval(hours => ${MEMBER_SESSION_HOURS}::int)
        from owner where closed_at is null
      )
      select closed_at is not null as closed from owner`.execute(kysely)
    const [owner] = rows
    if (owner === undefined) return 'account_not_found'
    return owner.closed ? 'account_closed' : 'created'
  },

  async find(sessionHash) {
    const { rows } = await sql<{ id: string; account_id: string; signed_in_at: Date; age: number }>`
      select s.id, s.account_id, s.signed_in_at, extract(epoch from clock_timestamp() - s.signed_in_at)::float8 as age
      -- R3: a sign-in that met the closing of its account leaves a session that counts for nothing.
      from member_session s join account a on a.id = s.account_id and a.closed_at is null
      where s.id_hash = ${sessionHash} and s.ended_at is null and s.ends_at > clock_timestamp()`.execute(kysely)
    const [row] = rows
    if (row === undefined) return null
    return {
      kind: 'member',
      accountId: row.account_id,
      sessionId: row.id,
      signInAgeSeconds: row.age,
      signInAt: row.signed_in_at,
    }
  },

  async stands(sessionId) {
    const { rows } =
      await sql`select 1 from member_session where id = ${sessionId} and ended_at is null and ends_at > clock_timestamp()`.execute(
        kysely,
      )
    return rows.length > 0
  },

  async end(sessionHash) {
    await sql`update member_session set ended_at = clock_timestamp()
      where id_hash = ${sessionHash} and ended_at is null`.execute(kysely)
  },

  async externalIdOf(sessionHash) {
    const { rows } = await sql<{ external_id: string }>`
      select a.external_id from member_session s join account a on a.id = s.account_id
      where s.id_hash = ${sessionHash} and s.ended_at is null and s.ends_at > clock_timestamp()`.execute(kysely)
    return rows[0]?.external_id ?? null
  },
})
