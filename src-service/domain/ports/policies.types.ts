import {
  choice,
  count,
  countryList,
  duration,
  durationOrOff,
  keys,
  onOff,
  type PolicyDefinition,
} from '../policies/policy-kinds.ts'
import { OVERRIDE_REASONS, REQUEST_REASONS, REVEAL_REASONS } from '../policies/staff-reasons.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/**
 * Every policy and invariant of the rules (docs/rules.md), once: durations in milliseconds. What has bounds a supervisor may set, and a row of the
 * table `policy` stands over its default; what has none is an invariant.
 */
export const POLICIES = {
  /** R12: a code's life and the wait for the next; both run from the minting. */
  codeLife: duration('R12', 15 * MINUTE),
  /** R12: how long no carrier may have accepted a send before it ends `failed`. */
  carrierAcceptWithin: duration('R12', 5 * MINUTE),
  /** R12: a verification's life from its first send. */
  verificationLife: duration('R12', DAY),
  /** R11: wrong tries that void a code. */
  triesPerCode: count('R11', 5),
  /** R11: wrong codes in a row on an account that close code entry. */
  wrongCodesInRow: count('R11', 100),
  codeEntryClosed: duration('R11', DAY),
  /** R13: accepted sends in a rolling day. */
  sendsPerAccountNumber: count('R13', 3, [1, 10]),
  sendsPerAccount: count('R13', 5, [1, 20]),
  sendsPerNumber: count('R13', 10, [1, 50]),
  failedSendsPerAccount: count('R13', 10, [1, 50]),
  sendsWithin: duration('R13', DAY),
  /** R13: whether a supervisor may re-send, with a reason, before the wait is over. */
  staffResendOverride: onOff('R13', false),
  /** The reasons from which a supervisor chooses for that. */
  overrideReasons: keys('R13', OVERRIDE_REASONS),
  /** R20: whether the limits on sends refuse, or only record what they would have refused. */
  abuseMode: choice('R20', 'enforce', ['enforce', 'record_only']),
  /** R20: the countries to which codes go, by channel; null: every one whose numbers can be verified. */
  smsCountries: countryList('R20'),
  callCountries: countryList('R20'),
  /** R20: sends in a rolling day that one address asks for, and to one country and prefix (a number without its last 4 digits). */
  sendsPerAddress: count('R20', 100, [1, 10_000]),
  sendsPerCountry: count('R20', 20_000, [1, 10_000_000]),
  sendsPerPrefix: count('R20', 50, [1, 5_000]),
  /** R20: the least share of a prefix's sends that must end verified, in percent, once it had so many; 0: no floor. */
  verifiedFloorPercent: count('R20', 20, [0, 90]),
  verifiedFloorAfter: count('R20', 10, [5, 1_000]),
  /** R20: what a prefix, and all of them, may cost in a rolling day, in micro-units of the operator's currency. */
  spendPerPrefix: count('R20', 10_000_000, [0, 1_000_000_000]),
  spendPerDay: count('R20', 1_000_000_000, [0, 1_000_000_000_000]),
  /** R3: whether a recycled number can be released after review, and how long it waits for that. */
  numberRelease: onOff('R3', false),
  releaseDelay: duration('R3', 30 * DAY),
  /** R4, R5: the clocks of a number change. */
  ownerAnswersWithin: duration('R5', DAY),
  reviewerAnswersWithin: duration('R7', 7 * DAY),
  authorityWithin: duration('R4', DAY),
  possessionWithin: duration('R4', 72 * HOUR),
  /** R4: the lost-phone path: how often its link may be asked for in one change, how long one lives, and the delay that it starts. */
  lostPhoneLinks: count('R4', 3),
  mailedLinkLife: duration('R4', 30 * MINUTE),
  lostPhoneDelay: duration('R4', DAY),
  /** R4: how old a sign-in may be for a start or an acceptance; on the real clock. */
  freshSignIn: duration('R4', 5 * MINUTE),
  /** R7: how long a rejected check sends a change to a reviewer. */
  reviewAfterCheck: duration('R7', 30 * DAY),
  /** R7: when `requires_input` without a report counts as expired. */
  identityCheckSilent: duration('R7', 7 * DAY),
  /** R6: how old the provider's heartbeat may be; null: off. */
  identityCheckStale: durationOrOff('R6', 15 * MINUTE, [5 * MINUTE, DAY]),
  /** Control 52: number changes that staff may request on one account in an hour. */
  requestsPerHour: count('R5', 3, [1, 10]),
  /** R5, R7: set-up and check links that staff may send for one account in an hour. */
  linksPerHour: count('R5', 3, [1, 10]),
  /** The reasons from which staff choose for a request. */
  requestReasons: keys('R5', REQUEST_REASONS),
  /** R17: the reward at the first verification. */
  rewardXp: count('R17', 50, [0, 10_000]),
  rewardCredits: count('R17', 1, [0, 1_000]),
  /** R21: number look-ups an agent may make in an hour. */
  numberLookupsPerHour: count('R21', 60, [1, 600]),
  /** R21: numbers that a person may reveal in a rolling day, by the highest of their roles; a supervisor reveals as many as an agent. */
  revealsPerDayAgent: count('R21', 20, [0, 200]),
  revealsPerDayReviewer: count('R21', 50, [0, 200]),
  /** R21: for how many seconds a revealed number is shown. */
  revealSeconds: count('R21', 60, [10, 300]),
  /** The reasons from which staff choose for a reveal. */
  revealReasons: keys('R21', REVEAL_REASONS),
} as const

export type PolicyName = keyof typeof POLICIES
type ValueOf<D> = D extends PolicyDefinition<infer T> ? T : never
/** The policies in force. */
export type Policies = { readonly [N in PolicyName]: ValueOf<(typeof POLICIES)[N]> }
/** Policies whose value is a number: a count, or a duration in milliseconds. */
export type NumericPolicyName = {
  [N in PolicyName]: Policies[N] extends number ? N : never
}[PolicyName]

/** What stands in the embedded workspace until a policy is set: its identity provider sends no heartbeat (R6). */
export const EMBEDDED_POLICIES = { identityCheckStale: null } as const

/** Each definition with its name, in the order of the rules' table. */
export const policyEntries: readonly (readonly [PolicyName, PolicyDefinition<unknown>])[] = Object.entries(
  POLICIES,
) as never

/** The definition of a name; null: there is no such policy. */
export const policyNamed = (name: string): PolicyDefinition<unknown> | null =>
  policyEntries.find(([one]) => one === name)?.[1] ?? null

/** The value in force: the stored one where a supervisor may set it and it is within its bounds, otherwise the default, or what the definition says. */
export const inForce = <T>(definition: PolicyDefinition<T>, stored: unknown): T => {
  if (definition.changedBy === 'supervisor' && definition.accepts(stored)) return stored
  return stored !== undefined && definition.unreadable !== undefined ? definition.unreadable : definition.default
}

/** The defaults with the stored values over them; names that nobody may set and values out of their bounds are ignored. */
export const policiesFrom = (stored: Readonly<Record<string, unknown>>): Policies =>
  Object.fromEntries(
    policyEntries.map(([name, definition]) => [name, inForce(definition, stored[name])]),
  ) as unknown as Policies

/** The value of every policy while nobody has set one. */
export const DEFAULT_POLICIES: Policies = policiesFrom({})
