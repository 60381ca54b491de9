import { useTranslation } from 'react-i18next'
import { FilterSelect } from '../../../../components/filter-select.tsx'
import { FilterText } from '../../../../components/filter-text.tsx'
import { PageHead } from '../../../../components/page-head.tsx'
import { SHOWS, type Show } from '../policy-groups.ts'

interface PoliciesHeadProps {
  readonly query: string
  readonly show: Show
  readonly found: number | undefined
  readonly total: number
  readonly onQuery: (query: string) => void
  readonly onShow: (show: Show) => void
}

/** The page's name, how many policies are shown, and what shows fewer. */
export function PoliciesHead({ query, show, found, total, onQuery, onShow }: PoliciesHeadProps) {
  const { t } = useTranslation('console')
  return (
    <PageHead
      title={t('policies.title')}
      subtitle={t('policies.lead')}
      note={found === undefined ? '' : t('policies.found', { shown: found, total })}
    >
      <FilterText
        label={t('policies.find')}
        placeholder={t('policies.find')}
        value={query}
        onChange={onQuery}
        width={190}
      />
      <FilterSelect
        label={t('policies.showLabel')}
        value={show}
        onChange={onShow}
        options={SHOWS.map((value) => ({ value, label: t(`policies.show.${value}`) }))}
      />
    </PageHead>
  )
}
