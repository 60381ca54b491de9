import type { Channel, E164 } from '../../../src-shared/phone/types.ts'
import type { DeliveryReason, DeliveryState } from '../records.types.ts'

/** All that a carrier ever learns of a send: number, text and language; `deliveryId` makes a repeated send one send. */
export interface CodeMessage {
  readonly deliveryId: string
  readonly to: E164
  readonly channel: Channel
  /** What is shown (`sms`) or read out (`call`); it holds the code. */
  readonly text: string
  /** BCP 47; carriers choose a voice by it. */
  readonly language: string
}

/** A text message without a code (R18). */
export interface PlainMessage {
  /** Makes a repeated send one send, where the carrier can tell. */
  readonly messageId: string
  readonly to: E164
  readonly text: string
}

/** The carrier's answer to a send: it has taken it, or never will. */
export type SendOutcome =
  | { readonly outcome: 'accepted'; readonly ref: string }
  | { readonly outcome: 'refused'; readonly reason: DeliveryReason; readonly carrierCode: string }

/** What a carrier tells later of a send that it accepted; comes late, twice and out of order. */
export interface SendReport {
  readonly deliveryId: string
  /** The carrier's own name of the send. */
  readonly ref: string
  /** `sent`: it has taken it; said of a send whose answer got lost. */
  readonly state: Exclude<DeliveryState, 'queued'>
  readonly reason: DeliveryReason | null
  /** The carrier's own code, as it was sent. */
  readonly carrierCode: string | null
}

/** A pipe for codes (ADR 9). */
export interface CodeCarrier {
  readonly name: string
  /** Idempotent by `deliveryId`; rejects where the carrier could not be asked, so that the send is tried again. */
  send(message: CodeMessage): Promise<SendOutcome>
  /** Sends an SMS of which nothing is reported later; rejects where the carrier could not be asked. */
  tell(message: PlainMessage): Promise<SendOutcome>
  /** A report counts as told once the listener's promise is fulfilled; until then it is told again. Answers how to stop listening. */
  onReport(listener: (report: SendReport) => Promise<void>): () => void
}
