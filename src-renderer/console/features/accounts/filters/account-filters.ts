import type { AccountFilters, AccountSort } from '../../../../../src-shared/contract/account-filters.ts'

export type FilterName = keyof AccountFilters

type Words = { readonly [N in FilterName]: readonly NonNullable<AccountFilters[N]>[] | null }

/** The words that each filter takes, in the order in which they are offered; null: a code, offered by its name in the language. */
export const FILTER_WORDS = {
  state: ['not_verified', 'code_sent', 'verified', 'change_open', 'awaiting_owner', 'closed'],
  lineType: ['mobile', 'fixed_line', 'fixed_line_or_mobile'],
  country: null,
  blockedBy: ['identity_check_pending', 'change_open', 'code_entry_closed'],
  carrierReason: [
    'landline',
    'unreachable',
    'unknown_number',
    'blocked_by_carrier',
    'opted_out',
    'busy',
    'no_answer',
    'not_confirmed',
    'country_off',
    'carrier_limit',
    'carrier_setup',
    'carrier_error',
    'no_carrier',
    'other',
  ],
  created: ['day', 'week', 'month', 'year'],
  language: null,
} as const satisfies Words

export const FILTER_NAMES = Object.keys(FILTER_WORDS) as readonly FilterName[]
export const SORTS = ['newest', 'oldest', 'name', 'name_desc'] as const satisfies readonly AccountSort[]

/** Everything of the accounts list that its address holds. */
const OTHER_NAMES: ReadonlySet<string> = new Set(['query', 'sort', 'view'])
const CODES = { country: /^[A-Z]{2}$/, language: /^[a-z]{2,3}$/ } as const

const fits = (name: FilterName, value: string): boolean => {
  const words: readonly string[] | null = FILTER_WORDS[name]
  return words ? words.includes(value) : CODES[name as keyof typeof CODES].test(value)
}
const isName = (name: string): name is FilterName => Object.hasOwn(FILTER_WORDS, name)

/** The filters in an address; `dropped` are those that are none of ours, as they stand there. */
export const filtersIn = (
  params: URLSearchParams,
): { readonly filters: AccountFilters; readonly dropped: readonly string[] } => {
  const filters: Record<string, string> = {}
  const dropped: string[] = []
  for (const [name, value] of params) {
    if (OTHER_NAMES.has(name)) continue
    if (isName(name) && fits(name, value) && !(name in filters)) filters[name] = value
    else dropped.push(`${name}=${value}`)
  }
  return { filters: filters as AccountFilters, dropped }
}

/** The same address with these filters and nothing that is none of ours. */
export const withFilters = (params: URLSearchParams, filters: AccountFilters): URLSearchParams => {
  const after = new URLSearchParams()
  for (const name of OTHER_NAMES) {
    const value = params.get(name)
    if (value) after.set(name, value)
  }
  for (const name of FILTER_NAMES) {
    const value = filters[name]
    if (value) after.set(name, value)
  }
  return after
}
