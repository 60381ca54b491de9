import type { FastifyBaseLogger, FastifyInstance, FastifyReply } from 'fastify'
import { pages } from '../../src-shared/contract/page.ts'
import type { MemberSignInQuery } from '../../src-shared/contract/page.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import type { ErrorCode } from '../../src-shared/errors/error-codes.ts'
import type { MemberSessionStore } from '../domain/member-sessions/member-session.ports.ts'
import { returnPath } from '../domain/member-sessions/return-path.ts'
import { cookieOf, forget, memberCookies, setSession, setSignIn } from './plugins/member-cookie.ts'
import type { MemberIssuer } from './plugins/member-issuer.ts'
import { refuseOtherSites } from './plugins/same-page.ts'
import { secrets } from './plugins/secrets.ts'
import type { StartedSignIns } from './plugins/started-sign-in.ts'

export interface MemberSignInDeps {
  readonly store: MemberSessionStore
  readonly issuer: MemberIssuer
  readonly startedSignIns: StartedSignIns
  readonly publicOrigin: string
  readonly embedded: boolean
  readonly log: Pick<FastifyBaseLogger, 'warn'>
}

const text = { type: 'string', maxLength: 2048 }
/** Addresses that browsers visit: no operations, hence not in the OpenAPI document. */
const querystring = { type: 'object', properties: { fresh: text, return: text, as: text } }

/** GET /sign-in, GET /sign-in/callback and POST /sign-out: what a browser visits, hence redirects and never a problem document. */
export const memberSignInRoutes = (app: FastifyInstance, deps: MemberSignInDeps): void => {
  const cookies = memberCookies(deps.publicOrigin)
  const failed = (reply: FastifyReply, error: unknown): FastifyReply => {
    const code: ErrorCode = error instanceof AppError ? error.code : 'internal'
    deps.log.warn({ code, err: error }, 'a member’s sign-in did not succeed')
    return reply.redirect(`${pages.member}?error=${code}`, 303)
  }

  app.get<{ Querystring: MemberSignInQuery }>(
    pages.memberSignIn,
    { schema: { querystring } },
    async (request, reply) => {
      void reply.header('cache-control', 'no-store')
      const { fresh, return: asked, as } = request.query
      const session = cookieOf(request, cookies.session)
      const signedIn = async (): Promise<string | null> =>
        session === undefined ? null : deps.store.externalIdOf(secrets.hash(session))
      try {
        // Only the embedded provider takes an external id as a hint.
        const loginHint = deps.embedded ? (as ?? (fresh === '1' ? await signedIn() : null)) : null
        const { address, started } = await deps.issuer.start({
          fresh: fresh === '1',
          returnTo: returnPath(asked),
          loginHint,
        })
        setSignIn(reply, cookies, await deps.startedSignIns.seal(started))
        return reply.redirect(address.href, 303)
      } catch (error) {
        return failed(reply, error)
      }
    },
  )

  app.get(pages.memberSignInCallback, async (request, reply) => {
    void reply.header('cache-control', 'no-store')
    forget(reply, cookies.signIn)
    try {
      const sealed = cookieOf(request, cookies.signIn)
      const started = sealed === undefined ? undefined : await deps.startedSignIns.open(sealed)
      if (started === undefined) throw new AppError('sign_in_failed')
      const identity = await deps.issuer.finish(new URL(deps.publicOrigin + request.url), started)
      const session = secrets.create()
      const before = cookieOf(request, cookies.session)
      const outcome = await deps.store.create({
        ...identity,
        sessionHash: secrets.hash(session),
        replacedHash: before === undefined ? null : secrets.hash(before),
      })
      if (outcome !== 'created') throw new AppError(outcome)
      setSession(reply, cookies, session)
      return reply.redirect(started.returnTo, 303)
    } catch (error) {
      return failed(reply, error)
    }
  })

  void app.register(async (plain) => {
    // A page's form may post here; its body means nothing.
    plain.removeAllContentTypeParsers()
    plain.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 1024 }, (_request, _body, done) => done(null))
    plain.post(pages.memberSignOut, async (request, reply) => {
      refuseOtherSites(request, deps.publicOrigin)
      const session = cookieOf(request, cookies.session)
      if (session !== undefined) await deps.store.end(secrets.hash(session))
      forget(reply, cookies.session)
      return reply.redirect(pages.member, 303)
    })
  })
}
