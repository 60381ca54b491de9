import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Policy } from '../../../../src-shared/contract/policies.ts'
import { groupPolicies, type PolicyGroup, type Show } from './policy-groups.ts'
import { usePolicyWords } from './use-policy-words.ts'

const NONE: readonly Policy[] = []

/** The policies that fit what was typed, in the words that are shown. */
export const useFoundPolicies = (
  policies: readonly Policy[] = NONE,
  query: string,
  show: Show,
): { readonly groups: readonly PolicyGroup[]; readonly found: readonly Policy[] } => {
  const { t } = useTranslation('console')
  const { says } = usePolicyWords()
  return useMemo(() => {
    const textOf = (policy: Policy): string =>
      `${t(`policies.words.${policy.name}.name`)} ${says(policy, policy.value)} ${t(`policies.groups.${policy.rule}`)}`
    const groups = groupPolicies(policies, query, show, textOf)
    return { groups, found: groups.flatMap((group) => group.policies) }
  }, [policies, query, show, t, says])
}
