/** The places of the member's page; the service answers each with the same page. */
export const PATHS = {
  dashboard: '/',
  settings: '/settings',
  help: '/help',
  lostPhone: '/lost-phone',
  stopChange: '/stop-change',
} as const
export const IN_PAGE: readonly string[] = Object.values(PATHS)
