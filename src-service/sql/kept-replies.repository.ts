import { sql, type Kysely } from 'kysely'
import { AppError } from '../../src-shared/errors/app-error.ts'
import type { Keys } from '../domain/ports/keys.ts'
import type { Answered, KeptReplies, KeyedRequest } from '../domain/ports/kept-replies.ts'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

/** How long a key is known; on the real clock, for it is the caller's network that needs it and no rule. */
const KEPT = sql`interval '24 hours'`
const MOST_FORGOTTEN = 1_000
/** Keeps these locks apart from others of the kind. */
const KEYS_LOCK = 7_421_011

type KeptRow = { fingerprint: Uint8Array; status: number | null; sealed_reply: Uint8Array | null }
type ReplyKeys = Pick<Keys, 'requestFingerprint' | 'sealReply' | 'openReply' | 'equal'>

/** Keys and replies in the transaction of what the request did: there is no moment in which one stands without the other. */
export const keptReplies = (database: Database, keys: ReplyKeys): KeptReplies => ({
  once: (request, answer) =>
    database.inOneTransaction(async (own) => {
      const fingerprint = keys.requestFingerprint(request.request)
      const place = placeOf(request)
      if (await claim(own, request, fingerprint)) {
        const answered = await answer(false)
        await keep(own, request, answered, keys)
        return { reply: answered.reply, replayed: false }
      }
      const kept = await find(own, request)
      if (kept === null || kept.status === null) throw new AppError('idempotency_in_flight')
      if (!keys.equal(kept.fingerprint, fingerprint)) throw new AppError('idempotency_key_reused')
      if (kept.sealed_reply === null) return { reply: (await answer(true)).reply, replayed: true }
      return { reply: { status: kept.status, body: keys.openReply(kept.sealed_reply, place) }, replayed: true }
    }),
  async forgetOld() {
    const { numAffectedRows } = await sql`
      delete from idempotency_key where ctid = any(array(
        select ctid from idempotency_key where kept_at < clock_timestamp() - ${KEPT} order by kept_at limit ${MOST_FORGOTTEN}))`.execute(
      database.kysely,
    )
    return Number(numAffectedRows ?? 0)
  },
})

const placeOf = ({ caller, operation, key }: KeyedRequest): string => JSON.stringify([caller, operation, key])

/**
 * Takes the key, unless somebody has it. The lock says that its request is under way: nobody waits for it, and it ends with the
 * transaction, so that a killed process leaves nothing behind. A row older than 24 h counts as none.
 */
async function claim(own: Kysely<Tables>, request: KeyedRequest, fingerprint: Uint8Array): Promise<boolean> {
  const { rows } = await sql`
    insert into idempotency_key as k (caller, operation, key, fingerprint)
    select ${request.caller}, ${request.operation}, ${request.key}, ${Buffer.from(fingerprint)}
    where pg_try_advisory_xact_lock(hashtextextended(${placeOf(request)}, ${KEYS_LOCK}))
    on conflict (caller, operation, key) do update
      set fingerprint = excluded.fingerprint, status = null, sealed_reply = null, kept_at = clock_timestamp()
      where k.kept_at < clock_timestamp() - ${KEPT}
    returning 1 as mine`.execute(own)
  return rows.length === 1
}

async function find(own: Kysely<Tables>, { caller, operation, key }: KeyedRequest): Promise<KeptRow | null> {
  const row = await own
    .selectFrom('idempotency_key')
    .select(['fingerprint', 'status', 'sealed_reply'])
    .where('caller', '=', caller)
    .where('operation', '=', operation)
    .where('key', '=', key)
    .executeTakeFirst()
  return row ?? null
}

async function keep(own: Kysely<Tables>, request: KeyedRequest, { reply, keep: what }: Answered, keys: ReplyKeys) {
  const { caller, operation, key } = request
  const mine = sql`caller = ${caller} and operation = ${operation} and key = ${key}`
  if (what === 'nothing') {
    await sql`delete from idempotency_key where ${mine}`.execute(own)
    return
  }
  const sealed = what === 'reply' ? Buffer.from(keys.sealReply(reply.body, placeOf(request))) : null
  await sql`update idempotency_key set status = ${reply.status}, sealed_reply = ${sealed} where ${mine}`.execute(own)
}
