import type { Channel } from '../../../src-shared/phone/types.ts'
import type { Hex, NoticeRecord, OutboxRecord, WebhookEventRecord } from '../records.types.ts'
import type { WebhookAnswer } from './webhook-endpoint.ts'

/** A row that is being worked on: its lease is held. */
interface Leased {
  readonly id: string
  readonly accountId: string
  /** Tries so far, with this one. */
  readonly attempts: number
  /** The rule's own end of it (`giveUpAt`) has passed: it must not be sent any more. */
  readonly late: boolean
}
/** A code that waits to be handed to a carrier. */
export interface WaitingCode extends Leased {
  readonly kind: 'code'
  readonly deliveryId: string
  readonly channel: Channel
  readonly language: string
  /** Sealed for `accountId`. */
  readonly ciphertext: Hex | null
  readonly keyVersion: number | null
  readonly sealedCode: Hex | null
  /** False: the delivery has ended, or a newer code or the end of the verification made this one void. */
  readonly sendable: boolean
}
/** A notice that waits to be pushed to its member. */
export interface WaitingNotice extends Leased {
  readonly kind: 'notice'
}
/** A notice that waits to leave by mail (R18). */
export interface WaitingMail extends Leased {
  readonly kind: 'mail'
  readonly notice: Pick<NoticeRecord, 'id' | 'kind' | 'params' | 'at'> | null
  readonly name: string
  readonly email: string
  readonly language: string
  readonly sealedLink: Hex | null
}
/** Something that the marketplace waits to be told. */
export interface WaitingWebhook extends Leased {
  readonly kind: 'webhook'
  readonly event: Omit<WebhookEventRecord, 'accountId'> | null
}
/** A text message without a code that waits to leave for the number which a change gave up (R18). */
export interface WaitingMessage extends Leased {
  readonly kind: 'message'
  readonly language: string
  /** Sealed for `accountId`, in the claim that retired; null: erased meanwhile. */
  readonly ciphertext: Hex | null
  readonly keyVersion: number | null
}
export type Waiting = WaitingCode | WaitingNotice | WaitingMail | WaitingWebhook | WaitingMessage

/** The worker's side of the transactional outbox (ADR 10). Whatever ends a row wipes what was sealed in it. */
export interface OutboxStore {
  /** Leases up to `most` due rows of these kinds by `FOR UPDATE SKIP LOCKED`; a lease that is neither renewed nor ended runs out, and the row comes back. */
  lease(kinds: readonly OutboxRecord['kind'][], most: number): Promise<readonly Waiting[]>
  /** Keeps the leases of rows that are still worked on. */
  renew(ids: readonly string[]): Promise<void>
  /** It has left. */
  finish(id: string): Promise<void>
  /** The notice is there for its member, who is told. */
  finishNotice(id: string): Promise<void>
  /** Tried again after `afterMs`, unless it has been tried for `giveUpAfterMs` (null: for ever) or is late by its rule: then it has failed. Milliseconds. */
  retry(
    id: string,
    how: { readonly afterMs: number; readonly giveUpAfterMs: number | null; readonly error: string },
  ): Promise<void>
  /** Will never leave; null: no error, a rule made it void. An earlier error stays. */
  fail(id: string, error: string | null): Promise<void>
  /** Writes a try of a webhook down. */
  recordAttempt(attempt: { readonly id: string; readonly webhookEventId: string } & WebhookAnswer): Promise<void>
  /** Whether this endpoint has said that it wants no more. */
  isDisabled(url: string): Promise<boolean>
  disable(url: string, reason: string): Promise<void>
  /** Whose delivery this is; null: nobody's. */
  accountOfDelivery(deliveryId: string): Promise<string | null>
  /** Accounts on which a clock has ended something that nobody has looked at since; at most `most`. */
  dueAccounts(most: number): Promise<readonly string[]>
}
