import { sql, type Kysely } from 'kysely'
import type { AuditChainStore, ChainedEvent, ChainHead, SealedEvent } from '../domain/ports/audit-chain.types.ts'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

/** A name of our own for the advisory lock that elects the sealer. */
const SEALER = 7_318_022
const PAGE = 1_000

interface Row extends Omit<ChainedEvent, 'data'> {
  readonly seq: number
  readonly data: unknown
  readonly position: number | null
  readonly hash: Uint8Array | null
}

/** The columns that are chained; the instant as text, since a `Date` has no microseconds. */
const columns = sql`id, seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, actor_kind as "actorKind",
  actor_id as "actorId", actor_role as "actorRole", action, account_id as "accountId", subject_id as "subjectId", data, position,
  chain_hash as hash`

/** The chain of the audit trail (R22). */
export const auditChain = ({ kysely, inOneTransaction }: Database): AuditChainStore => ({
  async sealNext(most, empty, link) {
    const { rows: waiting } = await sql`select from audit_event where position is null limit 1`.execute(kysely)
    if (waiting.length === 0) return null
    return inOneTransaction(async (own) => {
      const { rows: elected } = await sql<{ mine: boolean }>`
        select pg_try_advisory_xact_lock(${SEALER}::bigint) as mine`.execute(own)
      if (!elected[0]?.mine) return null
      // Read in a statement of its own: its snapshot is younger than the lock.
      const before = (await headOf(own)) ?? empty
      const { rows } = await sql<Row>`
        select ${columns} from audit_event where position is null order by seq limit ${most}`.execute(own)
      let { size, hash } = before
      const placed = rows.map((row) => {
        size += 1
        hash = link(hash, row)
        return { seq: row.seq, position: size, hash: Buffer.from(hash).toString('hex') }
      })
      await sql`update audit_event e set position = v.position, chain_hash = decode(v.hash, 'hex')
        from json_to_recordset(${JSON.stringify(placed)}::json) as v(seq bigint, position bigint, hash text)
        where e.seq = v.seq`.execute(own)
      return { head: { size, hash }, sealed: placed.length }
    })
  },
  async *read() {
    for (let after = 0; ;) {
      const { rows } = await sql<SealedEvent>`
        select ${columns} from audit_event where position > ${after} order by position limit ${PAGE}`.execute(kysely)
      yield* rows
      const last = rows.at(-1)
      if (!last || rows.length < PAGE) return
      after = last.position
    }
  },
})

async function headOf(db: Kysely<Tables>): Promise<ChainHead | null> {
  const { rows } = await sql<ChainHead>`
    select position as size, chain_hash as hash from audit_event where position is not null order by position desc limit 1`.execute(
    db,
  )
  return rows[0] ?? null
}
