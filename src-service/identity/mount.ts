import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import type { Provider } from 'oidc-provider'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { peopleOf } from './clients.ts'
import { errorPage, memberPage, staffPage } from './pages.ts'
import type { Page } from './pages.ts'
import { claimsOf } from './people.ts'
import type { DemonstrationMembers } from './people.ts'

export interface MountSettings {
  readonly path: string
  readonly origin: string
  readonly members: DemonstrationMembers
}

const SHOWN = 20

/** The provider, started when it is first asked for: signing in is not the first thing that a start must be ready for. */
export type ProviderSource = () => Promise<Provider>

const send = (reply: FastifyReply, page: Page, status = 200): FastifyReply =>
  reply.code(status).headers(page.headers).send(page.html)

/** Answers the question "who signs in?": at once for a hint that names somebody, otherwise with a page to choose from. */
const interactions = (app: FastifyInstance, provider: ProviderSource, { path, members }: MountSettings): void => {
  const finish = async (request: FastifyRequest, reply: FastifyReply, accountId: string): Promise<FastifyReply> => {
    const login = { accountId, remember: false }
    const address = await (await provider()).interactionResult(request.raw, reply.raw, { login })
    return reply.redirect(address, 303)
  }
  app.setErrorHandler((_error, _request, reply) =>
    send(reply, errorPage('This sign-in has ended or was started in another window.'), 400),
  )

  app.get<{ Querystring: { q?: unknown } }>(`${path}/interaction/:uid`, async (request, reply) => {
    const { params } = await (await provider()).interactionDetails(request.raw, reply.raw)
    const kind = peopleOf(params['client_id'])
    const hint = params['login_hint']
    if (typeof hint === 'string' && (await claimsOf(members, kind, hint)) !== null) return finish(request, reply, hint)
    if (kind === 'staff') return send(reply, staffPage())
    const query = typeof request.query.q === 'string' ? request.query.q.trim().slice(0, 80) : ''
    const found = await members.search(query, SHOWN + 1)
    return send(reply, memberPage(query, found.slice(0, SHOWN), found.length > SHOWN))
  })

  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 4096 },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  )
  app.post<{ Body: URLSearchParams }>(`${path}/interaction/:uid`, async (request, reply) => {
    const { params } = await (await provider()).interactionDetails(request.raw, reply.raw)
    const chosen = request.body.get('sub') ?? ''
    if ((await claimsOf(members, peopleOf(params['client_id']), chosen)) === null)
      throw new AppError('account_not_found')
    return finish(request, reply, chosen)
  })
}

/** Hands everything else to the provider, whole and unparsed. */
const protocol = (app: FastifyInstance, provider: ProviderSource, { path, origin }: MountSettings): void => {
  const { host, protocol: scheme } = new URL(origin)
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, _payload, done) => done(null))
  app.all(`${path}/*`, async (request, reply) => {
    const answer = (await provider()).callback()
    reply.hijack()
    const { raw } = request
    // The provider finds its mount path by what was cut off, as it would below Express.
    Object.assign(raw, { originalUrl: raw.url, url: raw.url?.slice(path.length) })
    // It writes addresses of the origin, whatever stands in front and whoever says otherwise.
    Object.assign(raw.headers, { 'x-forwarded-proto': scheme.slice(0, -1), 'x-forwarded-host': host })
    await answer(raw, reply.raw)
  })
}

/** The provider below `path`, in a scope of its own; it answers its own origin only, and writes addresses of it. */
export const mount =
  (provider: ProviderSource, settings: MountSettings): FastifyPluginAsync =>
  async (app) => {
    const { host } = new URL(settings.origin)
    app.addHook('onRequest', async (request) => {
      if (request.headers.host !== host) throw new AppError('not_found')
    })
    await app.register(async (scope) => interactions(scope, provider, settings))
    await app.register(async (scope) => protocol(scope, provider, settings))
  }
