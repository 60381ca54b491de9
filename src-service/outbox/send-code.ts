import type { CarrierReport } from '../domain/deliveries/record-delivery.ts'
import type { CodeCarrier, CodeMessage } from '../domain/ports/code-carrier.ts'
import type { WaitingCode } from '../domain/ports/outbox-store.ts'
import type { Sender } from './lane.ts'

/** What a code is sent with; the use-case that records a report is passed in, so the rules stay in the domain. */
export interface CodeDeps {
  readonly carrier: CodeCarrier
  readonly recordDelivery: (report: CarrierReport) => Promise<unknown>
  /** Opens what was sealed for the send: the number, and the words with the code in the member's language. */
  readonly openMessage: (waiting: WaitingCode) => CodeMessage
}

/** Hands codes to the carrier (R11, R12). */
export const codeSender =
  ({ carrier, recordDelivery, openMessage }: CodeDeps): Sender<'code'> =>
  async (row) => {
    // R12: what nobody accepted in 5 minutes has failed already and is not sent late; a code that a newer one replaced is not sent at all.
    if (!row.sendable) return { end: 'never', error: null }
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
    return { end: 'recorded' }
  }
