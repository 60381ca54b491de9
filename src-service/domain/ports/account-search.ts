import type { StaffRole } from '../actor.ts'
import type { CursorKey } from '../lists/cursor.ts'
import type { Hex, VerifiableLineType } from '../records.types.ts'

/** What a search looks for (R21). Text is folded; numbers are looked up by their keyed fingerprints (R23). */
export type AccountQuery =
  | { readonly kind: 'recent' }
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

export interface SearchRequest {
  readonly staff: Looker
  readonly query: AccountQuery
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
  | { readonly limited: false; readonly now: Date; readonly accounts: readonly FoundAccount[] }

/** Finding accounts, and the audit of looking (R21). */
export interface AccountSearch {
  /** One more row than `limit`, where there is one. Errors: `too_busy`. */
  search(request: SearchRequest): Promise<SearchOutcome>
  /** A result was opened: the session's search has settled, and the view is an audit event. */
  recordView(looker: Looker, accountId: string): Promise<void>
  /** Makes audit events of the searches that have been still for 500 ms; answers how many. */
  settleSearches(): Promise<number>
}
