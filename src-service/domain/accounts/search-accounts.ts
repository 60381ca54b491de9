import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { StaffActor } from '../actor.ts'
import { decodeCursor, encodeCursor, pageOf, type CursorShape } from '../lists/cursor.ts'
import type {
  AccountFilters,
  AccountQuery,
  AccountSearch,
  AccountSort,
  FoundAccount,
  Looker,
} from '../ports/account-search.ts'
import type { NumberSealer } from '../ports/number-sealer.ts'
import { filtersOf, filtersText, isFiltered } from './account-filters.ts'
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
  filtered: ['word', 'integer'],
  text: ['word', 'integer', 'integer'],
  last_four: ['word', 'instant', 'word'],
  number: ['word', 'integer', 'instant', 'word'],
}

/** What a search asks: a text, filters that narrow it, and without a text the order in which all accounts are paged. */
export interface SearchInput extends AccountFilters {
  readonly query: string
  readonly sort?: AccountSort
  readonly limit?: number
  readonly cursor?: string
}

/**
 * Finds accounts by fragments of name, e-mail or id, by a whole number, or by exactly its last 4 digits (R21); a reviewer's search adds duplicate attempts.
 * Filters narrow what is found and cost nothing; without a text they list all accounts. Such a page may have fewer rows than its limit, even
 * none, and still a cursor: one request looks at a bounded number of accounts.
 * Errors: `number_incomplete`, `lookup_limit` with `until` at the 61st number look-up within an hour, `cursor_invalid`.
 */
export async function searchAccounts(
  { search, sealer }: SearchPorts,
  actor: StaffActor,
  input: SearchInput,
): Promise<FoundAccounts> {
  const filters = filtersOf(input)
  const understood = understandQuery(sealer, input.query, actor.roles.includes('reviewer'))
  const query = pagedQuery(understood.query, filters, input.sort)
  const asked = `${understood.hashed}\n${filtersText(filters)}\n${input.sort ?? ''}`
  const tag = sealer.queryHash(asked).slice(0, 12)
  const looksUp = query.kind === 'number' || query.kind === 'last_four'
  const limit = input.limit ?? DEFAULT_LIMIT
  const place = decodeCursor(input.cursor, CURSORS[query.kind])
  if (place && place[0] !== tag) throw new AppError('cursor_invalid')
  const outcome = await search.search({
    staff: lookerOf(actor),
    query,
    filters,
    // The same number through other filters is the same look-up.
    queryHash: sealer.queryHash(looksUp || !isFiltered(filters) ? understood.hashed : asked),
    limit,
    after: place ? place.slice(1) : null,
  })
  if (outcome.limited) throw new AppError('lookup_limit', { until: outcome.until.toISOString(), whoCanLift: 'time' })
  const { rows, next } = pageOf(outcome.accounts, limit)
  const going = next ?? outcome.edge
  return {
    now: outcome.now,
    understoodAs: query.kind,
    accounts: rows.map((account) => ({ ...account, by: matchedBy(query, account) })),
    // Recent accounts are one page: there is always a newer first one.
    nextCursor: going && query.kind !== 'recent' ? encodeCursor([tag, ...going]) : null,
  }
}

/** Without a text, filters or an order ask for all accounts, and nothing asks for the recent ones. */
const pagedQuery = (query: AccountQuery, filters: AccountFilters, sort: AccountSort | undefined): AccountQuery =>
  query.kind === 'recent' && (sort || isFiltered(filters)) ? { kind: 'filtered', sort: sort ?? 'newest' } : query

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
  if (query.kind === 'recent' || query.kind === 'filtered') return 'recent'
  if (query.kind !== 'text') return 'number'
  if (stage === 'account_id' || stage === 'external_id') return 'id'
  if (stage === 'email') return 'email'
  const foldedName = foldText(name)
  const plainName = foldedName.replaceAll(/[^\p{L}\p{N} ]/gu, '')
  if (query.words.every((word) => foldedName.includes(word) || plainName.includes(word))) return 'name'
  const foldedEmail = foldText(email)
  return query.words.some((word) => foldedEmail.includes(word)) ? 'email' : 'id'
}
