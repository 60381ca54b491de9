import { expect } from 'vitest'
import { AppError, type WireError } from '../../src-shared/errors/app-error.ts'
import type { OperationKey } from '../../src-shared/contract/index.ts'
import type { Result } from '../../src-shared/lang/result.ts'
import { serveOperations, type DesktopHandlers, type Operations } from '../../src-main/ipc/serve-operations.ts'
import type { InvokeEvent } from '../../src-main/ipc/sender.ts'

type Listener = (event: InvokeEvent, ...payload: unknown[]) => Promise<Result<unknown, WireError>>

export const consoleId = 1
export const demonstrationId = 2
export const trusted: InvokeEvent = {
  senderFrame: { url: 'app://console/', parent: null },
  sender: { id: consoleId },
}

/** A router on a port that only collects the handlers; every operation is answered by `answer`. */
export const openTestRouter = (answer: (key: OperationKey, input: unknown) => unknown) => {
  const channels = new Map<string, Listener>()
  const faults: { key: OperationKey; error: unknown }[] = []
  const calls: { key: OperationKey; input: unknown }[] = []
  const run = async (key: OperationKey, input: unknown): Promise<unknown> => {
    calls.push({ key, input })
    return answer(key, input)
  }
  const operations: Operations = {
    callService: (key, input) => run(key, input) as never,
    desktop: new Proxy({} as DesktopHandlers, {
      get: (_, key: string) => (input: unknown) => run(key as OperationKey, input),
    }),
    roleOf: (id) => (id === consoleId ? 'console' : id === demonstrationId ? 'demonstration' : undefined),
    reportFault: (key, error) => faults.push({ key, error }),
  }
  serveOperations(
    {
      handle: (channel, listener) => {
        expect(channels.has(channel)).toBe(false)
        channels.set(channel, listener)
      },
    },
    operations,
  )
  const invoke = (channel: string, event: InvokeEvent, ...payload: unknown[]) => {
    const listener = channels.get(channel)
    if (listener === undefined) throw new Error(`no channel ${channel}`)
    return listener(event, ...payload)
  }
  return { channels, faults, calls, invoke }
}

export const refuseEverything = (): never => {
  throw new AppError('service_starting')
}
