import type { Channel, E164 } from '../../../src-shared/phone/types.ts'
import type {
  AccountRecord,
  AuditEventRecord,
  DeliveryReason,
  DeliveryState,
  Hex,
  IdentityCheckState,
  Records,
} from '../records.types.ts'

/** An account with what it is found by (R21). */
export interface IndexedAccount extends AccountRecord {
  readonly foldedName: string
  readonly search: string
  readonly tokens: readonly string[]
}

/** Rows for an empty database; nothing waits in the outbox. */
export type DemonstrationRows = {
  readonly [T in Exclude<keyof Records, 'account' | 'outbox' | 'send_decision' | 'send_tally'>]: readonly Records[T][]
} & {
  readonly account: readonly IndexedAccount[]
}

/** A member to sign in as, with the current number still sealed. */
export interface MemberLine {
  readonly externalId: string
  readonly accountId: string
  readonly name: string
  readonly email: string
  readonly country: string
  readonly number: { readonly ciphertext: Hex; readonly keyVersion: number } | null
  readonly identityCheck: IdentityCheckState | null
}

/** The last report of a member's newest identity check. */
export interface LastReport {
  readonly checkId: string
  readonly state: IdentityCheckState
  readonly sequence: number
}

/** The embedded workspace's own rows and clock. */
export interface DemonstrationStore {
  /** Whether there is no account yet. */
  isEmpty(): Promise<boolean>
  now(): Promise<Date>
  /** Fills an empty database in one transaction; answers false, and writes nothing, where there are accounts already. */
  fill(rows: DemonstrationRows): Promise<boolean>
  /** Moves `app_now()` on for everybody, with the audit event in the same transaction (at the new time), and tells the listeners. */
  advanceClock(
    minutes: number,
    event: Omit<AuditEventRecord, 'at'>,
  ): Promise<{ readonly now: Date; readonly offsetMinutes: number }>
  /** By a folded fragment of name, e-mail or external id; an empty one answers those of `first` that exist. Closed accounts too. */
  members(folded: string, limit: number, first: readonly string[]): Promise<readonly MemberLine[]>
  member(externalId: string): Promise<MemberLine | null>
  /** Null: no check was ever reported. */
  lastReport(accountId: string): Promise<LastReport | null>
}

/** What the simulated carrier did with one send; text and code only once it has arrived. */
export interface SimulatedMessage {
  readonly id: string
  readonly to: E164
  readonly channel: Channel
  readonly text: string
  readonly code: string | null
  readonly state: DeliveryState
  readonly reason: DeliveryReason | null
  readonly at: Date
}

/** One mail in the simulated mailbox. */
export interface SimulatedMail {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly language: string
  readonly at: Date
}

/** One webhook that the demonstration marketplace received and verified. */
export interface ReceivedWebhook {
  readonly id: string
  readonly type: string
  readonly at: Date
  readonly data: Readonly<Record<string, unknown>>
}
