import { AppError, fromWire, type WireError } from '../../src-shared/errors/app-error.ts'
import { ERROR_SENTENCES } from '../../src-shared/errors/error-codes.ts'
import type { Bridge, BridgeKey, Input, Reply } from '../../src-shared/contract/index.ts'
import type { DesktopEvent } from '../../src-shared/contract/events.ts'
import type { Result } from '../../src-shared/lang/result.ts'

declare global {
  interface Window {
    readonly bridge: Bridge
  }
}

type Argument<I> = {} extends I ? [input?: I] : [input: I]
type AnyVerb = (input?: unknown) => Promise<Result<unknown, WireError>>

const clockListeners = new Set<(serverNow: string) => void>()

/** Hears the database's clock out of every reply and event that carries it; answers how to stop. */
export const onServerNow = (listener: (serverNow: string) => void): (() => void) => {
  clockListeners.add(listener)
  return () => clockListeners.delete(listener)
}

const tellClock = (value: unknown): void => {
  if (typeof value !== 'object' || value === null || !('serverNow' in value)) return
  const { serverNow } = value
  if (typeof serverNow === 'string') for (const listener of clockListeners) listener(serverNow)
}

/** Calls one operation by its contract key; answers its reply or throws its AppError. */
export const call = async <K extends BridgeKey>(key: K, ...input: Argument<Input<K>>): Promise<Reply<K>> => {
  const [noun, verb] = key.split('.') as [string, string]
  const nouns = window.bridge as unknown as Record<string, Record<string, AnyVerb> | undefined>
  const operation = nouns[noun]?.[verb]
  if (!operation) throw new AppError('internal')
  const result = await operation(input[0])
  if (!result.ok) throw fromWire(result.error, ERROR_SENTENCES)
  tellClock(result.value)
  return result.value as Reply<K>
}

/** Hears what main pushes: the service's stream and main's own state; answers how to stop. */
export const onDesktopEvent = (listener: (event: DesktopEvent) => void): (() => void) =>
  window.bridge.events.subscribe((event) => {
    tellClock(event)
    listener(event)
  })
