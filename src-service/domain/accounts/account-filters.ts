import type { AccountFilters } from '../ports/account-search.ts'

const NAMES = ['state', 'lineType', 'country', 'language', 'blockedBy', 'carrierReason', 'created'] as const

/** The filters out of a search's input (R21); those that are not there are left out. */
export const filtersOf = (input: AccountFilters): AccountFilters =>
  Object.fromEntries(NAMES.flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]]])))

/** Whether anything is filtered at all. */
export const isFiltered = (filters: AccountFilters): boolean => Object.keys(filters).length > 0

/** The same filters as the same text: a part of a search's keyed hash and of what its cursor belongs to. */
export const filtersText = (filters: AccountFilters): string =>
  NAMES.flatMap((name) => (filters[name] === undefined ? [] : [`${name}=${filters[name]}`])).join('&')
