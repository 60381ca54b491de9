import { describe, expect, it } from 'vitest'
import { operationEntries } from '../../src-shared/contract/index.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { openTestRouter, refuseEverything, trusted } from './router-harness.ts'

const accountId = 'acc_01ARZ3NDEKTSV4RRFFQ69G5FAV'
const status = {
  state: 'ready',
  workspace: 'embedded',
  message: null,
  latencyMs: 3,
  answers: 'well',
  problem: null,
  since: '2026-01-01T00:00:00.000Z',
  restarts: 0,
  live: true,
  evaluationRuntime: false,
  version: '0.1.0',
}

describe('the router', () => {
  it('opens a channel for each staff and desktop entry of the contract, and none besides', () => {
    const crossing = operationEntries.filter(([, { audience }]) => audience === 'staff' || audience === 'desktop')
    const { channels } = openTestRouter(refuseEverything)
    expect([...channels.keys()]).toEqual(crossing.map(([key]) => key))
    expect(channels.has('staffSessions.create')).toBe(false)
  })

  it('hands a good input to the operation of the same name and its reply back as data', async () => {
    const { invoke, calls } = openTestRouter(() => status)
    expect(await invoke('workspace.status', trusted)).toEqual({ ok: true, value: status })
    expect(calls).toEqual([{ key: 'workspace.status', input: {} }])
  })

  it('joins params, query and body into one flat input', async () => {
    const { invoke, calls } = openTestRouter(refuseEverything)
    const input = { accountId, number: '6441832399', country: 'MX', reason: 'lost_phone', ticket: 'T-1' }
    await invoke('numberChanges.request', trusted, input)
    await invoke('accounts.timeline', trusted, { accountId, limit: 5, cursor: undefined })
    expect(calls.at(-1)).toEqual({ key: 'accounts.timeline', input: { accountId, limit: 5 } })
    expect(calls).toHaveLength(2)
  })

  it('answers a refusal with its code and details, and reports no fault', async () => {
    const until = '2026-01-01T00:00:00.000Z'
    const { invoke, faults } = openTestRouter(() => {
      throw new AppError('resend_wait', { until })
    })
    const answer = await invoke('accounts.get', trusted, { accountId })
    expect(answer).toEqual({ ok: false, error: { code: 'resend_wait', until } })
    expect(faults).toEqual([])
  })

  it('answers a fault as internal, tells nothing of it and reports it', async () => {
    const { invoke, faults } = openTestRouter(() => {
      throw new Error('the secret is 123456')
    })
    const answer = await invoke('accounts.get', trusted, { accountId })
    expect(answer).toEqual({ ok: false, error: { code: 'internal' } })
    expect(faults).toHaveLength(1)
  })

  it('lets no reply through that has more or less than its schema', async () => {
    for (const reply of [{ ...status, accessToken: 'x' }, { ...status, state: 'odd' }, {}, undefined, null, 'ready']) {
      const { invoke, faults } = openTestRouter(() => reply)
      expect(await invoke('workspace.status', trusted)).toEqual({ ok: false, error: { code: 'internal' } })
      expect(faults).toHaveLength(1)
    }
  })

  it.each([
    ['an unknown field', { accountId, role: 'supervisor' }, [{ field: 'role', message: 'is not known' }]],
    ['a missing field', {}, [{ field: 'accountId', message: 'is required' }]],
    ['a field in another form', { accountId: 'acc_1' }, [{ field: 'accountId', message: expect.any(String) }]],
  ])('refuses %s by name', async (_, input, fields) => {
    const { invoke, calls } = openTestRouter(refuseEverything)
    const answer = await invoke('accounts.get', trusted, input)
    expect(answer).toEqual({ ok: false, error: { code: 'validation_failed', fields } })
    expect(calls).toEqual([])
  })

  it('refuses a second argument', async () => {
    const { invoke, calls } = openTestRouter(refuseEverything)
    expect(await invoke('accounts.get', trusted, { accountId }, {})).toMatchObject({ ok: false })
    expect(calls).toEqual([])
  })
})
