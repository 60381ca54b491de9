import type { DeadEndFacts } from './dead-end-facts.types.ts'
import type { PrefixSends, SendCount, SendFacts } from '../sends/send-facts.types.ts'
import type { Policies } from '../ports/policies.types.ts'
import type {
  AccountRecord,
  ClaimRecord,
  DeliveryRecord,
  DuplicateAttemptRecord,
  Hex,
  IdentityCheckRecord,
  NoticeRecord,
  SealedNumber,
  VerificationRecord,
} from '../records.types.ts'
import type { NumberReleaseRecord } from '../number-releases/number-release.types.ts'
import type { MailedLinkRecord, NumberChangeRecord } from '../number-changes/number-change-record.types.ts'

/** What the whole database knows of one number, beside this account's own rows. */
export interface NumberFacts {
  readonly fingerprint: Hex
  /** The claim that takes this number (R2), of any account. */
  readonly claim: ClaimRecord | null
  /** When a carrier said that it is a landline (R10). */
  readonly smsOffAt: Date | null
  /** Sends to it over all accounts in the rolling day that count in R13. */
  readonly countedSends: number
  readonly oldestCountedSendAt: Date | null
  /** The place of the newest send to it over all accounts; 0: there was none. */
  readonly lastSend: number
  /** Whether its first verification was rewarded already (R17). */
  readonly rewarded: boolean
  readonly openCaseId: string | null
  /** R20: sends to its country in the rolling day, and to its prefix; null: the prefix is not known. */
  readonly countrySends: SendCount
  readonly prefixSends: PrefixSends | null
}

/** A draft of a bid that waits (R19). */
export interface WaitingDraft {
  readonly id: string
  readonly createdAt: Date
  /** Null unless the query asked for payloads. */
  readonly payload: unknown
}

/** What one person has revealed, over all accounts (R21). */
export interface RevealFacts {
  /** Within the rolling day, newest first. */
  readonly recent: readonly { readonly claimId: string; readonly at: Date }[]
  /** The place of their newest reveal; 0: there was none. */
  readonly last: number
}

/** Everything that a rule about one account may ask, read in one statement (ADR 13). */
export interface AccountFacts {
  /** `app_now()` of that statement. */
  readonly now: Date
  readonly account: AccountRecord
  readonly claims: readonly ClaimRecord[]
  /** Verifications that are `pending`, newest first. */
  readonly openVerifications: readonly VerificationRecord[]
  /** The verification that the query named, or that of the delivery it named, in whatever state, if it is this account's. */
  readonly named: VerificationRecord | null
  /** The open number change, if there is one. */
  readonly openChange: NumberChangeRecord | null
  /** The newest number change that has ended. */
  readonly lastEndedChange: NumberChangeRecord | null
  /** The number change that the query named, in whatever state, if it is this account's. */
  readonly namedChange: NumberChangeRecord | null
  /** Links mailed for the open change and for the named one, newest first. */
  readonly links: readonly MailedLinkRecord[]
  /** Releases of this account's numbers, ended or not, newest first (R3). */
  readonly releases: readonly NumberReleaseRecord[]
  /** Changes of this account of which the owner has said *This wasn't me* (R18). */
  readonly disputedChangeIds: readonly string[]
  /** Staff requests made in the last hour. */
  readonly recentRequestsAt: readonly Date[]
  /** Links sent by staff in the last hour, newest first. */
  readonly recentLinksAt: readonly Date[]
  /** What the person that the query named has revealed; null: it named nobody. */
  readonly reveals: RevealFacts | null
  /** R7: what a dead end is judged by; null: the query did not ask. */
  readonly deadEndFacts: DeadEndFacts | null
  /** Identity checks, last changed first. */
  readonly identityChecks: readonly IdentityCheckRecord[]
  /** Deliveries of the rolling day and those of open verifications, newest first. */
  readonly deliveries: readonly DeliveryRecord[]
  readonly duplicateAttempts: readonly DuplicateAttemptRecord[]
  readonly rewarded: boolean
  /** Drafts of bids that wait for a number, in the order in which they came (R19). */
  readonly waitingDrafts: readonly WaitingDraft[]
  /** When the identity provider was last heard of (R6); null: never. */
  readonly heartbeatAt: Date | null
  readonly notices: readonly NoticeRecord[]
  /** By fingerprint: the numbers of open verifications, of the open change, the current one and those that the caller named. */
  readonly numbers: readonly NumberFacts[]
  /** R20: what is counted beside the numbers. */
  readonly sends: SendFacts
  readonly policies: Policies
}

/** What to read beside the account itself. */
export interface FactsQuery {
  readonly accountId: string
  /** Fingerprints that the command names. */
  readonly fingerprints?: readonly Hex[]
  /** The number that the command would send to, where no row of the account holds it yet. */
  readonly sendTo?: Pick<SealedNumber, 'fingerprint' | 'prefix' | 'country'>
  /** R20: the member's address, as a keyed hash. */
  readonly address?: Hex | null
  readonly verificationId?: string
  readonly numberChangeId?: string
  readonly deliveryId?: string
  /** Whether waiting drafts are read with their payloads: for whom releases them. */
  readonly payloads?: boolean
  /** The person whose own reveals count. */
  readonly staffId?: string
  /** Whether what a dead end is judged by is read: for whom shows it. */
  readonly deadEnd?: boolean
}
