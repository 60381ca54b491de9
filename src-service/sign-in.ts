import fastifyCookie from '@fastify/cookie'
import type { FastifyBaseLogger, FastifyPluginAsync } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { memberSignInRoutes } from './http/member-sign-in.routes.ts'
import { makeAuthenticate } from './http/plugins/authenticate.ts'
import type { Authenticate } from './http/plugins/authenticate.ts'
import type { StaffIssuerSettings } from './http/plugins/id-token.ts'
import { makeIssuer } from './http/plugins/issuer.ts'
import { makeMemberIssuer } from './http/plugins/member-issuer.ts'
import type { MemberIssuerSettings } from './http/plugins/member-issuer.ts'
import { makeStartedSignIns } from './http/plugins/started-sign-in.ts'
import { staffSessionRoutes } from './http/staff-sessions.routes.ts'
import { pages } from '../src-shared/contract/page.ts'
import type { Database } from './sql/database.ts'
import { appNow } from './sql/app-now.ts'
import { makeMemberSessionStore } from './sql/member-sessions.repository.ts'
import { makeStaffSessionStore } from './sql/staff-sessions.repository.ts'

export interface SignInDeps {
  readonly database: Database
  /** Where browsers and consoles reach the service, without a trailing slash. */
  readonly publicOrigin: string
  readonly embedded: boolean
  readonly staffIssuer: StaffIssuerSettings
  readonly memberIssuer: MemberIssuerSettings
  readonly integrationIssuer: { readonly url: string; readonly audience: string }
  readonly log: Pick<FastifyBaseLogger, 'warn'>
}

/** Everything about who is there: the routes that sign people in and out, and who makes a request. */
export interface SignIn {
  readonly authenticate: Authenticate
  /** Register it on the root: reading a member's cookie needs the parser that it brings. */
  readonly routes: FastifyPluginAsync
}

/** Puts sign-in together; no issuer is asked before it is needed. Plain http is accepted of the embedded provider only. */
export const makeSignIn = (deps: SignInDeps): SignIn => {
  const { publicOrigin, embedded } = deps
  const staffSessions = makeStaffSessionStore(deps.database)
  const memberSessions = makeMemberSessionStore(deps.database)
  const authenticate = makeAuthenticate({
    staffSessions,
    memberSessions,
    publicOrigin,
    integrationIssuer: makeIssuer(deps.integrationIssuer.url, embedded),
    integrationAudience: deps.integrationIssuer.audience,
  })
  return {
    authenticate,
    routes: fastifyPlugin(async (app) => {
      if (!app.hasDecorator('parseCookie')) await app.register(fastifyCookie)
      const { staffIssuer } = deps
      const issuer = makeIssuer(staffIssuer.url, embedded)
      const context = { authenticate, embedded, keeping: null }
      staffSessionRoutes(app, context, {
        store: staffSessions,
        issuer,
        staffIssuer,
        publicOrigin,
        now: () => appNow(deps.database),
      })
      memberSignInRoutes(app, {
        store: memberSessions,
        issuer: makeMemberIssuer(deps.memberIssuer, publicOrigin + pages.memberSignInCallback, embedded),
        startedSignIns: makeStartedSignIns(deps.memberIssuer.clientSecret),
        publicOrigin,
        embedded,
        log: deps.log,
      })
    }),
  }
}
