import { sql, type Kysely } from 'kysely'
import { AppError } from '../../src-shared/errors/app-error.ts'
import type { AccountFacts, FactsQuery } from '../domain/accounts/account-facts.types.ts'
import type { Commit, CommitOutcome } from '../domain/commit.types.ts'
import type { AccountStore } from '../domain/ports/account-store.ts'
import type { OuterKey } from '../domain/ports/keys.ts'
import { policiesFrom } from '../domain/ports/policies.types.ts'
import { databaseFault, type Database } from './database.ts'
import { commitStatement, placeKey } from './commit-statement.ts'
import { factsStatement } from './facts-statement.ts'
import { recordOf } from './record-rows.ts'
import { rotatedColumns, StaleFingerprint, type RotatedColumns, type RotationRow } from './rotated-columns.ts'
import type { Tables } from './tables.ts'

/** Reads an account's facts in one statement and commits what was decided in another (ADR 13). */
export const accountStore = (
  database: Database,
  unless: StoredPolicies = {},
  outer: OuterKey | null = null,
): AccountStore => storeOn(database.kysely, unless, rotatedColumns(outer))

/** Policies that stand unless the database holds others. */
type StoredPolicies = Readonly<Record<string, unknown>>

function storeOn(kysely: Kysely<Tables>, unless: StoredPolicies, rotated: RotatedColumns): AccountStore {
  return {
    readFacts: (query) => readFacts(kysely, query, unless, rotated),
    commit: (commit) => write(kysely, commit, rotated),
    accountIdOf: async (externalId) =>
      (await kysely.selectFrom('account').select('id').where('external_id', '=', externalId).executeTakeFirst())?.id ??
      null,
    ownerOfLink: async (linkId) => {
      const { rows } = await sql`select account_id, number_change_id from mailed_link where id = ${linkId}`.execute(
        kysely,
      )
      return rows[0] ? recordOf<{ accountId: string; numberChangeId: string }>(rows[0]) : null
    },
    async locked<T>(
      accountId: string,
      work: (store: AccountStore) => Promise<T>,
      places: readonly string[] = [],
    ): Promise<T> {
      try {
        return await kysely.transaction().execute(async (transaction) => {
          await sql`select 1 from account where id = ${accountId} for update`.execute(transaction)
          // Always in this order, so that two of them cannot wait for each other.
          for (const place of [...new Set(places)].sort())
            await sql`select pg_advisory_xact_lock(${placeKey(sql`${place}::text`)})`.execute(transaction)
          let lost = false
          const commit = async (one: Commit): Promise<CommitOutcome> => {
            const outcome = await write(transaction, one, rotated)
            lost ||= outcome !== 'committed'
            return outcome
          }
          const answer = await work({ ...storeOn(transaction, unless, rotated), commit })
          if (lost) throw new LostRound(answer)
          return answer
        })
      } catch (error) {
        if (error instanceof LostRound) return error.answer as T
        // Who waits for a lock longer than the database lets them is refused and may come again.
        throw databaseFault(error)?.code === '55P03' ? new AppError('too_busy') : error
      }
    },
  }
}

/** Rolls a transaction back that a lost race has aborted already: to commit it would be an error. */
class LostRound extends Error {
  override readonly name = 'LostRound'
  readonly answer: unknown
  constructor(answer: unknown) {
    super('the race was lost')
    this.answer = answer
  }
}

async function readFacts(
  kysely: Kysely<Tables>,
  query: FactsQuery,
  unless: StoredPolicies,
  rotated: RotatedColumns,
): Promise<AccountFacts | null> {
  const by = rotated.lookUp()
  const { rows } = await factsStatement(query, by).execute(kysely)
  const facts = rows[0]?.facts
  if (!facts) return null
  const { rotation, ...rest } = facts
  // Read in one snapshot with the rows: looked up by the column that does not count now, they are read again (R23).
  if (!rotated.note(recordOf<RotationRow | null>(rotation), by)) return readFacts(kysely, query, unless, rotated)
  const record = recordOf<Omit<AccountFacts, 'policies'>>(rest, rotated)
  return { ...record, policies: policiesFrom({ ...unless, ...facts.policies }) }
}

async function write(kysely: Kysely<Tables>, commit: Commit, rotated: RotatedColumns): Promise<CommitOutcome> {
  try {
    const { rows } = await commitStatement(commit, rotated).execute(kysely)
    return rows[0]?.committed === 1 ? 'committed' : 'conflict'
  } catch (error) {
    const outcome = lostRace(error)
    if (outcome) return outcome
    throw error
  }
}

/** R2, by either fingerprint of the number (R23). */
const TAKEN: ReadonlySet<string> = new Set(['claim_number_taken', 'claim_outer_number_taken'])

/** A unique index that another transaction filled first: the number (R2), or a row that makes the decision stale. */
function lostRace(error: unknown): CommitOutcome | null {
  if (error instanceof StaleFingerprint) return 'conflict'
  const fault = databaseFault(error)
  if (fault?.code === '40001' || fault?.code === '40P01') return 'conflict'
  if (fault?.code !== '23505') return null
  // This account's own reports wait for its row: what is in the way is another account's check, and stays there.
  if (fault.constraint === 'identity_check_provider_ref_key')
    throw new AppError('validation_failed', {
      fields: [{ field: 'checkId', message: 'is the check of another account' }],
    })
  return TAKEN.has(fault.constraint ?? '') ? 'number_taken' : 'conflict'
}
