import type { AccountFacts } from '../accounts/account-facts.types.ts'
import type { CarrierActor } from '../actor.ts'
import { auditEvent } from '../audit/audit-event.ts'
import type { Write } from '../commit.types.ts'
import { decideAndCommit, type Decision } from '../decide.ts'
import { recordAttempt } from '../duplicates/record-attempt.ts'
import type { Ports } from '../ports/ports.types.ts'
import type { DeliveryReason, DeliveryRecord, DeliveryState } from '../records.types.ts'
import { newestOf } from '../settle.ts'
import { isTerminalFailure } from '../verifications/clocks.ts'

/** What a carrier says of one send. */
export interface CarrierReport {
  readonly accountId: string
  readonly deliveryId: string
  readonly state: Exclude<DeliveryState, 'queued'>
  readonly reason: DeliveryReason | null
  readonly carrier: string
  readonly carrierRef: string | null
  readonly carrierCode: string | null
  /** The outbox row that this report finishes: the carrier has the code, or will never. */
  readonly outboxId?: string
}

/**
 * Records what the carrier says of a send. Reports come late, twice and out of order: one that has ended is never moved again. A terminal failure of
 * the newest send voids the code (R12); "landline" turns SMS off for the number and is not counted (R10).
 */
export async function recordDelivery(ports: Ports, actor: CarrierActor, report: CarrierReport): Promise<AccountFacts> {
  const { accountId, deliveryId } = report
  return decideAndCommit(ports, { accountId, deliveryId }, (facts) => {
    const outbox: Write[] = report.outboxId
      ? [
          {
            update: 'outbox',
            id: report.outboxId,
            set: { state: isTerminalFailure(report.state) ? 'failed' : 'done', sealedCode: null, endedAt: facts.now },
          },
        ]
      : []
    const delivery = facts.deliveries.find((one) => one.id === deliveryId)
    if (!delivery || !moves(delivery, report)) return { writes: outbox }
    const decided = moveDelivery(ports, facts, actor, delivery, report)
    return { ...decided, writes: [...decided.writes, ...outbox] }
  })
}

/** Whether the report moves the delivery forward: queued → sent → one of the ends; only `unknown` may still be corrected. */
function moves(delivery: DeliveryRecord, report: CarrierReport): boolean {
  // A send whose answer got lost is sent again under the same id: while one of the two may still arrive, the other's failure ends nothing.
  const isTwin = delivery.carrierRef !== null && report.carrierRef !== null && delivery.carrierRef !== report.carrierRef
  if (isTwin && isTerminalFailure(report.state)) return false
  if (delivery.state === 'queued') return true
  return (
    (delivery.state === 'sent' || delivery.state === 'unknown') &&
    report.state !== 'sent' &&
    report.state !== delivery.state
  )
}

/** The rows that a report moves a delivery by, and what follows from it: the code's end, SMS off for the number, evidence (R10, R12, R15). */
export function moveDelivery(
  ports: Ports,
  facts: AccountFacts,
  actor: CarrierActor,
  delivery: DeliveryRecord,
  report: CarrierReport,
): Decision {
  const { now, account } = facts
  const verification = facts.openVerifications.find((one) => one.id === delivery.verificationId)
  const failed = isTerminalFailure(report.state)
  const landline = failed && report.reason === 'landline' && delivery.channel === 'sms'
  const accepted = delivery.acceptedAt ?? (failed && report.carrierRef === null ? null : now)
  const isNewest = verification && newestOf(facts, verification)?.id === delivery.id
  // R15: what was sent was sent, also where the verification has ended meanwhile.
  const sentFor = verification ?? facts.named
  const attempt = sentFor && accepted ? recordAttempt(ports, facts, sentFor, 'sent') : null
  return {
    writes: [
      {
        update: 'delivery',
        id: delivery.id,
        set: {
          state: report.state,
          reason: report.reason,
          carrier: report.carrier,
          carrierCode: report.carrierCode,
          acceptedAt: accepted,
          ...(report.carrierRef ? { carrierRef: report.carrierRef } : {}),
          ...(report.state === 'sent' ? {} : { endedAt: now }),
          ...(landline ? { counted: false } : {}),
        },
      },
      ...(failed && isNewest
        ? [{ update: 'verification', id: verification.id, set: { codeVoid: true, codeMac: null } } satisfies Write]
        : []),
      ...(landline
        ? [
            {
              insert: 'number_trait',
              row: { fingerprint: delivery.fingerprint, smsOffAt: now },
              onConflict: 'ignore',
            } satisfies Write,
          ]
        : []),
      ...(attempt?.writes ?? []),
      auditEvent(ports.random, now, actor, {
        action: `deliveries.${report.state}`,
        accountId: account.id,
        subjectId: delivery.id,
        data: { reason: report.reason, carrierCode: report.carrierCode },
      }),
    ],
    events: [{ type: 'account.changed', accountId: account.id }, ...(attempt?.events ?? [])],
  }
}
