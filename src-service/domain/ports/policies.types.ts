const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Default values of the policies (docs/rules.md); durations in milliseconds, counts as they are. A row of the table `policy` overrides one. */
export const DEFAULT_POLICIES = {
  /** R12: a code's life and the wait for the next; both run from the minting. */
  codeLife: 15 * MINUTE,
  /** R12: how long no carrier may have accepted a send before it ends `failed`. */
  carrierAcceptWithin: 5 * MINUTE,
  /** R12: a verification's life from its first send. */
  verificationLife: 24 * HOUR,
  /** R11: wrong tries that void a code. */
  triesPerCode: 5,
  /** R11: wrong codes in a row on an account that close code entry. */
  wrongCodesInRow: 100,
  codeEntryClosed: 24 * HOUR,
  /** R13: accepted sends in a rolling day. */
  sendsPerAccountNumber: 3,
  sendsPerAccount: 5,
  sendsPerNumber: 10,
  failedSendsPerAccount: 10,
  sendsWithin: 24 * HOUR,
  /** R4, R5: the clocks of a number change. */
  ownerAnswersWithin: 24 * HOUR,
  reviewerAnswersWithin: 7 * 24 * HOUR,
  authorityWithin: 24 * HOUR,
  possessionWithin: 72 * HOUR,
  /** R4: how old a sign-in may be for a start or an acceptance; on the real clock. */
  freshSignIn: 5 * MINUTE,
  /** R7: how long a rejected check sends a change to a reviewer. */
  reviewAfterCheck: 30 * 24 * HOUR,
  /** R7: when `requires_input` without a report counts as expired. */
  identityCheckSilent: 7 * 24 * HOUR,
  /** Control 52: number changes that staff may request on one account in an hour. */
  requestsPerHour: 3,
  /** R17: the reward at the first verification. */
  rewardXp: 50,
  rewardCredits: 1,
  /** R21: number look-ups an agent may make in an hour. */
  numberLookupsPerHour: 60,
} as const

export type PolicyName = keyof typeof DEFAULT_POLICIES
/** The policies in force. */
export type Policies = Readonly<Record<PolicyName, number>>

/** What a supervisor may set one day; everything else above is an invariant of the product, and no row of a table moves it. */
const SETTABLE: ReadonlySet<string> = new Set<PolicyName>([
  'sendsPerAccountNumber',
  'sendsPerAccount',
  'sendsPerNumber',
  'failedSendsPerAccount',
  'requestsPerHour',
  'rewardXp',
  'rewardCredits',
  'numberLookupsPerHour',
])

/** The defaults with the stored values over them; names that nobody may set and values that are no number are ignored. */
export const policiesFrom = (stored: Readonly<Record<string, unknown>>): Policies => {
  const merged: Record<string, number> = { ...DEFAULT_POLICIES }
  for (const [name, value] of Object.entries(stored))
    if (SETTABLE.has(name) && typeof value === 'number') merged[name] = value
  return merged as Policies
}
