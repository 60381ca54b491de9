import { Type, type Static } from 'typebox'
import { Instant, reply, RoleName, strict } from './common.ts'
import { operation } from './operation.ts'

/** The signed-in person, without any token. */
export const StaffMember = strict({
  id: Type.String(),
  name: Type.String(),
  roles: Type.Array(RoleName),
  signedInAt: Instant,
})
export type StaffMember = Static<typeof StaffMember>

/** Tokens of the console's own session; DPoP-bound (RFC 9449). They exist in the main process only (R24). */
export const StaffTokens = reply({
  accessToken: Type.String(),
  refreshToken: Type.String(),
  tokenType: Type.Literal('DPoP'),
  expiresIn: Type.Integer({ description: 'Seconds that the access token lives' }),
  sessionEndsAt: Instant,
  staff: StaffMember,
})
export type StaffTokens = Static<typeof StaffTokens>

/** Called by the console's main process on its own behalf: no IPC channel, no bridge function. */
export const staffSessions = {
  provider: operation({
    audience: 'public',
    summary: 'Which OpenID provider signs this organisation’s staff in, and as which client the console asks it',
    method: 'GET',
    path: '/v1/staff-sessions/provider',
    reply: reply({ issuer: Type.String({ maxLength: 300 }), clientId: Type.String({ maxLength: 300 }) }),
    errors: [],
  }),
  create: operation({
    audience: 'session',
    summary: 'Exchange the organisation’s ID token for Linekeeper’s own DPoP-bound session',
    method: 'POST',
    path: '/v1/staff-sessions',
    status: 201,
    body: strict({
      idToken: Type.String({ maxLength: 16_384 }),
      nonce: Type.String({ minLength: 16, maxLength: 128 }),
    }),
    reply: StaffTokens,
    errors: ['sign_in_failed', 'no_role', 'proof_invalid'],
  }),
  refresh: operation({
    audience: 'session',
    summary: 'A new access token for a session that has not ended',
    method: 'POST',
    path: '/v1/staff-sessions/refresh',
    body: strict({ refreshToken: Type.String({ maxLength: 512 }) }),
    reply: StaffTokens,
    errors: ['session_over', 'proof_invalid'],
  }),
  end: operation({
    audience: 'session',
    summary: 'End the session at the service',
    method: 'POST',
    path: '/v1/staff-sessions/end',
    body: strict({ refreshToken: Type.String({ maxLength: 512 }) }),
    reply: reply({}),
    errors: ['session_over', 'proof_invalid'],
  }),
}
