import { Type, type Static } from 'typebox'
import { AccountId, ErrorCodeName, literals, nullable, strict } from './common.ts'
import { operation } from './operation.ts'
import { demonstrationPages } from './page.ts'
import { PLACE } from './places.ts'
import { StaffMember } from './staff-sessions.ts'

/** The current workspace's service as the console sees it. */
export const ServiceStatus = strict({
  state: literals(['starting', 'ready', 'restarting', 'failed']),
  workspace: literals(['embedded', 'server']),
  message: nullable(
    Type.String({ description: 'What happened, in words for the log; screens have their own sentence for each state' }),
  ),
  latencyMs: nullable(Type.Number()),
  /** While it is ready: at once, after more than a second, or not at all. */
  answers: literals(['well', 'slowly', 'not']),
  problem: nullable(ErrorCodeName),
  since: Type.String({ format: 'date-time', description: 'Since when it is so, by this computer’s clock' }),
  restarts: Type.Integer(),
  live: Type.Boolean({ description: 'The event stream is connected' }),
  evaluationRuntime: Type.Boolean(),
  version: Type.String(),
})
export type ServiceStatus = Static<typeof ServiceStatus>

export const DemonstrationStaff = strict({
  id: Type.String(),
  name: Type.String(),
  roles: Type.Array(literals(['agent', 'supervisor', 'reviewer', 'auditor'])),
})

/** The console's own session: who is signed in, and whether it survives a restart (R24). */
export const Session = strict({
  staff: nullable(StaffMember),
  kept: literals(['keychain', 'memory']),
  keptReason: nullable(literals(['no_keychain', 'backend_not_allowed', 'backend_changed', 'unreadable'])),
  demonstrationStaff: Type.Array(DemonstrationStaff),
})
export type Session = Static<typeof Session>

/** Steps of the zoom, each of which changes the size by about a tenth; at most everything is twice as large (WCAG 1.4.4). */
export const zoomBounds = { least: -3, most: 8 } as const

const CommandName = Type.String({ pattern: '^[a-z]+\\.[a-zA-Z]+$', maxLength: 40 })

export const Settings = strict({
  theme: literals(['system', 'light', 'dark', 'high_contrast']),
  density: literals(['compact', 'comfortable']),
  language: literals(['system', 'en', 'fr', 'es', 'ar']),
  singleKeyShortcuts: Type.Boolean(),
  /** Of what an owner answers while no window is in front. */
  desktopNotifications: Type.Boolean(),
  zoom: Type.Integer({ minimum: zoomBounds.least, maximum: zoomBounds.most }),
  recentCommands: Type.Array(CommandName, {
    maxItems: 5,
    description: 'The commands that were used last, the latest first',
  }),
})
export type Settings = Static<typeof Settings>

/** The settings of a computer on which none was changed. */
export const defaultSettings: Settings = {
  theme: 'system',
  density: 'compact',
  language: 'system',
  singleKeyShortcuts: true,
  desktopNotifications: true,
  zoom: 0,
  recentCommands: [],
}

const settingsReply = strict({ settings: Settings, systemLanguage: Type.String(), dataFolder: Type.String() })

export const session = {
  get: operation({ audience: 'desktop', summary: 'Who is signed in', reply: Session, errors: [] }),
  signIn: operation({
    audience: 'desktop',
    summary: 'Sign in as a person of the embedded workspace’s provider (code flow inside main)',
    body: strict({ staffId: Type.String({ maxLength: 64 }) }),
    reply: Session,
    errors: ['sign_in_failed', 'no_role', 'service_starting', 'service_unreachable', 'demonstration_only'],
  }),
  signInInBrowser: operation({
    audience: 'desktop',
    summary: 'Sign in to the server that is shown, at its organisation’s provider, in the system’s browser',
    reply: Session,
    errors: [
      'sign_in_failed',
      'no_role',
      'service_unreachable',
      'browser_not_opened',
      'server_untrusted',
      'server_not_linekeeper',
      'server_version',
    ],
  }),
  cancelSignIn: operation({
    audience: 'desktop',
    summary: 'Give a sign-in up that waits for its person in the browser',
    reply: strict({ cancelled: Type.Boolean() }),
    errors: [],
  }),
  signOut: operation({
    audience: 'desktop',
    summary: 'End the session here and at the service',
    reply: Session,
    errors: [],
  }),
}

export const settings = {
  get: operation({
    audience: 'desktop',
    summary: 'The console’s settings on this computer',
    reply: settingsReply,
    errors: [],
  }),
  set: operation({
    audience: 'desktop',
    summary: 'Change settings; those left out stay',
    body: Type.Partial(Settings, { additionalProperties: false }),
    reply: settingsReply,
    errors: ['setting_invalid'],
  }),
}

export const workspace = {
  status: operation({ audience: 'desktop', summary: 'How the service is', reply: ServiceStatus, errors: [] }),
  restartService: operation({
    audience: 'desktop',
    summary: 'Start the embedded service again',
    reply: ServiceStatus,
    errors: ['demonstration_only'],
  }),
  resetDemonstration: operation({
    audience: 'desktop',
    summary: 'Throw the demonstration data away and make it anew; signs everyone out',
    reply: ServiceStatus,
    errors: ['demonstration_only'],
  }),
  openDemonstration: operation({
    audience: 'desktop',
    summary: 'Open the member’s page, the phone simulator, the members’ mail or the demonstration marketplace',
    body: strict({
      page: literals(demonstrationPages),
      in: literals(['window', 'browser']),
      accountId: Type.Optional(AccountId),
    }),
    reply: strict({ opened: Type.Boolean() }),
    errors: ['demonstration_only', 'service_starting'],
  }),
}

export const windows = {
  open: operation({
    audience: 'desktop',
    summary: 'Open another window of the console, at a place where one is named',
    body: strict({ place: Type.Optional(Type.String({ pattern: PLACE, maxLength: 120 })) }),
    reply: strict({ opened: Type.Boolean() }),
    errors: [],
  }),
  tellCommands: operation({
    audience: 'desktop',
    summary: 'Which commands apply in this window now; the native menu follows',
    body: strict({ commands: Type.Array(CommandName, { maxItems: 200 }) }),
    reply: strict({ told: Type.Boolean() }),
    errors: [],
  }),
}
