import type { AccountRecord, Records } from './records.types.ts'
import type { NumberChangeState } from './number-changes/number-change-record.types.ts'

/**
 * What keeps a tally within its bound (R20), in sends or in micro-units. `near`: it was nearer to it than as many sends as may be under way, and its
 * scope must be held; otherwise the commit stands only while the tally is not above `farUpTo`.
 */
export interface TallyBound {
  readonly count: 'sends' | 'micros'
  readonly farUpTo: number
  readonly near: boolean
}

type Insert = {
  [T in Exclude<keyof Records, 'account'>]: {
    readonly insert: T
    readonly row: Records[T]
    readonly onConflict?: 'ignore'
  } & (T extends 'send_tally' ? { readonly bound?: TallyBound } : unknown)
}[Exclude<keyof Records, 'account'>]
type WithId = { [T in keyof Records]: Records[T] extends { id: string } ? T : never }[keyof Records]
type Update = {
  [T in Exclude<WithId, 'account' | 'audit_event'>]: {
    readonly update: T
    readonly id: string
    readonly set: Partial<Records[T]>
  }
}[Exclude<WithId, 'account' | 'audit_event'>]

/** Tables of which closing or erasing an account sets columns in every row of the account (R3). */
export type WipedColumns = {
  readonly [T in 'claim' | 'verification' | 'number_change' | 'bid_draft']: {
    readonly wipe: T
    readonly set: Partial<Omit<Records[T], 'id' | 'accountId'>>
  }
}['claim' | 'verification' | 'number_change' | 'bid_draft']

/** Tables out of which closing or erasing takes what R3 names in a way of their own. */
export type WipedRows =
  | 'notice'
  | 'member_session'
  | 'webhook_event'
  | 'send_decision'
  | 'outbox'
  | 'account_token'
  | 'staff_draft'

/** What closing or erasing takes out of all of an account's rows (R3), also of those that the same commit changes. */
export type Wipe = WipedColumns | { readonly wipe: WipedRows }

/** One row to insert or to change, or a table to wipe (R3); a commit's writes happen in their order, in one statement. */
export type Write = Insert | Update | Wipe

/** What may be set on the account itself: its record and the texts that it is found by (R21). */
export type AccountSet = Partial<
  Omit<AccountRecord, 'id' | 'version'> & { readonly foldedName: string; readonly search: string }
>

/** What listeners are told once the commit stands. */
export type DomainEvent =
  | { readonly type: 'account.changed'; readonly accountId: string }
  | {
      readonly type: 'number_change.changed'
      readonly accountId: string
      readonly numberChangeId: string
      readonly state: NumberChangeState
    }
  | { readonly type: 'duplicate_case.changed'; readonly duplicateCaseId: string }
  | { readonly type: 'policy.changed'; readonly name: string }
  | { readonly type: 'outbox.filled' }
  | { readonly type: 'clock.advanced' }
  /** There is news for this person of the staff, or they have read some. */
  | { readonly type: 'news.changed'; readonly staffId: string }
  /** Somebody began or stopped looking at this account. */
  | { readonly type: 'presence.changed'; readonly accountId: string }

/** What a use-case decided for one account: guarded by the version that it decided on (ADR 13). */
export interface Commit {
  readonly accountId: string
  readonly version: number
  readonly account?: AccountSet
  readonly writes: readonly Write[]
  readonly events: readonly DomainEvent[]
  /** What else it counts on and no other account's commit may add to meanwhile (R13, R20, R21): held by another, it is a `conflict`. */
  readonly places?: readonly string[]
}

/** `committed`; `conflict`: the account's version moved on, or a place is held; `number_taken`: another account's claim came first (R2, R14). */
export type CommitOutcome = 'committed' | 'conflict' | 'number_taken'
