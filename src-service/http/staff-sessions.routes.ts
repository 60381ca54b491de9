import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { createStaffSession } from '../domain/staff-sessions/create-staff-session.ts'
import { endStaffSession } from '../domain/staff-sessions/end-staff-session.ts'
import { refreshStaffSession } from '../domain/staff-sessions/refresh-staff-session.ts'
import type { StaffSessionStore } from '../domain/staff-sessions/staff-session.ports.ts'
import type { CheckedProof } from '../domain/staff-sessions/staff-session.types.ts'
import { checkProof } from './plugins/dpop.ts'
import { readStaffIdToken } from './plugins/id-token.ts'
import type { StaffIssuerSettings } from './plugins/id-token.ts'
import type { Issuer } from './plugins/issuer.ts'
import { secrets } from './plugins/secrets.ts'
import { isMeantFor } from './plugins/sign-in-nonce.ts'
import { route } from './route.ts'
import type { RouteContext } from './route.ts'
import { staffTokensOf } from './staff-sessions.presenter.ts'

export interface StaffSessionRoutesDeps {
  readonly store: StaffSessionStore
  readonly issuer: Issuer
  readonly staffIssuer: StaffIssuerSettings
  readonly publicOrigin: string
  readonly now: () => Promise<Date>
}

/** The console's own session with the service (RFC 9449). */
export function staffSessionRoutes(app: FastifyInstance, context: RouteContext, deps: StaffSessionRoutesDeps): void {
  const ports = { store: deps.store, secrets }
  const proofOf = (request: FastifyRequest): Promise<CheckedProof> =>
    checkProof(request.headers['dpop'], { method: request.method, url: deps.publicOrigin + request.url })

  void app.register(async (scope) => {
    // RFC 6749, section 5.1: tokens are not kept on their way.
    scope.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'))

    route(scope, context, 'staffSessions.provider', async () => ({
      serverNow: (await deps.now()).toISOString(),
      issuer: deps.staffIssuer.url,
      clientId: deps.staffIssuer.clientId,
    }))
    route(scope, context, 'staffSessions.create', async ({ input, request }) => {
      const proof = await proofOf(request)
      if (!isMeantFor(input.nonce, deps.publicOrigin, proof.keyThumbprint)) throw new AppError('sign_in_failed')
      const identity = await readStaffIdToken(deps.issuer, deps.staffIssuer, input.idToken, input.nonce)
      return staffTokensOf(await createStaffSession(ports, { identity, idToken: input.idToken, proof }))
    })
    route(scope, context, 'staffSessions.refresh', async ({ input, request }) =>
      staffTokensOf(await refreshStaffSession(ports, input.refreshToken, await proofOf(request))),
    )
    route(scope, context, 'staffSessions.end', async ({ input, request }) => {
      const { serverNow } = await endStaffSession(ports, input.refreshToken, await proofOf(request))
      return { serverNow: serverNow.toISOString() }
    })
  })
}
