import type { CodeCarrier, CodeMessage } from '../domain/ports/code-carrier.ts'
import type { CarrierReport } from '../domain/deliveries/record-delivery.ts'
import type { OutboxStore, WaitingCode } from '../domain/ports/outbox-store.ts'

/** What the worker stands on; the use-case that records a report is passed in, so the rules stay in the domain. */
export interface WorkerDeps {
  readonly outbox: OutboxStore
  readonly carrier: CodeCarrier
  readonly recordDelivery: (report: CarrierReport) => Promise<unknown>
  /** Opens what was sealed for the send: the number, and the words with the code in the member's language. */
  readonly openMessage: (waiting: WaitingCode) => CodeMessage
  /** Promotes searches that have settled (R21). */
  readonly settleSearches: () => Promise<unknown>
  /** Ends what its clock has ended and nobody looked at. */
  readonly settleDue: () => Promise<unknown>
  readonly log: { error(data: object, message: string): void }
}

/** A running worker: `wake` when the outbox was filled, `stop` resolves when nothing is under way. */
export interface Worker {
  readonly wake: () => void
  readonly stop: () => Promise<void>
}

/** How often the worker looks without being woken, in milliseconds. */
const TICK = 1_000

/** Sends what waits in the outbox (ADR 10). Several processes may run one: a row is leased by `FOR UPDATE SKIP LOCKED` and comes back if its lease runs out. */
export function startWorker(deps: WorkerDeps): Worker {
  let stopped = false
  let again = false
  let running: Promise<void> | null = null
  const run = async () => {
    do {
      again = false
      await guarded(() => drain(deps))
    } while (again && !stopped)
    running = null
  }
  const wake = () => {
    if (stopped) return
    if (running) again = true
    else running = run()
  }
  const guarded = async (work: () => Promise<unknown>) => {
    try {
      await work()
    } catch (error) {
      deps.log.error({ err: error }, 'the outbox worker met an error and goes on')
    }
  }
  let sweeping: Promise<void> | null = null
  const sweep = async () => {
    await guarded(deps.settleSearches)
    await guarded(deps.settleDue)
    sweeping = null
  }
  const timer = setInterval(() => {
    wake()
    sweeping ??= sweep()
  }, TICK)
  wake()
  return {
    wake,
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await running
      await sweeping
    },
  }
}

async function drain(deps: WorkerDeps): Promise<void> {
  for (;;) {
    const waiting = await deps.outbox.lease(20)
    if (waiting.length === 0) return
    await Promise.all(
      waiting.map((row) => (row.kind === 'notice' ? deps.outbox.finishNotice(row.id) : sendCode(deps, row))),
    )
  }
}

async function sendCode({ outbox, carrier, recordDelivery, openMessage }: WorkerDeps, row: WaitingCode): Promise<void> {
  // R12: what nobody accepted in 5 minutes has failed already and is not sent late; a code that a newer one replaced is not sent at all.
  if (!row.sendable) return outbox.drop(row.id)
  const { deliveryId, accountId } = row
  const answer = await carrier.send(openMessage(row))
  const base = { accountId, deliveryId, carrier: carrier.name, outboxId: row.id }
  if (answer.outcome === 'accepted')
    await recordDelivery({ ...base, state: 'sent', reason: null, carrierRef: answer.ref, carrierCode: null })
  else
    await recordDelivery({
      ...base,
      state: 'failed',
      reason: answer.reason,
      carrierRef: null,
      carrierCode: answer.carrierCode,
    })
}
