import { useTranslation } from 'react-i18next'
import { FilterSelect } from '../../../components/filter-select.tsx'
import { PageHead } from '../../../components/page-head.tsx'
import { RequestTabs } from '../../../components/request-tabs.tsx'
import { RoleGate } from '../../../components/role-gate.tsx'
import { useUrlChoice } from '../../../lib/url-state.ts'
import { NumberChangeList } from './components/number-change-list.tsx'

const SHOWN = ['open', 'ended', 'all'] as const

/** Requests: what staff asked owners for, and where each stands. */
export function NumberChangesPage() {
  const { t } = useTranslation('console')
  const [show, setShow] = useUrlChoice('show', SHOWN)
  return (
    <RoleGate roles={['agent', 'supervisor', 'reviewer']} sentence={t('requests.forbidden')}>
      <PageHead title={t('requests.title')} subtitle={t('requests.lead')}>
        <RequestTabs />
        <FilterSelect
          label={t('requests.filter')}
          value={show}
          onChange={setShow}
          options={SHOWN.map((value) => ({ value, label: t(`requests.show.${value}`) }))}
        />
      </PageHead>
      <NumberChangeList show={show} onShowAll={() => setShow('all')} />
    </RoleGate>
  )
}
