import { useTranslation } from 'react-i18next'
import { PageHead } from '../../../components/page-head.tsx'
import { RoleGate } from '../../../components/role-gate.tsx'
import { useUrlText } from '../../../lib/url-state.ts'
import { AuditEventList } from './components/audit-event-list.tsx'
import { FilterText } from '../../../components/filter-text.tsx'

/** The contract's form of an account id. */
const ACCOUNT_ID = /^acc_[0-9A-HJKMNP-TV-Z]{26}$/

/** The audit trail, for auditors. */
export function AuditEventsPage() {
  const { t } = useTranslation('console')
  const [action, setAction] = useUrlText('action')
  const [accountId, setAccountId] = useUrlText('account')
  const valid = accountId === '' || ACCOUNT_ID.test(accountId)
  return (
    <RoleGate roles={['auditor']} sentence={t('audit.forbidden')}>
      <PageHead title={t('audit.title')} subtitle={t('audit.lead')}>
        <FilterText
          label={t('audit.action')}
          placeholder={t('audit.action')}
          value={action}
          onChange={setAction}
          width={180}
        />
        <FilterText
          label={t('audit.account')}
          placeholder={t('audit.account')}
          value={accountId}
          onChange={setAccountId}
          width={220}
          error={valid ? undefined : t('audit.accountInvalid')}
        />
      </PageHead>
      <AuditEventList
        action={action}
        accountId={valid ? accountId : ''}
        onAccount={setAccountId}
        onClear={() => {
          setAction('')
          setAccountId('')
        }}
      />
    </RoleGate>
  )
}
