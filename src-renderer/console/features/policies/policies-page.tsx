import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'react-router'
import { Delayed } from '../../../components/delayed.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorPanel } from '../../../components/error-panel.tsx'
import { RoleGate } from '../../../components/role-gate.tsx'
import { RowsSkeleton } from '../../../components/rows-skeleton.tsx'
import { useShortcuts } from '../../../lib/shortcuts.ts'
import { useSettings } from '../../../lib/use-desktop.ts'
import { useUrlChoice, useUrlText } from '../../../lib/url-state.ts'
import { usePolicies } from './api/list-policies.ts'
import { PoliciesHead } from './components/policies-head.tsx'
import { PolicyDetails } from './components/policy-details.tsx'
import { PolicyList } from './components/policy-list.tsx'
import { SHOWS } from './policy-groups.ts'
import { useFoundPolicies } from './use-found-policies.ts'
import { useGoTo } from '../../../lib/go-to.ts'

/** Policies: the list at the left, one of them with its history at the right. */
export function PoliciesPage() {
  const { t } = useTranslation('console')
  return (
    <RoleGate roles={['supervisor']} sentence={t('policies.forbidden')}>
      <PoliciesOfTheService />
    </RoleGate>
  )
}

function PoliciesOfTheService() {
  const { t } = useTranslation('console')
  const { policyName } = useParams()
  const { search } = useLocation()
  const goTo = useGoTo()
  const { singleKeyShortcuts } = useSettings()
  const { data, error, refetch } = usePolicies()
  const [query, setQuery] = useUrlText('find')
  const [show, setShow] = useUrlChoice('show', SHOWS)

  const { groups, found } = useFoundPolicies(data?.policies, query, show)
  const move = (by: number): void => {
    const at = found.findIndex(({ name }) => name === policyName)
    const next = found[at < 0 ? 0 : Math.min(Math.max(at + by, 0), found.length - 1)]
    if (next) goTo({ pathname: `/policies/${next.name}`, search }, { replace: true })
  }
  useShortcuts(
    [
      { key: 'j', run: () => move(1) },
      { key: 'k', run: () => move(-1) },
    ],
    singleKeyShortcuts,
  )
  const chosen = data?.policies.find(({ name }) => name === policyName)
  return (
    <>
      <PoliciesHead
        query={query}
        show={show}
        found={data && found.length}
        total={data?.policies.length ?? 0}
        onQuery={setQuery}
        onShow={setShow}
      />
      {error && !data ? (
        <ErrorPanel error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Delayed>
          <RowsSkeleton tracks="minmax(0, 1fr) 120px" rowHeight={52} />
        </Delayed>
      ) : (
        <Box
          sx={{
            flex: 1,
            minHeight: 0,
            display: 'grid',
            gridTemplateColumns: 'minmax(300px, 40%) minmax(0, 1fr)',
            borderTop: 1,
            borderColor: 'divider',
          }}
        >
          <PolicyList
            groups={groups}
            chosen={policyName}
            onClear={() => goTo({ pathname: '/policies', search: '' }, { replace: true })}
          />
          {chosen ? (
            <PolicyDetails key={chosen.name} policy={chosen} />
          ) : policyName === undefined ? (
            found.length > 0 && (
              <Typography color="textSecondary" sx={{ padding: 6 }}>
                {t('policies.choose')}
              </Typography>
            )
          ) : (
            <EmptyState title={t('policies.notFound')} />
          )}
        </Box>
      )}
    </>
  )
}
