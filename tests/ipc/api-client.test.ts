import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { createApiClient, type Authorizer } from '../../src-main/api/client.ts'
import { createHttp } from '../../src-main/api/http.ts'
import { requestOf } from '../../src-main/api/request.ts'
import { createProof, createProofKey } from '../../src-main/session/dpop.ts'
import { operationOf } from '../../src-shared/contract/index.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { json, startServer } from './local-server.ts'

const accountId = 'acc_01ARZ3NDEKTSV4RRFFQ69G5FAV'
const serverNow = '2026-01-01T00:00:00.000Z'
const IN_FLIGHT = { code: 'idempotency_in_flight' }
const found = { serverNow, accounts: [], nextCursor: null, understoodAs: 'text' }
const request = { accountId, number: '6441832399', country: 'MX', reason: 'lost_phone', ticket: 'T-1' } as const

const authorizer = async (): Promise<Authorizer & { renewed: string[] }> => {
  const key = await createProofKey()
  const renewed: string[] = []
  return {
    renewed,
    authorize: async (method, url) => {
      const accessToken = `token-${renewed.length}`
      const dpop = await createProof(key, method, url, accessToken)
      return { headers: { authorization: `DPoP ${accessToken}`, dpop }, accessToken }
    },
    renew: async (refused) => void renewed.push(refused),
  }
}

const clientOf = async (origin: string) => {
  const session = await authorizer()
  return { session, api: createApiClient({ http: createHttp(), session, origin: () => origin }) }
}

const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'no error',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  )

describe('a request', () => {
  it('puts each argument where the contract’s schemas say, encoded', () => {
    const {
      address,
      url,
      json: body,
    } = requestOf(operationOf('accounts.timeline'), { accountId, limit: 5, cursor: 'a&b=c/?' }, 'http://h')
    expect(url).toBe(`http://h/v1/accounts/${accountId}/timeline`)
    expect(address).toBe(`${url}?limit=5&cursor=a%26b%3Dc%2F%3F`)
    expect(body).toBeUndefined()
    const { accountId: _, ...rest } = request
    expect(requestOf(operationOf('numberChanges.request'), request, 'http://h').json).toEqual(rest)
  })

  it.each(['..', '.', '', undefined])('is not made with %j in its path', (value) => {
    expect(() => requestOf(operationOf('accounts.get'), { accountId: value }, 'http://h')).toThrow('accountId')
  })

  it('cannot leave its path by a slash in an argument', () => {
    const { url } = requestOf(operationOf('accounts.get'), { accountId: '../../v1/x?y#z' }, 'http://h')
    expect(new URL(url).pathname).toBe('/v1/accounts/..%2F..%2Fv1%2Fx%3Fy%23z')
  })
})

