import { AppError } from '../../src-shared/errors/app-error.ts'
import type { AccountFacts, FactsQuery } from './accounts/account-facts.types.ts'
import type { AccountSet, Commit, CommitOutcome, DomainEvent, Write } from './commit.types.ts'
import { newsFor } from './number-changes/news-for.ts'
import type { AccountStore } from './ports/account-store.ts'
import type { Random } from './ports/random.ts'
import { settle } from './settle.ts'
import { standingRefusal } from './standing-refusal.ts'
import { wipeWithin } from './wipe-within.ts'

/** What a rule decided on the facts: rows to write, who to tell, and the refusal to answer with once they are written. */
export interface Decision {
  readonly account?: AccountSet
  readonly writes: readonly Write[]
  readonly events?: readonly DomainEvent[]
  /** The rule's refusal, answered after the writes stand (a wrong code is counted and refused). */
  readonly refusal?: AppError
  /** The writes only say that it was refused (R20): the same request may succeed later. */
  readonly recordsOnly?: true
}

/** How a use-case decides: on facts that have been settled; `taken` tells that the claim it wrote lost a race (R14). */
export type Decide = (facts: AccountFacts, race: { readonly numberTaken: boolean }) => Decision

const MOST_LOCKED_ROUNDS = 3

/**
 * Reads the facts, lets the rule decide, writes guarded by the version it decided on; on conflict once more from the top, holding
 * the account's row (ADR 13). Returns the facts as they stand after the commit. Errors: `account_not_found`, `too_busy`, the rule's own.
 */
export async function decideAndCommit(ports: DecidePorts, query: FactsQuery, decide: Decide): Promise<AccountFacts> {
  let tried = await attempt(ports, ports.store, query, decide, { numberTaken: false, held: [] })
  let numberTaken = tried.outcome === 'number_taken'
  // Each locked round is its own transaction: a unique violation ends the transaction that met it.
  for (let rounds = 0; tried.outcome !== 'committed' && rounds < MOST_LOCKED_ROUNDS; rounds++) {
    const held = tried.places
    const round = (store: AccountStore) => attempt(ports, store, query, decide, { numberTaken, held })
    tried = await ports.store.locked(query.accountId, round, held)
    numberTaken ||= tried.outcome === 'number_taken'
  }
  if (tried.outcome !== 'committed') throw new AppError('too_busy')
  if (tried.refusal) throw tried.recordsOnly ? tried.refusal : standingRefusal(tried.refusal)
  return readSettled(ports, query)
}

/** The facts of an account, settled: what its clocks have ended is ended. Errors: `account_not_found`. */
export async function readSettled({ store, random }: DecidePorts, query: FactsQuery): Promise<AccountFacts> {
  const facts = await store.readFacts(query)
  if (!facts) throw new AppError('account_not_found')
  return settle(facts, random).facts
}

interface DecidePorts {
  readonly store: AccountStore
  readonly random: Random
}

async function attempt(
  ports: DecidePorts,
  store: AccountStore,
  query: FactsQuery,
  decide: Decide,
  { numberTaken, held }: { readonly numberTaken: boolean; readonly held: readonly string[] },
) {
  const read = await store.readFacts(query)
  if (!read) throw new AppError('account_not_found')
  const settled = settle(read, ports.random)
  const decision = decide(settled.facts, { numberTaken })
  const writes = wipeWithin(mergeUpdates([...settled.writes, ...decision.writes]))
  const places = writes.flatMap(placeOf)
  const commit: Commit = {
    accountId: query.accountId,
    version: read.account.version,
    ...(settled.account || decision.account ? { account: { ...settled.account, ...decision.account } } : {}),
    writes,
    places,
    events: [...settled.events, ...(decision.events ?? []), ...newsFor(read.openChange, writes)],
  }
  const nothing = commit.writes.length === 0 && !commit.account
  // What is near its bound is decided by one at a time, who holds it (R20).
  const mayCommit = commit.writes.flatMap(nearScope).every((scope) => held.includes(scope))
  const committed = (): Promise<CommitOutcome> | CommitOutcome => (nothing ? 'committed' : store.commit(commit))
  const outcome = mayCommit ? await committed() : 'conflict'
  return { outcome, refusal: decision.refusal, recordsOnly: decision.recordsOnly, places }
}

const nearScope = (write: Write): readonly string[] =>
  'insert' in write && write.insert === 'send_tally' && write.bound?.near ? [write.row.scope] : []

/** What else than the account's own row a write counts on: the sends to a number (R13), to its prefix, from an address and near a bound (R20), a person's reveals (R21). */
function placeOf(write: Write): readonly string[] {
  if (!('insert' in write)) return []
  if (write.insert === 'delivery') return [write.row.fingerprint]
  if (write.insert === 'send_decision') return [write.row.prefix, write.row.address].filter((key) => key !== null)
  if (write.insert === 'send_tally') return nearScope(write)
  return write.insert === 'reveal' ? [`reveals of ${write.row.staffId}`] : []
}

/** Two updates of one row become one: a statement may change a row only once. */
export function mergeUpdates(writes: readonly Write[]): readonly Write[] {
  const merged: Write[] = []
  for (const write of writes) {
    const at =
      'update' in write
        ? merged.findIndex((other) => 'update' in other && other.update === write.update && other.id === write.id)
        : -1
    const earlier = merged[at]
    if (earlier && 'update' in earlier && 'update' in write)
      merged[at] = { ...earlier, set: { ...earlier.set, ...write.set } } as Write
    else merged.push(write)
  }
  return merged
}
