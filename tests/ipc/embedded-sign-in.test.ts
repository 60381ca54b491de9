import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fastify } from 'fastify'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createHttp, type Http, type HttpReply, type HttpRequest } from '../../src-main/api/http.ts'
import { signInAtEmbeddedProvider } from '../../src-main/session/embedded-sign-in.ts'
import { identityKeysIn } from '../../src-service/identity/keys.ts'
import { makeDemonstrationIdentity } from '../../src-service/identity/provider.ts'
import { freePort } from '../support/free-port.ts'

/** The embedded workspace's real provider on a real port. */
const startProvider = async (): Promise<string> => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'linekeeper-identity-'))
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const members = { search: async () => [], find: async () => null }
  const identity = makeDemonstrationIdentity({ origin, keys: await identityKeysIn(dataFolder), members })
  const app = fastify()
  await app.register(identity.plugin)
  await app.listen({ host: '127.0.0.1', port })
  onTestFinished(async () => {
    await app.close()
    rmSync(dataFolder, { recursive: true, force: true })
  })
  return origin
}

/** Real HTTP whose requests are seen, and whose replies one test may change. */
const watchedHttp = (change: (request: HttpRequest, reply: HttpReply) => HttpReply = (_, reply) => reply) => {
  const http = createHttp()
  const requests: HttpRequest[] = []
  const watched: Http = {
    ...http,
    send: async (request) => {
      requests.push(request)
      return change(request, await http.send(request))
    },
  }
  return { http: watched, requests }
}

const withLocation = (reply: HttpReply, edit: (location: URL) => void): HttpReply => {
  const location = reply.header('location')
  if (location === undefined || !location.startsWith('http://127.0.0.1/cb')) return reply
  const url = new URL(location)
  edit(url)
  return { ...reply, header: (name) => (name === 'location' ? url.href : reply.header(name)) }
}

describe('sign-in at the embedded provider', () => {
  it('ends with an ID token of the chosen person for this nonce, and asks nothing but the service', async () => {
    const origin = await startProvider()
    const { http, requests } = watchedHttp()
    const { idToken, nonce } = await signInAtEmbeddedProvider(http, origin, 'staff-mei')
    const keys = createRemoteJWKSet(new URL(`${origin}/oidc/jwks`))
    const { payload } = await jwtVerify(idToken, keys, { issuer: `${origin}/oidc`, audience: 'linekeeper-console' })
    expect(payload).toMatchObject({ sub: 'staff-mei', roles: ['reviewer'], nonce, auth_time: expect.any(Number) })
    expect(new Set(requests.map(({ url }) => new URL(url).origin))).toEqual(new Set([origin]))
    const asked = requests.find(({ url }) => new URL(url).searchParams.has('code_challenge'))
    expect(new URL(asked?.url ?? '').searchParams.get('code_challenge_method')).toBe('S256')
  })

  it('uses another state, nonce and verifier each time', async () => {
    const origin = await startProvider()
    const { http, requests } = watchedHttp()
    await signInAtEmbeddedProvider(http, origin, 'staff-amara')
    await signInAtEmbeddedProvider(http, origin, 'staff-amara')
    const asked = requests.map(({ url }) => new URL(url).searchParams).filter((query) => query.has('code_challenge'))
    expect(asked).toHaveLength(2)
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked[0]?.get(name)).not.toBe(asked[1]?.get(name))
  })

  it.each<[string, (request: HttpRequest, reply: HttpReply) => HttpReply, string]>([
    ['another state', (_, reply) => withLocation(reply, (url) => url.searchParams.set('state', 'x')), 'state'],
    [
      'another issuer',
      (_, reply) => withLocation(reply, (url) => url.searchParams.set('iss', 'http://evil')),
      'issuer',
    ],
    ['no issuer', (_, reply) => withLocation(reply, (url) => url.searchParams.delete('iss')), 'issuer'],
    ['no code', (_, reply) => withLocation(reply, (url) => url.searchParams.delete('code')), 'refused'],
    [
      'an invented code',
      (_, reply) => withLocation(reply, (url) => url.searchParams.set('code', 'x')),
      'token endpoint',
    ],
    [
      'a redirect to elsewhere',
      (_, reply) =>
        reply.header('location') === undefined
          ? reply
          : { ...reply, header: (name) => (name === 'location' ? 'http://127.0.0.1:9/oidc/auth' : reply.header(name)) },
      'own origin',
    ],
    [
      'a token endpoint elsewhere',
      (request, reply) =>
        request.url.endsWith('openid-configuration')
          ? { ...reply, body: { ...(reply.body as object), token_endpoint: 'http://127.0.0.1:9/token' } }
          : reply,
      'own origin',
    ],
  ])('fails on %s', async (_, change, reason) => {
    const origin = await startProvider()
    const error: unknown = await signInAtEmbeddedProvider(watchedHttp(change).http, origin, 'staff-amara').catch(
      (one: unknown) => one,
    )
    expect(error).toMatchObject({ code: 'sign_in_failed', cause: expect.stringContaining(reason) })
  })

  it('fails on an ID token for another nonce', async () => {
    const origin = await startProvider()
    const http = createHttp()
    const elsewhere: Http = {
      ...http,
      send: (request) => http.send({ ...request, url: request.url.replace(/nonce=[^&]+/, `nonce=${'n'.repeat(32)}`) }),
    }
    const signIn = signInAtEmbeddedProvider(elsewhere, origin, 'staff-amara')
    await expect(signIn).rejects.toMatchObject({ code: 'sign_in_failed', cause: 'the nonce is another' })
  })

  it.each(['nobody', 'staff-amara ', ''])('fails for %j, who is no demonstration person', async (staffId) => {
    const origin = await startProvider()
    const signIn = signInAtEmbeddedProvider(createHttp(), origin, staffId)
    await expect(signIn).rejects.toMatchObject({ code: 'sign_in_failed' })
  })
})
