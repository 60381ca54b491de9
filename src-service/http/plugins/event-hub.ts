import type { StreamEvent } from '../../../src-shared/contract/events.ts'
import type { DomainEvent } from '../../domain/commit.types.ts'

/** A domain event with the clock of its commit. */
type Told = DomainEvent & { readonly serverNow?: string }
/** Who listens: streams, and the outbox worker. */
export type HubListener = (event: StreamEvent | { readonly type: 'outbox.filled' }) => void

/** Hands what the database tells this process (LISTEN) to its streams; any process of many hears every commit. */
export interface EventHub {
  readonly receive: (payload: string | null) => Promise<void>
  readonly subscribe: (listener: HubListener) => () => void
}

/** `now` is app_now(); asked only when an event came without its clock. */
export function eventHub(now: () => Promise<Date>): EventHub {
  const listeners = new Set<HubListener>()
  return {
    async receive(payload) {
      const told: Told | { type: 'stream.opened'; serverNow?: string } =
        payload === null ? { type: 'stream.opened' } : (JSON.parse(payload) as Told)
      // A connection that has just come back may break once more; that there is something to read must be told all the same.
      const clock = () =>
        now()
          .catch(now)
          .catch(() => new Date())
      const event =
        told.type === 'outbox.filled'
          ? { type: told.type }
          : ({ ...told, serverNow: new Date(told.serverNow ?? (await clock())).toISOString() } as StreamEvent)
      for (const listener of listeners) listener(event)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
