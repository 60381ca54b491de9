import { useTranslation } from 'react-i18next'
import { RoleGate } from '../../../components/role-gate.tsx'
import { useUrlText } from '../../../lib/url-state.ts'
import { AccountList } from './components/account-list.tsx'

/** Accounts that the search text finds; without one, those that changed last. */
export function AccountsPage() {
  const { t } = useTranslation('console')
  const [query] = useUrlText('query')
  return (
    <RoleGate roles={['agent', 'supervisor', 'reviewer']} sentence={t('accounts.forbidden')}>
      <AccountList query={query} />
    </RoleGate>
  )
}
