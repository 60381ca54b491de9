import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { COUNTRIES } from '../../../../../src-shared/phone/countries.ts'
import { FILTER_WORDS, type FilterName } from './account-filters.ts'

export interface FilterOption {
  readonly value: string
  readonly label: string
}

/** Languages that members of marketplaces write in; any other may stand in the address. */
const LANGUAGES =
  'ar bg bn cs da de el en es et fa fi fil fr he hi hr hu id it ja ko lt lv ms nl no pl pt ro ru sk sl sr sv sw ta th tr uk ur vi zh'.split(
    ' ',
  )

/** The words for a filter's values in the screen's language. */
export const useFilterWords = (): ((name: FilterName, value: string) => string) => {
  const { t, i18n } = useTranslation('console')
  const { t: common } = useTranslation('common')
  return useMemo(() => {
    const countries = new Intl.DisplayNames([i18n.language], { type: 'region' })
    const languages = new Intl.DisplayNames([i18n.language], { type: 'language' })
    return (name, value) => {
      if (name === 'country') return countries.of(value) ?? value
      if (name === 'language') return languages.of(value) ?? value
      if (name === 'lineType') return common(`lineType.${value as 'mobile'}`)
      if (name === 'carrierReason') return common(`deliveryReason.${value as 'landline'}`)
      return t(`filters.values.${name}.${value}` as 'filters.values.created.day')
    }
  }, [t, common, i18n.language])
}

/** What a filter offers: its words in their order, codes in the order of their names. */
export const useFilterOptions = (name: FilterName): readonly FilterOption[] => {
  const { i18n } = useTranslation('console')
  const words = useFilterWords()
  return useMemo(() => {
    const fixed: readonly string[] | null = FILTER_WORDS[name]
    const values = fixed ?? (name === 'country' ? COUNTRIES.map(({ code }) => code) : LANGUAGES)
    const options = values.map((value) => ({ value, label: words(name, value) }))
    if (fixed) return options
    const { compare } = new Intl.Collator(i18n.language)
    return options.toSorted((a, b) => compare(a.label, b.label))
  }, [name, words, i18n.language])
}
