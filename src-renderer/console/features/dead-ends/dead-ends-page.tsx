import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { Blocker } from '../../../../src-shared/errors/app-error.ts'
import { FilterSelect } from '../../../components/filter-select.tsx'
import { PageHead } from '../../../components/page-head.tsx'
import { RequestTabs } from '../../../components/request-tabs.tsx'
import { RoleGate } from '../../../components/role-gate.tsx'
import { useSlowNow } from '../../../components/slow-now.ts'
import { ToneBox } from '../../../components/tone-box.tsx'
import { agoWords } from '../../../lib/time-words.ts'
import { useUrlChoice } from '../../../lib/url-state.ts'
import { useDeadEnds } from './api/list-dead-ends.ts'
import { DeadEndList } from './components/dead-end-list.tsx'

const KINDS = ['all', 'number_unreachable', 'check_processing', 'link_not_mailed', 'setup_unreachable'] as const

/** Dead ends (R7): a part of Requests, for both wait for somebody. */
export function DeadEndsPage() {
  const { t } = useTranslation('console')
  return (
    <RoleGate roles={['agent', 'supervisor', 'reviewer']} sentence={t('deadEnds.forbidden')}>
      <DeadEnds />
    </RoleGate>
  )
}

function DeadEnds() {
  const { t } = useTranslation('console')
  const [kind, setKind] = useUrlChoice('kind', KINDS)
  const found = useDeadEnds(kind === 'all' ? undefined : kind)
  const { data, hasNextPage } = found
  const count = data?.pages.reduce((sum, { deadEnds }) => sum + deadEnds.length, 0) ?? 0
  const note = hasNextPage ? t('deadEnds.countMore', { count }) : t('deadEnds.count', { count })
  return (
    <>
      <PageHead title={t('deadEnds.tab')} subtitle={t('deadEnds.lead')} {...(count > 0 ? { note } : {})}>
        <RequestTabs />
        <FilterSelect
          label={t('deadEnds.filter')}
          value={kind}
          onChange={setKind}
          options={KINDS.map((value) => ({
            value,
            label: value === 'all' ? t('deadEnds.all') : t(`deadEnds.kind.${value}`),
          }))}
        />
      </PageHead>
      {data?.pages[0]?.blockedForAll.map((blocker) => (
        <BlockedForAll key={blocker.code} blocker={blocker} />
      ))}
      <DeadEndList found={found} onShowAll={kind === 'all' ? undefined : () => setKind('all')} />
    </>
  )
}

/** R6: what blocks everybody is said once, for it is nobody's dead end. */
function BlockedForAll({ blocker: { since } }: { readonly blocker: Blocker }) {
  const { t, i18n } = useTranslation('console')
  const now = useSlowNow()
  return (
    <Box sx={{ padding: '0 12px 12px' }}>
      <ToneBox tone="blocked" role="status">
        {since
          ? t('deadEnds.blockedForAllSince', { ago: agoWords(Date.parse(since), now, i18n.language) })
          : t('deadEnds.blockedForAll')}
      </ToneBox>
    </Box>
  )
}
