import { sql, type RawBuilder } from 'kysely'
import type { CursorKey } from '../domain/lists/cursor.ts'
import type { AccountQuery, MatchStage } from '../domain/ports/account-search.ts'

type TextQuery = Extract<AccountQuery, { kind: 'text' }>
type Condition = RawBuilder<boolean>

/** Matches come in this order; a row belongs to the first that fits it. */
const STAGES: readonly MatchStage[] = ['account_id', 'external_id', 'email', 'word', 'fragment']
/** Sorts after every text that begins alike. */
const LAST = '\u{10FFFF}'
/** The accounts that one trigram look-up covers: 2^17 of the newest, then the next older (the index `account_search_trigram`). */
const BUCKET_BITS = 17
const MOST_INDEXED_LETTERS = 12
const MOST_INDEXED_WORDS = 3
/** So many of the newest are read one by one before the trigram index is asked. */
const NEWEST_ACCOUNTS = 1_000
/** Fewer letters have no trigram of their own: they are found as the beginning of a word only. */
const FEWEST_FRAGMENT_LETTERS = 3

/**
 * The accounts that a text matches, best first, `limit` at most. The branches of UNION ALL run one after the other and only until
 * the limit is reached, so a common prefix never pays for the fragments behind it.
 */
export function textHits(
  query: TextQuery,
  kept: Condition,
  limit: number,
  after: CursorKey | null,
): RawBuilder<unknown> {
  const [fromStage, fromSeq] = (after ?? [0, null]) as [number, number | null]
  const conditions = stageConditions(query)
  const branches = STAGES.map((stage, at) => {
    const condition = conditions[stage]
    if (!condition || at < fromStage) return null
    const earlier = STAGES.slice(0, at).flatMap((one) => conditions[one] ?? [])
    const place: Place = {
      query,
      limit,
      rest: and([...earlier.map((one) => sql<boolean>`not (${one})`), kept]),
      condition,
      last: at === fromStage ? fromSeq : null,
    }
    return sql`select ${at}::int as stage, b.* from (${BRANCHES[stage](place)}) as b`
  }).filter((branch) => branch !== null)
  if (branches.length === 0) return noHits
  return sql`
    with exact as materialized (select ${isExact(query)} as is_known)
    select row_number() over (order by stage, sorted collate "C", seq * case when stage = 4 then -1 else 1 end)::int as place, id as account_id,
           (array['account_id', 'external_id', 'email', 'word', 'fragment'])[stage + 1] as stage,
           null as match_as, null as calling_code, null as last_four, json_build_array(stage, seq) as cursor
    from (select * from (${sql.join(branches, sql` union all `)}) as every_branch limit ${limit}) as best`
}

const noHits = sql`
  select 1 as place, id as account_id, null as stage, null as match_as, null as calling_code, null as last_four, null::json as cursor from account where false`

interface Place {
  readonly query: TextQuery
  readonly limit: number
  /** Not found by an earlier stage, and through the filters. */
  readonly rest: Condition
  readonly condition: Condition
  /** The account that the page before ended with, if it ended within this stage. */
  readonly last: number | null
}

const BRANCHES: Readonly<Record<MatchStage, (place: Place) => RawBuilder<unknown>>> = {
  account_id: ({ condition, rest, last }) =>
    sql`select '' as sorted, a.seq, a.id from account a where ${condition} and ${rest} and ${last}::bigint is null`,
  external_id: (place) => prefixBranch(place, sql`a.external_id`),
  email: (place) => prefixBranch(place, sql`lower(a.email)`),
  word: (place) => (place.query.words.length === 1 ? tokenBranch(place) : prefixBranch(place, sql`a.folded_name`)),
  fragment: fragmentBranch,
}

/** A range scan of a `text_pattern_ops` index: under another collation `like 'x%' order by` would sort every match. */
function prefixBranch({ condition, rest, limit, last }: Place, column: RawBuilder<unknown>): RawBuilder<unknown> {
  const lastKey = sql`(select ${column} from account a where a.seq = ${last}::bigint)`
  const going =
    last === null ? sql`true` : sql`${column} ~>=~ ${lastKey} and (${column} ~>~ ${lastKey} or a.seq > ${last}::bigint)`
  return sql`select ${column} as sorted, a.seq, a.id from account a where ${condition} and ${rest} and ${going}
    order by ${column} using ~<~, a.seq limit ${limit}`
}

/** Word prefixes, in the order of the words; an account with several such words stands at its first. */
function tokenBranch({ query: { words }, rest, limit, last }: Place): RawBuilder<unknown> {
  const word = words[0] ?? ''
  const tokenOf = (of: RawBuilder<unknown>) => sql`(
    select min(w.token collate "C") from unnest(string_to_array(split_part(${of}, chr(10), 1), ' ')) as w(token)
    where w.token collate "C" >= ${word} and w.token collate "C" < ${word + LAST})`
  const going =
    last === null
      ? sql`true`
      : sql`(t.token, t.seq) > ((select ${tokenOf(sql`l.search`)} from account l where l.seq = ${last}::bigint), ${last}::bigint)`
  return sql`select t.token as sorted, t.seq, a.id from account_token t join account a on a.seq = t.seq
    where t.token >= ${word} and t.token < ${word + LAST} and ${rest} and t.token = ${tokenOf(sql`a.search`)} and ${going}
    order by t.token, t.seq limit ${limit}`
}

