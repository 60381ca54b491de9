import { sql, type RawBuilder } from 'kysely'
import type { AccountFilters } from '../domain/ports/account-search.ts'

type Condition = RawBuilder<boolean>

const OPEN_CHANGE = sql`('awaiting_owner', 'awaiting_reviewer', 'awaiting_authority', 'awaiting_delay', 'awaiting_possession')`
const PENDING_CHECK = sql`('requires_input', 'processing', 'manual_review')`
const AGES = { day: '1 day', week: '7 days', month: '30 days', year: '365 days' } as const
/** How far back a carrier's answers are asked for. */
const CARRIER_REACH = sql`interval '7 days'`
const NOW = sql`(select now from clock)`

/**
 * Whether the account `a` passes the filters. What lies in other tables is a scalar subquery, one look by its key for each account
 * that comes along: an EXISTS would be made a join, which reads those tables whole and loses the order of the accounts.
 */
export const filterCondition = (filters: AccountFilters): Condition => {
  const { walked, probed } = conditionsOf(filters, true)
  return and([...walked, ...probed])
}

interface Conditions {
  /** What one index of the accounts holds in its order: only accounts that pass are met. */
  readonly walked: readonly Condition[]
  /** What is asked of each account that is met. */
  readonly probed: readonly Condition[]
}

/** `byCreation`: the accounts are met in the order of their creation, so that their age bounds the walk. */
export function conditionsOf(filters: AccountFilters, byCreation: boolean): Conditions {
  const { country, language, created, state } = filters
  const inCountry = country ? [sql<boolean>`a.country = ${country}`] : []
  const inLanguage = language ? [sql<boolean>`split_part(a.language, '-', 1) = ${language}`] : []
  const young = created ? [sql<boolean>`a.created_at > ${NOW} - ${AGES[created]}::interval`] : []
  const closed = state === 'closed' ? [sql<boolean>`a.closed_at is not null`] : []
  const [walked = [], ...rest] = [inCountry, inLanguage, ...(byCreation ? [closed] : [])].filter(
    ({ length }) => length > 0,
  )
  return {
    walked: [...walked, ...(byCreation ? young : [])],
    probed: [...rest.flat(), ...(byCreation ? [] : [...young, ...closed]), ...probedConditions(filters)],
  }
}

const probedConditions = (filters: AccountFilters): readonly Condition[] => {
  const { state, lineType, blockedBy, carrierReason } = filters
  return [
    ...(state && state !== 'closed' ? [STATES[state]] : []),
    ...(lineType
      ? [sql<boolean>`(select c.line_type from claim c where c.id = a.current_claim_id) = ${lineType}`]
      : []),
    ...(blockedBy ? [BLOCKERS[blockedBy]] : []),
    ...(carrierReason
      ? [
          sql<boolean>`(select count(*) from (select 1 from delivery d where d.account_id = a.id and d.reason = ${carrierReason}
            and d.requested_at > ${NOW} - ${CARRIER_REACH} limit 1) as said) = 1`,
        ]
      : []),
  ]
}

/**
 * The few accounts among which all that pass are, from what keeps them waiting; null: the filters name nothing of the kind.
 * The first that is given is enough, the others are asked of each.
 */
export function waitingAccounts({ state, blockedBy, carrierReason }: AccountFilters): RawBuilder<unknown> | null {
  if (state === 'awaiting_owner')
    return sql`select distinct account_id from number_change where state = 'awaiting_owner'`
  if (blockedBy === 'code_entry_closed')
    return sql`select id as account_id from account where code_entry_closed_until is not null and code_entry_closed_until > ${NOW}`
  if (state === 'change_open' || blockedBy === 'change_open')
    return sql`select distinct account_id from number_change where state in ${OPEN_CHANGE}`
  if (state === 'code_sent')
    return sql`select distinct account_id from verification where state = 'pending' and expires_at > ${NOW}`
  if (blockedBy === 'identity_check_pending')
    return sql`select distinct account_id from identity_check where state in ${PENDING_CHECK}`
  if (carrierReason)
    return sql`select distinct account_id from delivery where reason = ${carrierReason} and requested_at > ${NOW} - ${CARRIER_REACH}`
  return null
}

const has = (rows: RawBuilder<unknown>): Condition =>
  sql<boolean>`(select count(*) from (${rows} limit 1) as there) = 1`
const openChange = sql`select 1 from number_change n where n.account_id = a.id and n.state in ${OPEN_CHANGE}`
const pendingCode = sql`select 1 from verification v where v.account_id = a.id and v.state = 'pending' and v.expires_at > ${NOW}`

/** As a row's own word: closed before change open before verified before code sent. */
const STATES: Readonly<Record<Exclude<NonNullable<AccountFilters['state']>, 'closed'>, Condition>> = {
  not_verified: sql<boolean>`a.closed_at is null and a.current_claim_id is null and not ${has(openChange)} and not ${has(pendingCode)}`,
  code_sent: sql<boolean>`a.closed_at is null and a.current_claim_id is null and not ${has(openChange)} and ${has(pendingCode)}`,
  verified: sql<boolean>`a.closed_at is null and a.current_claim_id is not null and not ${has(openChange)}`,
  change_open: sql<boolean>`a.closed_at is null and ${has(openChange)}`,
  awaiting_owner: sql<boolean>`a.closed_at is null and ${has(
    sql`select 1 from number_change n where n.account_id = a.id and n.state = 'awaiting_owner'`,
  )}`,
}

const BLOCKERS: Readonly<Record<NonNullable<AccountFilters['blockedBy']>, Condition>> = {
  change_open: STATES.change_open,
  code_entry_closed: sql<boolean>`a.closed_at is null and a.code_entry_closed_until > ${NOW}`,
  identity_check_pending: sql<boolean>`a.closed_at is null and ${has(
    sql`select 1 from identity_check i where i.account_id = a.id and i.state in ${PENDING_CHECK}`,
  )}`,
}

/** All of them; none: everything passes. */
export const and = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(conditions, sql` and `)})`
