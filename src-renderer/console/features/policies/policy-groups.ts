import type { Policy } from '../../../../src-shared/contract/policies.ts'
import { POLICY_RULES, type PolicyRule } from '../../../../src-shared/contract/policy-names.ts'
import { sameValue } from './policy-entry.ts'

export const SHOWS = ['all', 'settable', 'changed', 'fixed'] as const
export type Show = (typeof SHOWS)[number]

/** The policies of one rule. */
export interface PolicyGroup {
  readonly rule: PolicyRule
  readonly policies: readonly Policy[]
}

export const isFixed = ({ changedBy }: Policy): boolean => changedBy === 'nobody'
export const isChanged = (policy: Policy): boolean => !sameValue(policy.value, policy.default)

const isShown: Readonly<Record<Show, (policy: Policy) => boolean>> = {
  all: () => true,
  settable: (policy) => !isFixed(policy),
  changed: isChanged,
  fixed: isFixed,
}

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase()

/** The policies that fit, by rule in the rules' order; every word that was typed has to be found, in any order. */
export const groupPolicies = (
  policies: readonly Policy[],
  query: string,
  show: Show,
  textOf: (policy: Policy) => string,
): readonly PolicyGroup[] => {
  const words = plain(query).split(/\s+/).filter(Boolean)
  const fits = (policy: Policy): boolean => {
    const text = plain(`${textOf(policy)} ${policy.name} ${policy.rule}`)
    return isShown[show](policy) && words.every((word) => text.includes(word))
  }
  const fitting = policies.filter(fits)
  return POLICY_RULES.map((rule) => ({ rule, policies: fitting.filter((one) => one.rule === rule) })).filter(
    (group) => group.policies.length > 0,
  )
}
