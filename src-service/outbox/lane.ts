import type { OutboxStore, Waiting } from '../domain/ports/outbox-store.ts'
import type { OutboxRecord } from '../domain/records.types.ts'
import { PATIENCE, PAUSE_MS, waitBefore } from './backoff.ts'
import { wordsOf, type Outcome } from './outcome.ts'

type Kind = OutboxRecord['kind']
type RowOf<K extends Kind> = Extract<Waiting, { kind: K }>

/** Sends one kind's rows; whatever it throws is tried again. `signal`: the service ends, a try that can be repeated is called off. */
export type Sender<K extends Kind> = (row: RowOf<K>, signal: AbortSignal) => Promise<Outcome>

export interface LaneDeps {
  readonly outbox: OutboxStore
  readonly log: { error(data: object, message: string): void; warn(data: object, message: string): void }
  readonly chance: () => number
}

/** The rows of one kind under way, so many at a time: a receiver that is slow holds up its own kind only, and no row waits for another. */
export interface Lane {
  readonly wake: () => void
  /** Keeps the leases of what is under way. */
  readonly renew: () => Promise<void>
  readonly stop: () => Promise<void>
}

export function openLane<K extends Kind>(
  { outbox, log, chance }: LaneDeps,
  { kind, width, send }: { readonly kind: K; readonly width: number; readonly send: Sender<K> },
): Lane {
  const underWay = new Map<string, Promise<void>>()
  const stopping = new AbortController()
  let looking: Promise<void> | null = null
  let again = false

  const look = async (): Promise<void> => {
    do {
      again = false
      const room = width - underWay.size
      if (room <= 0) return // whoever ends wakes the lane
      const rows = await outbox.lease([kind], room)
      for (const row of rows) underWay.set(row.id, work(row as RowOf<K>))
      if (rows.length > 0) again = true
    } while (again && !stopping.signal.aborted)
  }
  const wake = (): void => {
    again = true
    if (stopping.signal.aborted || looking) return
    looking = look()
      .catch((error: unknown) => log.error({ err: error }, 'the outbox worker met an error and goes on'))
      .finally(() => {
        looking = null
        if (again) wake()
      })
  }
  const work = async (row: RowOf<K>): Promise<void> => {
    try {
      await record(row, await tried(row))
    } catch (error) {
      // The lease runs out and the row comes back.
      log.error({ err: error, outboxId: row.id }, 'the outbox worker met an error and goes on')
    } finally {
      underWay.delete(row.id)
      wake()
    }
  }
  const tried = async (row: RowOf<K>): Promise<Outcome> => {
    try {
      return await send(row, stopping.signal)
    } catch (error) {
      log.warn(
        { outboxId: row.id, kind, attempts: row.attempts, error: wordsOf(error) },
        'a row of the outbox is tried again',
      )
      return { end: 'later', error: wordsOf(error) }
    }
  }
  const record = async ({ id, attempts }: RowOf<K>, outcome: Outcome): Promise<void> => {
    if (outcome.end === 'left') await outbox.finish(id)
    if (outcome.end === 'never') await outbox.fail(id, outcome.error)
    if (outcome.end === 'paused')
      await outbox.retry(id, { afterMs: PAUSE_MS, giveUpAfterMs: null, error: outcome.error })
    if (outcome.end === 'later') {
      const { giveUpAfterMs } = PATIENCE[kind]
      await outbox.retry(id, { afterMs: waitBefore(kind, attempts, chance()), giveUpAfterMs, error: outcome.error })
    }
  }
  return {
    wake,
    renew: async () => {
      if (underWay.size > 0) await outbox.renew([...underWay.keys()])
    },
    stop: async () => {
      stopping.abort()
      await looking
      await Promise.all(underWay.values())
    },
  }
}
