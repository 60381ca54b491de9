import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { Delayed } from '../../../components/delayed.tsx'
import { asAppError, ErrorPanel } from '../../../components/error-panel.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { RoleGate } from '../../../components/role-gate.tsx'
import { useGoTo } from '../../../lib/go-to.ts'
import { useAccount } from './api/get-account.ts'
import { AccountOverview } from './components/account-overview.tsx'
import { AccountSkeleton } from './components/account-skeleton.tsx'

/** One account: what is the matter, the next step, and everything else quiet. */
export function AccountPage() {
  const { t } = useTranslation('console')
  const { accountId = '' } = useParams()
  return (
    <RoleGate roles={['agent', 'supervisor', 'reviewer']} sentence={t('account.forbidden')}>
      <Account key={accountId} accountId={accountId} />
    </RoleGate>
  )
}

function Account({ accountId }: { readonly accountId: string }) {
  const { t } = useTranslation('console')
  const goTo = useGoTo()
  const { data, error, refetch } = useAccount(accountId)
  // What was read stays on the screen while it is read again, also when that fails: the strip on top says so.
  if (data) return <AccountOverview view={data} />
  if (!error)
    return (
      <Delayed>
        <AccountSkeleton />
      </Delayed>
    )
  if (asAppError(error).code === 'account_not_found')
    return (
      <EmptyState
        isPage
        title={t('account.notFound')}
        action={<Button onClick={() => goTo('/accounts')}>{t('account.toAll')}</Button>}
      />
    )
  return <ErrorPanel error={error} onRetry={() => void refetch()} />
}
