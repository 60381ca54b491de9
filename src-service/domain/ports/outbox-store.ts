import type { Channel } from '../../../src-shared/phone/types.ts'
import type { Hex } from '../records.types.ts'

/** A code that waits to be handed to a carrier; the lease on its row is held. */
export interface WaitingCode {
  readonly kind: 'code'
  readonly id: string
  readonly accountId: string
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
export interface WaitingNotice {
  readonly kind: 'notice'
  readonly id: string
  readonly accountId: string
}

/** The worker's side of the transactional outbox (ADR 10). */
export interface OutboxStore {
  /** Leases up to `most` due rows by `FOR UPDATE SKIP LOCKED`; a lease that is not finished runs out and the row comes back. */
  lease(most: number): Promise<readonly (WaitingCode | WaitingNotice)[]>
  /** Forgets a code that must not be sent any more. */
  drop(id: string): Promise<void>
  /** The notice is there for its member, who is told. */
  finishNotice(id: string): Promise<void>
  /** Whose delivery this is; null: nobody's. */
  accountOfDelivery(deliveryId: string): Promise<string | null>
  /** Accounts on which a clock has ended something that nobody has looked at since; at most `most`. */
  dueAccounts(most: number): Promise<readonly string[]>
}
