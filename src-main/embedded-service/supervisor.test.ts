import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AppError } from '../../src-shared/errors/app-error.ts'
import type { ServiceListener } from './service-process.ts'
import { createSupervisor, type SupervisorStatus } from './supervisor.ts'

const origin = 'http://127.0.0.1:4000'

/** A supervisor whose processes are played by the test. */
const supervise = () => {
  const started: (ServiceListener & { posted: unknown[]; killed: number })[] = []
  const told: SupervisorStatus[] = []
  const supervisor = createSupervisor({
    startProcess: (listener) => {
      const one = { ...listener, posted: [] as unknown[], killed: 0 }
      started.push(one)
      return { post: (message) => one.posted.push(message), kill: () => void (one.killed += 1) }
    },
    onChange: (status) => told.push(status),
  })
  const last = () => {
    const one = started.at(-1)
    if (one === undefined) throw new Error('nothing was started')
    return one
  }
  return { supervisor, started, told, last }
}

const codeOf = (ask: () => unknown): unknown => {
  try {
    return ask()
  } catch (error) {
    return (error as AppError).code
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the supervisor of the embedded service', () => {
  it('has an origin once the service says that it is ready', () => {
    const { supervisor, last } = supervise()
    supervisor.start()
    expect(codeOf(supervisor.origin)).toBe('service_starting')
    last().onMessage({ type: 'progress', step: 'opening the database' })
    expect(supervisor.status()).toEqual({ state: 'starting', message: 'opening the database', restarts: 0 })
    last().onMessage({ type: 'ready', origin })
    expect(supervisor.origin()).toBe(origin)
    expect(supervisor.status()).toEqual({ state: 'ready', message: null, restarts: 0 })
  })

  it.each([
    'http://evil.example',
    'http://127.0.0.1',
    'https://127.0.0.1:1',
    'http://localhost:1',
    'file:///',
    7,
    undefined,
  ])('believes no origin like %j', (address) => {
    const { supervisor, last } = supervise()
    supervisor.start()
    last().onMessage({ type: 'ready', origin: address })
    expect(codeOf(supervisor.origin)).toBe('service_starting')
  })

  it('starts a service again that died, a little later each time, and gives up at the fifth within a minute', () => {
    const { supervisor, started, last } = supervise()
    supervisor.start()
    for (const [index, delay] of [250, 500, 1_000, 2_000].entries()) {
      last().onMessage({ type: 'ready', origin })
      last().onExit(9)
      expect(supervisor.status()).toMatchObject({ state: 'restarting', restarts: index + 1 })
      expect(codeOf(supervisor.origin)).toBe('service_starting')
      vi.advanceTimersByTime(delay - 1)
      expect(started).toHaveLength(index + 1)
      vi.advanceTimersByTime(1)
      expect(started).toHaveLength(index + 2)
    }
    last().onMessage({ type: 'failed', message: 'the database cannot be opened' })
    last().onExit(1)
    expect(supervisor.status()).toMatchObject({ state: 'failed', message: 'the database cannot be opened' })
    expect(codeOf(supervisor.origin)).toBe('service_unreachable')
    vi.advanceTimersByTime(60_000)
    expect(started).toHaveLength(5)
    supervisor.start()
    expect(started).toHaveLength(6)
    expect(supervisor.status().state).toBe('starting')
  })

  it('goes on for ever with a service that dies less often', () => {
    const { supervisor, last } = supervise()
    supervisor.start()
    for (let time = 0; time < 20; time += 1) {
      last().onMessage({ type: 'ready', origin })
      vi.advanceTimersByTime(20_000)
      last().onExit(9)
      expect(supervisor.status().state).toBe('restarting')
      vi.advanceTimersByTime(5_000)
    }
    expect(supervisor.status().restarts).toBe(20)
  })

  it('ends a service that says nothing while it starts', () => {
    const { supervisor, last } = supervise()
    supervisor.start()
    vi.advanceTimersByTime(119_000)
    last().onMessage({ type: 'progress', step: 'making demonstration data' })
    vi.advanceTimersByTime(119_000)
    expect(last().killed).toBe(0)
    vi.advanceTimersByTime(1_000)
    expect(last().killed).toBe(1)
  })

  it('stops in good order, by force after 15 s, and starts nothing again', async () => {
    const { supervisor, started, last } = supervise()
    supervisor.start()
    last().onMessage({ type: 'ready', origin })
    const stopped = supervisor.stop()
    expect(last().posted).toEqual([{ type: 'stop' }])
    expect(codeOf(supervisor.origin)).toBe('service_starting')
    expect(supervisor.status().state).toBe('restarting')
    vi.advanceTimersByTime(14_999)
    expect(last().killed).toBe(0)
    vi.advanceTimersByTime(1)
    expect(last().killed).toBe(1)
    last().onExit(9)
    await stopped
    vi.advanceTimersByTime(60_000)
    expect(started).toHaveLength(1)
  })

  it('stops while it waits to start again', async () => {
    const { supervisor, started, last } = supervise()
    supervisor.start()
    last().onExit(9)
    await supervisor.stop()
    vi.advanceTimersByTime(60_000)
    expect(started).toHaveLength(1)
  })
})
