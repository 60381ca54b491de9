import { AppError } from '../../../src-shared/errors/app-error.ts'
import { staffRolesIn } from '../../domain/staff-sessions/staff-roles.ts'
import type { StaffIdentity } from '../../domain/staff-sessions/staff-session.types.ts'
import type { Issuer } from './issuer.ts'

export interface StaffIssuerSettings {
  readonly url: string
  readonly clientId: string
  /** The ID token's claim that lists roles. */
  readonly rolesClaim: string
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** Whom an ID token of the organisation's provider names (OpenID Connect Core, 3.1.3.7); error `sign_in_failed`. */
export const readStaffIdToken = async (
  issuer: Issuer,
  settings: StaffIssuerSettings,
  idToken: string,
  nonce: string,
): Promise<StaffIdentity> => {
  try {
    // Five minutes: an ID token is exchanged at once or not at all.
    const claims = await issuer.verify(idToken, {
      audience: settings.clientId,
      maxTokenAge: 300,
      requiredClaims: ['nonce'],
    })
    if (claims['nonce'] !== nonce) throw new AppError('sign_in_failed')
    const many = Array.isArray(claims.aud) && claims.aud.length > 1
    if ((many || claims['azp'] !== undefined) && claims['azp'] !== settings.clientId)
      throw new AppError('sign_in_failed')
    const id = claims.sub ?? ''
    const name = text(claims['name']) ?? text(claims['preferred_username']) ?? text(claims['email']) ?? id
    const roles = staffRolesIn(claims[settings.rolesClaim])
    // A provider tells auth_time when it is asked with max_age; otherwise the token's own time is all there is.
    const seconds = typeof claims['auth_time'] === 'number' ? claims['auth_time'] : (claims.iat ?? 0)
    return { id, name, roles, signedInAt: new Date(seconds * 1000) }
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('sign_in_failed')
  }
}
