import type { FastifyRequest } from 'fastify'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { IntegrationActor, MemberActor, StaffActor } from '../../domain/actor.ts'
import type { MemberSessionStore } from '../../domain/member-sessions/member-session.ports.ts'
import type { StaffSessionStore } from '../../domain/staff-sessions/staff-session.ports.ts'
import { checkProof } from './dpop.ts'
import type { Issuer } from './issuer.ts'
import { cookieOf, memberCookies } from './member-cookie.ts'
import { refuseUnsafeFromElsewhere } from './same-page.ts'
import { secrets } from './secrets.ts'

export interface AuthenticateDeps {
  readonly staffSessions: StaffSessionStore
  readonly memberSessions: MemberSessionStore
  readonly publicOrigin: string
  readonly integrationIssuer: Issuer
  /** What an integration's access token must be made for. */
  readonly integrationAudience: string
}

/** Who makes a request; each throws the coded error of why it cannot be told. One round trip to the database at most. */
export interface Authenticate {
  /** Errors `not_signed_in`, `session_over` (an access token that is over counts), `proof_invalid`. */
  staff(request: FastifyRequest): Promise<StaffActor>
  /** Errors `not_signed_in`, `request_refused`. */
  member(request: FastifyRequest): Promise<MemberActor>
  /** Errors `not_signed_in`, `service_unavailable`. */
  integration(request: FastifyRequest): Promise<IntegrationActor>
  /** Whether the session of who was let in still stands; for what stays open. */
  stillSignedIn(actor: StaffActor | MemberActor): Promise<boolean>
}

const LONGEST_TOKEN = 8192

const credential = (request: FastifyRequest, scheme: 'DPoP' | 'Bearer'): string => {
  const [given, token, ...rest] = (request.headers.authorization ?? '').split(' ')
  if (given?.toLowerCase() !== scheme.toLowerCase() || token === undefined || token === '' || rest.length > 0)
    throw new AppError('not_signed_in')
  if (token.length > LONGEST_TOKEN) throw new AppError('not_signed_in')
  return token
}

export const makeAuthenticate = (deps: AuthenticateDeps): Authenticate => {
  const cookies = memberCookies(deps.publicOrigin)
  return {
    async staff(request) {
      const accessToken = credential(request, 'DPoP')
      const target = { method: request.method, url: deps.publicOrigin + request.url, accessToken }
      const proof = await checkProof(request.headers['dpop'], target)
      const found = await deps.staffSessions.find(secrets.hash(accessToken), proof)
      if (typeof found === 'string') throw new AppError(found)
      const { id, name, sessionId, roles } = found
      return { kind: 'staff', id, name, sessionId, roles }
    },
    async member(request) {
      refuseUnsafeFromElsewhere(request, deps.publicOrigin)
      const session = cookieOf(request, cookies.session)
      const found = session === undefined ? null : await deps.memberSessions.find(secrets.hash(session))
      if (found === null) throw new AppError('not_signed_in')
      return found
    },
    async integration(request) {
      const token = credential(request, 'Bearer')
      const claims = await deps.integrationIssuer
        .verify(token, { audience: deps.integrationAudience })
        .catch((error: unknown) => {
          throw error instanceof AppError ? error : new AppError('not_signed_in')
        })
      const client = claims['client_id'] ?? claims['azp'] ?? claims.sub
      if (typeof client !== 'string' || client === '') throw new AppError('not_signed_in')
      return { kind: 'integration', id: client }
    },
    stillSignedIn: ({ kind, sessionId }) =>
      (kind === 'staff' ? deps.staffSessions : deps.memberSessions).stands(sessionId),
  }
}
