import { randomInt } from 'node:crypto'
import type { OutboxStore } from '../domain/ports/outbox-store.ts'
import { openLane, type Lane, type LaneDeps } from './lane.ts'
import { codeSender, type CodeDeps } from './send-code.ts'
import { mailSender, type MailDeps } from './send-mail.ts'
import { messageSender, type MessageDeps } from './send-message.ts'
import { webhookSender, type WebhookDeps } from './send-webhook.ts'

/** What the worker stands on: the rows, a sender's needs for each kind, and what it sweeps. */
export interface WorkerDeps extends CodeDeps, MailDeps, MessageDeps, WebhookDeps {
  readonly outbox: OutboxStore
  /** Promotes searches that have settled (R21). */
  readonly settleSearches: () => Promise<unknown>
  /** Ends what its clock has ended and nobody looked at. */
  readonly settleDue: () => Promise<unknown>
  readonly log: LaneDeps['log']
}

/** A running worker: `wake` when the outbox was filled, `stop` resolves when nothing is under way. */
export interface Worker {
  readonly wake: () => void
  readonly stop: () => Promise<void>
}

/** How often the worker looks without being woken, in milliseconds; so long it also leaves a start alone. */
const TICK = 1_000

/** Sends what waits in the outbox (ADR 10), each kind in a lane of its own. Several processes may run one: a row is leased by `FOR UPDATE SKIP LOCKED` and comes back if its lease runs out. */
export function startWorker(deps: WorkerDeps): Worker {
  const lanes = lanesOf(deps)
  const guarded = async (work: () => Promise<unknown>) => {
    try {
      await work()
    } catch (error) {
      deps.log.error({ err: error }, 'the outbox worker met an error and goes on')
    }
  }
  let sweeping: Promise<void> | null = null
  const sweep = async () => {
    for (const lane of lanes) await guarded(lane.renew)
    await guarded(deps.settleSearches)
    await guarded(deps.settleDue)
    sweeping = null
  }
  const wake = () => {
    for (const lane of lanes) lane.wake()
  }
  const timer = setInterval(() => {
    wake()
    sweeping ??= sweep()
  }, TICK)
  return {
    wake,
    stop: async () => {
      clearInterval(timer)
      await Promise.all(lanes.map((lane) => lane.stop()))
      await sweeping
    },
  }
}

const FINE = 2 ** 32
const chance = (): number => randomInt(FINE) / FINE

function lanesOf(deps: WorkerDeps): readonly Lane[] {
  const { outbox, log } = deps
  const base: LaneDeps = { outbox, log, chance }
  return [
    openLane(base, { kind: 'code', width: 20, send: codeSender(deps) }),
    openLane(base, {
      kind: 'notice',
      width: 20,
      send: async ({ id }) => {
        await outbox.finishNotice(id)
        return { end: 'recorded' }
      },
    }),
    openLane(base, { kind: 'mail', width: 5, send: mailSender(deps) }),
    openLane(base, { kind: 'message', width: 5, send: messageSender(deps) }),
    openLane(base, { kind: 'webhook', width: 10, send: webhookSender(deps) }),
  ]
}
