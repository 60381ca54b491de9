import type { StaffTokens } from '../../src-shared/contract/staff-sessions.ts'
import type { StaffTokenPair } from '../domain/staff-sessions/staff-session.types.ts'

/** What the console's main process learns of its session. */
export const staffTokensOf = (session: StaffTokenPair): StaffTokens => ({
  serverNow: session.serverNow.toISOString(),
  accessToken: session.accessToken,
  refreshToken: session.refreshToken,
  tokenType: 'DPoP',
  expiresIn: session.accessSeconds,
  sessionEndsAt: session.endsAt.toISOString(),
  staff: {
    id: session.id,
    name: session.name,
    roles: [...session.roles],
    signedInAt: session.signedInAt.toISOString(),
  },
})