/**
 * Fragments anywhere, newest accounts first. A common fragment is found among the newest accounts alone; behind them one bucket of the trigram index
 * after the other until there are enough; the patterns travel with their bucket, because the planner would
 * else ask the index for a pattern in all buckets, once a bucket. Without buckets GIN would collect every match of a common fragment; `seq + 0` keeps the planner from walking
 * the key backwards through accounts that do not match.
 */
function fragmentBranch({ query, condition, rest: notEarlier, limit, last }: Place): RawBuilder<unknown> {
  const patterns = query.words
    .map(indexedPattern)
    .toSorted((left, right) => right.length - left.length)
    .slice(0, MOST_INDEXED_WORDS)
  const holdsPatterns = and(patterns.map((_, at) => sql<boolean>`a.search like bucket.patterns[${sql.lit(at + 1)}]`))
  const rest = sql`${notEarlier} and not (select is_known from exact)`
  const newest = last === null ? sql`(select max(seq) from account)` : sql`(${last}::bigint - 1)`
  return sql`
    select * from (
      select '' as sorted, a.seq, a.id from account a
      where a.seq <= ${newest} and a.seq > ${newest} - ${NEWEST_ACCOUNTS}::int and ${condition} and ${rest} order by a.seq desc limit ${limit}
    ) as newest
    union all
    select '' as sorted, f.seq, f.id
    from (
      select n as number, ${patterns}::text[] as patterns
      from generate_series(((${newest} - ${NEWEST_ACCOUNTS}::int) >> ${BUCKET_BITS}::int)::int, 0, -1) as n offset 0
    ) as bucket,
    lateral (
      select a.seq, a.id from account a
      where (a.seq >> ${sql.lit(BUCKET_BITS)}) = bucket.number and ${holdsPatterns}
        and a.seq + 0 <= ${newest} - ${NEWEST_ACCOUNTS}::int and ${condition} and ${rest}
      order by a.seq + 0 desc limit ${limit}
    ) as f limit ${limit}`
}

/** When a row belongs to a stage; a stage that this query cannot have is absent. */
function stageConditions({ text, folded, words }: TextQuery): Partial<Record<MatchStage, Condition>> {
  const [word, ...more] = words
  if (word === undefined) return {}
  if (more.length > 0) return { word: startsWith(sql`a.folded_name`, folded), fragment: and(words.map(holdsWord)) }
  return {
    account_id: sql<boolean>`a.id = ${text}`,
    external_id: startsWith(sql`a.external_id`, text),
    email: startsWith(sql`lower(a.email)`, text.toLowerCase()),
    word: sql<boolean>`split_part(a.search, chr(10), 1) like ${`% ${escapeLike(word)}%`}`,
    ...(lettersOf(word) < FEWEST_FRAGMENT_LETTERS ? {} : { fragment: holdsWord(word) }),
  }
}

/** Whoever enters a whole id or e-mail means that account: nobody's fragments are looked for. */
const isExact = ({ text, words }: TextQuery): Condition =>
  words.length > 1
    ? sql<boolean>`false`
    : sql<boolean>`exists (select 1 from account where id = ${text}) or exists (select 1 from account where external_id = ${text})
        or exists (select 1 from account where lower(email) = ${text.toLowerCase()})`

const lettersOf = (word: string): number => Array.from(word).length
const startsWith = (column: RawBuilder<unknown>, prefix: string): Condition =>
  sql<boolean>`(${column} ~>=~ ${prefix} and ${column} ~<~ ${prefix + LAST})`
const holdsWord = (word: string): Condition =>
  lettersOf(word) < FEWEST_FRAGMENT_LETTERS
    ? sql<boolean>`position(${` ${word}`} in a.search) > 0`
    : sql<boolean>`position(${word} in a.search) > 0`
/** What the trigram index is asked for: the end of a word (of an e-mail's local part), where words differ most. Every further trigram is another list to read. */
function indexedPattern(word: string): string {
  const local = word.split('@')[0] ?? ''
  const asked = Array.from(lettersOf(local) < FEWEST_FRAGMENT_LETTERS ? word : local)
    .slice(-MOST_INDEXED_LETTERS)
    .join('')
  return lettersOf(word) < FEWEST_FRAGMENT_LETTERS ? `% ${escapeLike(word)}%` : `%${escapeLike(asked)}%`
}
const escapeLike = (text: string): string => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)
const and = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`
