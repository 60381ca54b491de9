import type { StaffRole } from '../actor.ts'
import type { CursorKey } from '../lists/cursor.ts'
import type { DeliveryReason, Hex, VerifiableLineType } from '../records.types.ts'

/** What a search looks for (R21). Text is folded; numbers are looked up by their keyed fingerprints (R23). */
export type AccountQuery =
  | { readonly kind: 'recent' }
  | { readonly kind: 'filtered'; readonly sort: AccountSort }
  | { readonly kind: 'text'; readonly text: string; readonly folded: string; readonly words: readonly string[] }
  | { readonly kind: 'last_four'; readonly digits: string; readonly withAttempts: boolean }
  | {
      readonly kind: 'number'
      readonly fingerprints: readonly Hex[]
      readonly national: readonly NationalFingerprint[]
      readonly withAttempts: boolean
    }

/** A national number's fingerprint names a subscriber only together with the calling code. */
export interface NationalFingerprint {
  readonly fingerprint: Hex
  readonly callingCode: string
}

/** The orders in which all accounts can be paged; text and numbers have the order of their match. */
export type AccountSort = 'newest' | 'oldest' | 'name' | 'name_desc'

/** What every found account is: each filter that is there holds (R21). */
export interface AccountFilters {
  readonly state?: 'not_verified' | 'code_sent' | 'verified' | 'change_open' | 'awaiting_owner' | 'closed'
  /** Of the current number. */
  readonly lineType?: VerifiableLineType
  /** ISO 3166-1 alpha-2, of the account. */
  readonly country?: string
  /** ISO 639, in any of its regions. */
  readonly language?: string
  readonly blockedBy?: 'identity_check_pending' | 'change_open' | 'code_entry_closed'
  /** What a carrier said of a send within the last 7 days. */
  readonly carrierReason?: DeliveryReason
  /** Within the last 24 hours, 7, 30 or 365 days. */
  readonly created?: 'day' | 'week' | 'month' | 'year'
}

export interface SearchRequest {
  readonly staff: Looker
  readonly query: AccountQuery
  readonly filters: AccountFilters
  /** What the hour's look-ups are counted by. */
  readonly queryHash: Hex
  readonly limit: number
  readonly after: CursorKey | null
}

/** Who looks; the audit trail names them. */
export interface Looker {
  readonly id: string
  readonly role: StaffRole
  readonly sessionId: string
}

/** Which of its columns a text matched, in the order in which matches are shown. */
export type MatchStage = 'account_id' | 'external_id' | 'email' | 'word' | 'fragment'
/** Whose number it is to the account. */
export type NumberMatch = 'current' | 'retired' | 'verification' | 'attempt'

export interface FoundAccount {
  readonly id: string
  readonly externalId: string
  readonly name: string
  readonly email: string
  readonly country: string
  readonly language: string
  readonly createdAt: Date
  readonly closedAt: Date | null
  readonly changeOpen: boolean
  readonly codeSent: boolean
  readonly identityCheckPending: boolean
  /** The current number. */
  readonly number: FoundNumber | null
  readonly stage: MatchStage | null
  readonly matchedNumber: {
    readonly as: NumberMatch
    readonly callingCode: string | null
    readonly lastFour: string | null
  } | null
  readonly cursor: CursorKey
}
export interface FoundNumber {
  readonly callingCode: string | null
  readonly lastFour: string | null
  readonly country: string | null
  readonly lineType: VerifiableLineType
  readonly smsOff: boolean
}

/** `limited`: as many number look-ups as allowed within the hour have been made, and `until` (on the rules' clock) when the next may be. */
export type SearchOutcome =
  | { readonly limited: true; readonly now: Date; readonly until: Date }
  | {
      readonly limited: false
      readonly now: Date
      readonly accounts: readonly FoundAccount[]
      /** Where one statement stopped looking before the page was full; null: it looked at all there is. */
      readonly edge: CursorKey | null
    }

/** Finding accounts, and the audit of looking (R21). */
export interface AccountSearch {
  /** One more row than `limit`, where there is one. Errors: `too_busy`. */
  search(request: SearchRequest): Promise<SearchOutcome>
  /** The accounts that a person has opened, the latest first, each once, 20 at most. */
  recent(staffId: string): Promise<{ readonly now: Date; readonly accounts: readonly FoundAccount[] }>
  /** A result was opened: the session's search has settled, and the view is an audit event. */
  recordView(looker: Looker, accountId: string): Promise<void>
  /** Makes audit events of the searches that have been still for 500 ms; answers how many. */
  settleSearches(): Promise<number>
}
