import { afterEach, describe, expect, it } from 'vitest'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { call, onServerNow } from './bridge.ts'

/** What the preload would expose, answering one result. */
const answering = (result: unknown): void => {
  Object.defineProperty(window, 'bridge', {
    configurable: true,
    value: { accounts: { get: () => Promise.resolve(result) } },
  })
}
afterEach(() => Reflect.deleteProperty(window, 'bridge'))

describe('calling an operation', () => {
  it('answers the reply and tells the database’s clock', async () => {
    answering({ ok: true, value: { serverNow: '2026-11-23T10:00:00.000Z' } })
    const heard: string[] = []
    const stop = onServerNow((serverNow) => heard.push(serverNow))
    await call('accounts.get', { accountId: 'acc_1' })
    stop()
    await call('accounts.get', { accountId: 'acc_1' })
    expect(heard).toEqual(['2026-11-23T10:00:00.000Z'])
  })
  it('throws a refusal with its code and details', async () => {
    answering({ ok: false, error: { code: 'resend_wait', until: '2026-11-23T10:15:00.000Z' } })
    const refusal = await call('accounts.get', { accountId: 'acc_1' }).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(AppError)
    expect(refusal).toMatchObject({ code: 'resend_wait', details: { until: '2026-11-23T10:15:00.000Z' } })
  })
  it('turns an answer of another shape into `internal`', async () => {
    answering({ ok: false, error: 'boom' })
    await expect(call('accounts.get', { accountId: 'acc_1' })).rejects.toMatchObject({ code: 'internal' })
  })
})
