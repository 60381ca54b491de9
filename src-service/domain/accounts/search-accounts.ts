import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { StaffActor } from '../actor.ts'
import { decodeCursor, encodeCursor, pageOf, type CursorShape } from '../lists/cursor.ts'
import type { AccountQuery, AccountSearch, FoundAccount, Looker } from '../ports/account-search.ts'
import type { NumberSealer } from '../ports/number-sealer.ts'
import { foldText } from './fold-text.ts'
import { understandQuery } from './understand-query.ts'

interface SearchPorts {
  readonly search: AccountSearch
  readonly sealer: NumberSealer
}

/** What of an account the query matched. */
export type MatchedBy = 'name' | 'email' | 'id' | 'number' | 'recent'
export interface FoundAccounts {
  readonly now: Date
  readonly understoodAs: AccountQuery['kind']
  readonly accounts: readonly (FoundAccount & { readonly by: MatchedBy })[]
  readonly nextCursor: string | null
}

const DEFAULT_LIMIT = 50

/** The parts of a cursor after the hash of its query, so that a cursor continues no other search. */
const CURSORS: Readonly<Record<AccountQuery['kind'], CursorShape>> = {
  recent: ['word', 'integer', 'integer'],
  text: ['word', 'integer', 'integer'],
  last_four: ['word', 'instant', 'word'],
  number: ['word', 'integer', 'instant', 'word'],
}

/**
 * Finds accounts by fragments of name, e-mail or id, by a whole number, or by exactly its last 4 digits (R21); a reviewer's search adds duplicate attempts.
 * Errors: `number_incomplete`, `lookup_limit` with `until` at the 61st number look-up within an hour, `cursor_invalid`.
 */
export async function searchAccounts(
  { search, sealer }: SearchPorts,
  actor: StaffActor,
  input: { readonly query: string; readonly limit?: number; readonly cursor?: string },
): Promise<FoundAccounts> {
  const { query, hashed } = understandQuery(sealer, input.query, actor.roles.includes('reviewer'))
  const queryHash = sealer.queryHash(hashed)
  const tag = queryHash.slice(0, 12)
  const limit = input.limit ?? DEFAULT_LIMIT
  const place = decodeCursor(input.cursor, CURSORS[query.kind])
  if (place && place[0] !== tag) throw new AppError('cursor_invalid')
  const outcome = await search.search({
    staff: lookerOf(actor),
    query,
    queryHash,
    limit,
    after: place ? place.slice(1) : null,
  })
  if (outcome.limited) throw new AppError('lookup_limit', { until: outcome.until.toISOString(), whoCanLift: 'time' })
  const { rows, next } = pageOf(outcome.accounts, limit)
  return {
    now: outcome.now,
    understoodAs: query.kind,
    accounts: rows.map((account) => ({ ...account, by: matchedBy(query, account) })),
    // Recent accounts are one page: there is always a newer first one.
    nextCursor: next && query.kind !== 'recent' ? encodeCursor([tag, ...next]) : null,
  }
}

/** Records that a staff member opened an account, and that the search that led there has settled (R21). */
export const recordView = (
  { search }: Pick<SearchPorts, 'search'>,
  actor: StaffActor,
  accountId: string,
): Promise<void> => search.recordView(lookerOf(actor), accountId)

/** The audit trail names a person and one role, as `auditEvent` does. */
function lookerOf({ id, roles, sessionId }: StaffActor): Looker {
  const role = roles[0]
  if (!role) throw new AppError('role_missing')
  return { id, role, sessionId }
}

/** What of the account the query matched: the name if it holds every word, else the e-mail if it holds any, else an id. */
function matchedBy(query: AccountQuery, { stage, name, email }: FoundAccount): MatchedBy {
  if (query.kind === 'recent') return 'recent'
  if (query.kind !== 'text') return 'number'
  if (stage === 'account_id' || stage === 'external_id') return 'id'
  if (stage === 'email') return 'email'
  const foldedName = foldText(name)
  const plainName = foldedName.replaceAll(/[^\p{L}\p{N} ]/gu, '')
  if (query.words.every((word) => foldedName.includes(word) || plainName.includes(word))) return 'name'
  const foldedEmail = foldText(email)
  return query.words.some((word) => foldedEmail.includes(word)) ? 'email' : 'id'
}
