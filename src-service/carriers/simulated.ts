import type { CodeCarrier, CodeMessage, SendOutcome, SendReport } from '../domain/ports/code-carrier.ts'
import type { DeliveryReason, DeliveryState } from '../domain/records.types.ts'
import type { Channel, E164 } from '../../src-shared/phone/types.ts'
import { codeIn } from './code-texts.ts'
import { courseOf, type TimedReport } from './number-scripts.ts'
import { openLedger, type LedgerSend } from './send-ledger.ts'

/** Runs something later; answers how to call it off. */
export type After = (ms: number, run: () => void) => () => void

export interface SimulatedCarrierOptions {
  /** The ledger: JSON lines beside the embedded workspace's database. */
  readonly file: string
  /** What the messages are dated with. */
  readonly now: () => Date
  readonly after?: After
}

/** One send as the phone simulator shows it. */
export interface SimulatedSend {
  readonly id: string
  readonly to: E164
  readonly channel: Channel
  /** Empty until it has arrived. */
  readonly text: string
  readonly code: string | null
  readonly state: DeliveryState
  readonly reason: DeliveryReason | null
  readonly at: Date
}

export interface SimulatedCarrier extends CodeCarrier {
  /** What was sent, newest first; text and code only of what has arrived. */
  messages(limit: number): readonly SimulatedSend[]
  /** Takes over sends of the past that have ended: the demonstration data's. */
  adopt(sends: readonly LedgerSend[]): void
  close(): void
}

const RETRY_AFTER_MS = 1000
/** What a phone gets; the voice of a call has no part in it. */
type Taken = Omit<CodeMessage, 'language'>

const afterMs: After = (ms, run) => {
  const timer = setTimeout(run, ms)
  timer.unref()
  return () => clearTimeout(timer)
}

/**
 * The carrier of the embedded workspace: nothing leaves the computer, each number behaves as its last digits say
 * (docs/simulated-carrier.md). What it has accepted it knows after a restart too, and reports until somebody has listened.
 */
export function openSimulatedCarrier({ file, now, after = afterMs }: SimulatedCarrierOptions): SimulatedCarrier {
  const ledger = openLedger(file)
  const scheduled = new Map<string, () => void>()
  const failedRequests = new Map<string, number>()
  let listener: ((report: SendReport) => Promise<void>) | null = null

  const schedule = (send: LedgerSend, atLeastMs = 0): void => {
    const { deliveryId, outcome } = send
    if (!listener || send.report || outcome.outcome === 'refused' || scheduled.has(deliveryId)) return
    const [end, ...late] = courseOf(send.to, send.channel).reports
    if (!end) return
    const { afterMs: takes, ...said } = end
    const report = { deliveryId, ref: outcome.ref, ...said }
    const due = Math.max(takes, atLeastMs)
    scheduled.set(
      deliveryId,
      after(due, () => void tell(send, report, late)),
    )
  }

  const tell = async (send: LedgerSend, report: SendReport, late: readonly TimedReport[]): Promise<void> => {
    try {
      if (!listener) return void scheduled.delete(send.deliveryId)
      await listener(report)
      // Written only now: a crash before this line tells the report again, and nobody minds hearing it twice.
      ledger.addReport(report)
      scheduled.delete(send.deliveryId)
      late.forEach((one, at) => tellLate(report, one, `${send.deliveryId} ${at}`))
    } catch {
      scheduled.delete(send.deliveryId)
      schedule(send, RETRY_AFTER_MS)
    }
  }

  /** A report that comes twice or out of order: told once, and forgotten with the process. */
  const tellLate = ({ deliveryId, ref }: SendReport, { afterMs: takes, ...said }: TimedReport, name: string): void => {
    const run = async () => {
      scheduled.delete(name)
      await listener?.({ deliveryId, ref, ...said })
    }
    scheduled.set(
      name,
      after(takes, () => void run().catch(() => undefined)),
    )
  }

  /** Whether this request fails: a 500 where nothing was taken, or an answer that got lost where it was. */
  const fails = ({ deliveryId, to, channel }: Taken): boolean => {
    const { failures } = courseOf(to, channel)
    const failed = failedRequests.get(deliveryId) ?? 0
    if (failed >= failures) return false
    failedRequests.set(deliveryId, failed + 1)
    return true
  }

  const accept = ({ deliveryId, to, channel, text }: Taken): LedgerSend => {
    const { refusal } = courseOf(to, channel)
    const outcome: SendOutcome = refusal ?? { outcome: 'accepted', ref: `sim-${deliveryId}` }
    const send: LedgerSend = { deliveryId, to, channel, text, at: now().toISOString(), outcome, report: null }
    ledger.addSend(send)
    return send
  }

  const take = async (message: Taken): Promise<SendOutcome> => {
    const { answerAfterMs, takenAnyway } = courseOf(message.to, message.channel)
    if (answerAfterMs > 0) await new Promise<void>((answer) => after(answerAfterMs, answer))
    const failed = fails(message)
    if (failed && !takenAnyway) throw new Error('the simulated carrier answers 500')
    const send = ledger.sends.get(message.deliveryId) ?? accept(message)
    schedule(send)
    if (failed) throw new Error('the simulated carrier took the send and its answer got lost')
    return send.outcome
  }

  return {
    name: 'simulated',
    send: take,
    // What it reports of such a message is nobody's delivery: only the phone shows it.
    tell: ({ messageId, to, text }) => take({ deliveryId: messageId, to, text, channel: 'sms' }),
    onReport(told) {
      listener = told
      for (const send of ledger.sends.values()) schedule(send)
      return () => {
        if (listener === told) listener = null
      }
    },
    messages: (limit) => [...ledger.sends.values()].reverse().slice(0, limit).map(shown),
    adopt(sends) {
      for (const send of sends) if (!ledger.sends.has(send.deliveryId)) ledger.addSend(send)
    },
    close() {
      listener = null
      for (const cancel of scheduled.values()) cancel()
      scheduled.clear()
    },
  }
}

function shown({ deliveryId, to, channel, text, at, outcome, report }: LedgerSend): SimulatedSend {
  const state = report?.state ?? (outcome.outcome === 'accepted' ? 'sent' : 'failed')
  const reason = report?.reason ?? (outcome.outcome === 'refused' ? outcome.reason : null)
  const arrived = state === 'delivered' || state === 'answered'
  return {
    id: deliveryId,
    to,
    channel,
    text: arrived ? text : '',
    code: arrived ? codeIn(text) : null,
    state,
    reason,
    at: new Date(at),
  }
}
