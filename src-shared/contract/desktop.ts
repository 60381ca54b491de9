import { Type, type Static } from 'typebox'
import { AccountId, literals, nullable, strict } from './common.ts'
import { operation } from './operation.ts'
import { demonstrationPages } from './page.ts'
import { StaffMember } from './staff-sessions.ts'

/** The embedded service as the console sees it. */
export const ServiceStatus = strict({
  state: literals(['starting', 'ready', 'restarting', 'failed']),
  workspace: literals(['embedded', 'server']),
  message: nullable(
    Type.String({ description: 'What happened, in words for the log; screens have their own sentence for each state' }),
  ),
  latencyMs: nullable(Type.Number()),
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

export const Settings = strict({
  theme: literals(['system', 'light', 'dark', 'high_contrast']),
  density: literals(['compact', 'comfortable']),
  language: literals(['system', 'en', 'fr', 'es', 'ar']),
  singleKeyShortcuts: Type.Boolean(),
})
export type Settings = Static<typeof Settings>

const settingsReply = strict({ settings: Settings, systemLanguage: Type.String(), dataFolder: Type.String() })

export const session = {
  get: operation({ audience: 'desktop', summary: 'Who is signed in', reply: Session, errors: [] }),
  signIn: operation({
    audience: 'desktop',
    summary: 'Sign in as a person of the embedded workspace’s provider (code flow inside main)',
    body: strict({ staffId: Type.String({ maxLength: 64 }) }),
    reply: Session,
    errors: ['sign_in_failed', 'no_role', 'service_starting', 'service_unreachable'],
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
    errors: [],
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
