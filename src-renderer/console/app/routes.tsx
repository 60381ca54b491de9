import { createHashRouter, Navigate } from 'react-router'
import { useRoles } from '../../lib/use-desktop.ts'
import { AccountPage } from '../features/accounts/account-page.tsx'
import { AccountsPage } from '../features/accounts/accounts-page.tsx'
import { AuditEventsPage } from '../features/audit-events/audit-events-page.tsx'
import { DuplicateCasesPage } from '../features/duplicate-cases/duplicate-cases-page.tsx'
import { NumberChangesPage } from '../features/number-changes/number-changes-page.tsx'
import { SettingsPage } from '../features/settings/settings-page.tsx'
import { Gate } from './gate.tsx'
import { PageFailed } from './page-failed.tsx'
import { homeOf } from './sections.ts'

function Home() {
  return <Navigate to={homeOf(useRoles())} replace />
}

/** The console's addresses; a hash, because the page is one file under app://console. */
export const router = createHashRouter([
  {
    element: <Gate />,
    errorElement: <PageFailed />,
    children: [
      { path: '/accounts', element: <AccountsPage /> },
      { path: '/accounts/:accountId', element: <AccountPage /> },
      { path: '/requests', element: <NumberChangesPage /> },
      { path: '/cases', element: <DuplicateCasesPage /> },
      { path: '/cases/:duplicateCaseId', element: <DuplicateCasesPage /> },
      { path: '/audit', element: <AuditEventsPage /> },
      { path: '/settings', element: <SettingsPage /> },
      { path: '*', element: <Home /> },
    ],
  },
])
