import { createHashRouter, Navigate, type NavigateOptions, type To } from 'react-router'
import type { GoTo } from '../../lib/go-to.ts'
import { useRoles } from '../../lib/use-desktop.ts'
import { Gate } from './gate.tsx'
import { PageFailed } from './page-failed.tsx'
import { homeOf } from './sections.ts'

function Home() {
  return <Navigate to={homeOf(useRoles())} replace />
}

/** The pages, each loaded when it is first opened: the page of sign-in needs none of them and stands the sooner. */
const pages = {
  accounts: async () => (await import('../features/accounts/accounts-page.tsx')).AccountsPage,
  account: async () => (await import('../features/accounts/account-page.tsx')).AccountPage,
  requests: async () => (await import('../features/number-changes/number-changes-page.tsx')).NumberChangesPage,
  deadEnds: async () => (await import('../features/dead-ends/dead-ends-page.tsx')).DeadEndsPage,
  cases: async () => (await import('../features/duplicate-cases/duplicate-cases-page.tsx')).DuplicateCasesPage,
  audit: async () => (await import('../features/audit-events/audit-events-page.tsx')).AuditEventsPage,
  insights: async () => (await import('../features/insights/insights-page.tsx')).InsightsPage,
  policies: async () => (await import('../features/policies/policies-page.tsx')).PoliciesPage,
  help: async () => (await import('../features/help/help-page.tsx')).HelpPage,
  settings: async () => (await import('../features/settings/settings-page.tsx')).SettingsPage,
}

/** Loads every page before it is asked for, so that none of them is waited for. */
export const loadPages = (): Promise<unknown> => Promise.all(Object.values(pages).map((load) => load()))

/** The console's addresses; a hash, because the page is one file under app://console. */
export const router = createHashRouter([
  {
    element: <Gate />,
    errorElement: <PageFailed />,
    hydrateFallbackElement: <></>,
    children: [
      { path: '/accounts', lazy: { Component: pages.accounts } },
      { path: '/accounts/:accountId', lazy: { Component: pages.account } },
      { path: '/requests', lazy: { Component: pages.requests } },
      { path: '/requests/dead-ends', lazy: { Component: pages.deadEnds } },
      { path: '/cases', lazy: { Component: pages.cases } },
      { path: '/cases/:duplicateCaseId', lazy: { Component: pages.cases } },
      { path: '/audit', lazy: { Component: pages.audit } },
      { path: '/insights', lazy: { Component: pages.insights } },
      { path: '/policies', lazy: { Component: pages.policies } },
      { path: '/policies/:policyName', lazy: { Component: pages.policies } },
      { path: '/help/:page', lazy: { Component: pages.help } },
      { path: '/settings', lazy: { Component: pages.settings } },
      { path: '*', element: <Home /> },
    ],
  },
])

/** The way to every place, the same from the start to the end. */
export const goTo: GoTo = (to: To | number, options?: NavigateOptions) =>
  void (typeof to === 'number' ? router.navigate(to) : router.navigate(to, options))
