import { afterEach, describe, expect, it, vi } from 'vitest'
import { contract, type Contract } from '../../src-shared/contract/index.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { request, requestOf } from './http.ts'

const answerWith = (response: () => Promise<Response>): void => {
  vi.stubGlobal('fetch', vi.fn<typeof fetch>(response))
}
const refusal = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  )

describe('the page’s HTTP', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('knows the address of every operation that a page may call, as the contract has it', () => {
    const called = Object.entries(contract satisfies Contract).flatMap(([noun, verbs]) =>
      Object.entries(verbs as Record<string, { audience: string; method?: string; path?: string }>)
        .filter(([, { audience }]) => audience === 'member' || audience === 'demonstration')
        .map(([verb, entry]) => [`${noun}.${verb}`, entry] as const),
    )
    expect(called.length).toBeGreaterThan(10)
    for (const [key, { method, path }] of called) {
      const { url, init } = requestOf(key as Parameters<typeof requestOf>[0])
      expect([key, init.method, url.replaceAll('undefined', '*')]).toEqual([
        key,
        method,
        path?.replaceAll(/\{\w+\}/g, '*'),
      ])
    }
  })

  it('fills the path, sends the rest as JSON, and says which page asks', () => {
    expect(requestOf('memberVerifications.check', { verificationId: 'ver/1', code: '123456' })).toMatchObject({
      url: '/v1/me/verifications/ver%2F1/checks',
      init: {
        method: 'POST',
        body: '{"code":"123456"}',
        headers: { 'x-linekeeper-page': '1', 'content-type': 'application/json' },
      },
    })
    expect(requestOf('demonstration.members', { query: 'ana & co' }).url).toBe(
      '/v1/demonstration/members?query=ana+%26+co',
    )
  })

  it('throws problem details as a coded error with its details', async () => {
    answerWith(async () => Response.json({ code: 'resend_wait', until: '2026-03-01T10:00:00.000Z' }, { status: 429 }))
    const error = await refusal(request('memberVerifications.resend', { verificationId: 'v', channel: 'sms' }))
    expect(error).toBeInstanceOf(AppError)
    expect(error).toMatchObject({ code: 'resend_wait', details: { until: '2026-03-01T10:00:00.000Z' } })
  })

  it('says that the service cannot be reached when the network fails', async () => {
    answerWith(() => Promise.reject(new TypeError('Failed to fetch')))
    expect(await refusal(request('memberAccount.get'))).toMatchObject({ code: 'service_unreachable' })
  })

  it('repeats a POST that got no reply under its key, and throws what it is answered then', async () => {
    vi.useFakeTimers()
    const keys: (string | undefined)[] = []
    vi.stubGlobal('fetch', async (_: string, { headers }: { headers: Record<string, string> }) => {
      keys.push(headers['idempotency-key'])
      if (keys.length === 1) throw new TypeError('Failed to fetch')
      return keys.length === 2
        ? Response.json({ code: 'idempotency_in_flight' }, { status: 409 })
        : Response.json({ code: 'resend_wait' }, { status: 429 })
    })
    const refused = refusal(request('memberVerifications.resend', { verificationId: 'v', channel: 'sms' }))
    await vi.advanceTimersByTimeAsync(1_500)
    expect(await refused).toMatchObject({ code: 'resend_wait' })
    expect(keys).toEqual([expect.stringMatching(/^"[\w-]{36}"$/), keys[0], keys[0]])
    vi.useRealTimers()
  })

  it('gives up after 15 seconds', async () => {
    vi.useFakeTimers()
    vi.stubGlobal(
      'fetch',
      (_: string, { signal }: RequestInit) =>
        new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error))),
    )
    const failed = refusal(request('memberAccount.get'))
    await vi.advanceTimersByTimeAsync(15_000)
    expect(await failed).toMatchObject({ code: 'service_unreachable' })
    vi.useRealTimers()
  })

  it('does not take a gateway’s words for the service’s', async () => {
    answerWith(async () => new Response('<h1>Bad gateway</h1>', { status: 502 }))
    expect(await refusal(request('memberAccount.get'))).toMatchObject({ code: 'service_unavailable' })
    answerWith(async () => new Response('<h1>Oops</h1>', { status: 500 }))
    expect(await refusal(request('memberAccount.get'))).toMatchObject({ code: 'internal' })
  })
})