describe('the client', () => {
  it('signs each request with a proof for its method, address and token', async () => {
    const { origin, seen } = await startServer((_, response) => json(response, 200, found))
    const { api } = await clientOf(origin)
    expect(await api.call('accounts.search', { query: 'ann', limit: 5 })).toEqual(found)
    expect(await api.call('accounts.search', { query: 'ann' })).toEqual(found)
    const proofs = seen.map(({ headers }) => decodeJwt(String(headers['dpop'])))
    const ath = createHash('sha256').update('token-0').digest('base64url')
    expect(proofs[0]).toMatchObject({ htm: 'GET', htu: `${origin}/v1/accounts`, ath })
    expect(seen[0]).toMatchObject({ url: '/v1/accounts?query=ann&limit=5', headers: { authorization: 'DPoP token-0' } })
    expect(proofs[0]?.jti).not.toBe(proofs[1]?.jti)
    expect(seen[0]?.headers['idempotency-key']).toBeUndefined()
  })

  it('sends a POST with a key of its own and the body as JSON', async () => {
    const { origin, seen } = await startServer((_, response) => json(response, 409, { code: 'change_open' }))
    const { api } = await clientOf(origin)
    expect(await codeOf(api.call('numberChanges.request', request))).toBe('change_open')
    expect(await codeOf(api.call('numberChanges.request', request))).toBe('change_open')
    expect(seen).toHaveLength(2)
    const keys = seen.map(({ headers }) => headers['idempotency-key'])
    expect(keys[0]).toMatch(/^"[0-9A-HJKMNP-TV-Z]{26}"$/)
    expect(keys[0]).not.toBe(keys[1])
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({
      number: '6441832399',
      country: 'MX',
      reason: 'lost_phone',
      ticket: 'T-1',
    })
  })

  it.each([
    ['was lost', (response: ServerResponse) => void response.socket?.destroy()],
    ['is an outage', (response: ServerResponse) => json(response, 503, { code: 'service_unavailable' })],
    ['comes while the first is under way', (response: ServerResponse) => json(response, 409, IN_FLIGHT)],
  ])('repeats a POST under the same key where the reply %s, three times in all', async (_, fail) => {
    const { origin, seen } = await startServer((_request, response, count) =>
      count < 3 ? fail(response) : json(response, 409, { code: 'change_open' }),
    )
    const { api } = await clientOf(origin)
    expect(await codeOf(api.call('numberChanges.request', request))).toBe('change_open')
    expect(seen).toHaveLength(3)
    expect(new Set(seen.map(({ headers }) => headers['idempotency-key'])).size).toBe(1)
    expect(new Set(seen.map(({ body }) => body)).size).toBe(1)
    expect(new Set(seen.map(({ headers }) => headers['dpop'])).size).toBe(3)
  })

  it('sends no body and no content type with a POST without arguments', async () => {
    const { origin, seen } = await startServer((_, response) => json(response, 409, { code: 'change_not_open' }))
    const { api } = await clientOf(origin)
    const input = { accountId, numberChangeId: accountId.replace('acc', 'chg') }
    expect(await codeOf(api.call('numberChanges.cancel', input))).toBe('change_not_open')
    expect(seen[0]?.body).toBe('')
    expect(seen[0]?.headers['content-type']).toBeUndefined()
  })

  it('repeats a GET up to three times in all, then tells', async () => {
    const { origin, seen } = await startServer((_, response, count) =>
      count < 3 ? response.socket?.destroy() : json(response, 200, found),
    )
    const { api } = await clientOf(origin)
    expect(await api.call('accounts.search', { query: 'a' })).toEqual(found)
    expect(seen).toHaveLength(3)
    const dead = await startServer((_, response) => void response.socket?.destroy())
    const other = await clientOf(dead.origin)
    expect(await codeOf(other.api.call('accounts.search', { query: 'a' }))).toBe('service_unreachable')
    expect(dead.seen).toHaveLength(3)
  })

  it('renews a refused token once and repeats the request, a POST with the same key', async () => {
    const { origin, seen } = await startServer((_, response, count) =>
      count === 1 ? json(response, 401, { code: 'session_over' }) : json(response, 409, { code: 'change_open' }),
    )
    const { api, session } = await clientOf(origin)
    expect(await codeOf(api.call('numberChanges.request', request))).toBe('change_open')
    expect(session.renewed).toEqual(['token-0'])
    expect(seen.map(({ headers }) => headers.authorization)).toEqual(['DPoP token-0', 'DPoP token-1'])
    expect(seen[0]?.headers['idempotency-key']).toBe(seen[1]?.headers['idempotency-key'])
  })

  it('does not renew a second time', async () => {
    const { origin, seen } = await startServer((_, response) => json(response, 401, { code: 'session_over' }))
    const { api, session } = await clientOf(origin)
    expect(await codeOf(api.call('accounts.search', { query: 'a' }))).toBe('session_over')
    expect(session.renewed).toHaveLength(1)
    expect(seen).toHaveLength(2)
  })

  it('says that the service starts while it has no origin', async () => {
    const session = await authorizer()
    const origin = (): string => {
      throw new AppError('service_starting')
    }
    const api = createApiClient({ http: createHttp(), session, origin })
    expect(await codeOf(api.call('accounts.search', { query: 'a' }))).toBe('service_starting')
  })

  it('follows no redirect', async () => {
    const { origin, seen } = await startServer((_, response) =>
      response.writeHead(302, { location: '/elsewhere' }).end(),
    )
    const { api } = await clientOf(origin)
    expect(await codeOf(api.call('accounts.search', { query: 'a' }))).toBe('internal')
    expect(seen).toHaveLength(1)
  })

  it('takes only the known details of a problem, each in its known form', async () => {
    const problem = {
      type: 'about:blank',
      status: 429,
      code: 'resend_wait',
      until: serverNow,
      triesLeft: 'many',
      stack: 'at …',
      blockedBy: [{ code: 'resend_wait', since: null, until: serverNow, whoCanLift: 'time' }],
      requestId: 'req-1',
    }
    const { origin } = await startServer((_, response) => json(response, 429, problem))
    const { api } = await clientOf(origin)
    const error = await api.call('accounts.get', { accountId }).catch((one: unknown) => one)
    const { until, blockedBy, requestId } = problem
    expect((error as AppError).details).toEqual({ until, blockedBy, requestId })
  })

  it.each([
    [500, 'Internal <html>', 'internal'],
    [502, 'Bad gateway', 'service_unavailable'],
    [403, { code: 'invented' }, 'internal'],
    [404, {}, 'not_found'],
    [413, '', 'payload_too_large'],
  ])('reads a strange %i by what is known of it', async (status, body, code) => {
    const { origin } = await startServer((_, response) => json(response, status, body))
    const { api } = await clientOf(origin)
    expect(await codeOf(api.call('accounts.search', { query: 'a' }))).toBe(code)
  })

  it('takes no reply that leaves its schema, nor one beyond 8 MiB', async () => {
    const { origin } = await startServer((_, response) => json(response, 200, { ...found, code: '123456' }))
    expect(await codeOf((await clientOf(origin)).api.call('accounts.search', { query: 'a' }))).toContain('ReplyInvalid')
    const endless = await startServer((_, response) => void response.writeHead(200).end(Buffer.alloc(9 * 1024 * 1024)))
    const { api } = await clientOf(endless.origin)
    expect(await codeOf(api.call('accounts.search', { query: 'a' }))).toBe('service_unreachable')
  })
})
