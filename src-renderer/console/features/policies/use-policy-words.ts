import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Policy } from '../../../../src-shared/contract/policies.ts'
import { durationWords } from '../../../lib/duration-words.ts'
import { countryName, listWords, microsWords, numberWords, shareWords } from '../../../lib/number-words.ts'
import { POLICY_LOOKS } from './policy-looks.ts'

/** Countries that a sentence names one by one. */
const MOST_NAMED = 6

/** What a policy needs of itself to be put into words. */
type Worded = Pick<Policy, 'name' | 'bounds'>

/** A policy's value, sentence and bounds in words of the page's language. */
export const usePolicyWords = () => {
  const { t, i18n } = useTranslation('console')
  const { t: common } = useTranslation('common')
  const { language } = i18n
  return useMemo(() => {
    const word = (name: Worded['name'], key: string): string => {
      if (name === 'requestReasons') return common(`requestReason.${key}` as 'requestReason.other')
      if (name === 'revealReasons') return t(`timeline.revealReason.${key}` as 'timeline.revealReason.other')
      if (name === 'overrideReasons') return t(`policies.overrideReason.${key}` as 'policies.overrideReason.other')
      return t(`policies.choice.${key}` as 'policies.choice.enforce')
    }
    const countries = (value: readonly string[] | null): string => {
      if (value === null) return t('policies.everyCountry')
      if (value.length === 0) return t('policies.noCountry')
      const names = value.map((code) => countryName(code, language)).toSorted((a, b) => a.localeCompare(b, language))
      if (names.length <= MOST_NAMED) return listWords(names, language)
      const rest = names.length - MOST_NAMED + 1
      return listWords([...names.slice(0, MOST_NAMED - 1), t('policies.moreCountries', { count: rest })], language)
    }
    /** “3 sends”, “15 minutes”, “off”, “Mexico and Spain”. */
    const value = ({ name }: Pick<Worded, 'name'>, of: unknown): string => {
      const look = POLICY_LOOKS[name]
      const count = Number(of)
      switch (look) {
        case 'countries':
          return countries(of as readonly string[] | null)
        case 'on_off':
          return t(of === true ? 'policies.on' : 'policies.off')
        case 'choice':
          return word(name, String(of))
        case 'keys':
          return listWords(
            (of as readonly string[]).map((key) => word(name, key)),
            language,
          )
        case 'duration':
          return of === null ? t('policies.off') : durationWords(count, language)
        case 'seconds':
          return durationWords(count * 1_000, language)
        case 'percent':
          return shareWords(count / 100, language)
        case 'money':
          return t('policies.unit.money', { count: count / 1_000_000, amount: microsWords(count, language) })
        default:
          return t(`policies.unit.${look}`, { count, amount: numberWords(count, language) })
      }
    }
    /** The policy's one sentence, with a value in it. */
    const says = (policy: Pick<Worded, 'name'>, of: unknown): string => {
      const { name } = policy
      const isOff = of === false || (of === null && POLICY_LOOKS[name] === 'duration')
      if (isOff) return t(`policies.whenOff.${name}` as 'policies.whenOff.identityCheckStale')
      return t(`policies.words.${name}.says`, { value: value(policy, of) })
    }
    /** “From 1 to 10 sends”. */
    const bounds = (policy: Worded): string => {
      const { min, max, mayBeOff, values } = policy.bounds
      switch (POLICY_LOOKS[policy.name]) {
        case 'on_off':
          return t('policies.bounds.onOff')
        case 'countries':
          return t('policies.bounds.countries')
        case 'choice':
          return t('policies.bounds.choice', {
            values: (values ?? []).map((key) => word(policy.name, key)).join(' · '),
          })
        case 'keys':
          return t('policies.bounds.keys', { values: (values ?? []).map((key) => word(policy.name, key)).join(' · ') })
        default:
          return t(mayBeOff ? 'policies.bounds.rangeOrOff' : 'policies.bounds.range', {
            min: value(policy, min),
            max: value(policy, max),
          })
      }
    }
    return { value, says, bounds, word }
  }, [t, common, language])
}
