import type { PolicyName } from '../../../../src-shared/contract/policy-names.ts'

/** What the numbers of a policy count. */
export type CountUnit = 'sends' | 'tries' | 'links' | 'requests' | 'lookups' | 'reveals' | 'xp' | 'credits'
/** How a policy's value is read, shown and entered. */
export type PolicyLook =
  | CountUnit
  | 'duration'
  | 'seconds'
  | 'percent'
  | 'money'
  | 'on_off'
  | 'choice'
  | 'keys'
  | 'countries'

/** Every policy's look; a new policy without one does not compile. */
export const POLICY_LOOKS = {
  codeLife: 'duration',
  carrierAcceptWithin: 'duration',
  verificationLife: 'duration',
  triesPerCode: 'tries',
  wrongCodesInRow: 'tries',
  codeEntryClosed: 'duration',
  sendsPerAccountNumber: 'sends',
  sendsPerAccount: 'sends',
  sendsPerNumber: 'sends',
  failedSendsPerAccount: 'sends',
  sendsWithin: 'duration',
  staffResendOverride: 'on_off',
  overrideReasons: 'keys',
  abuseMode: 'choice',
  smsCountries: 'countries',
  callCountries: 'countries',
  sendsPerAddress: 'sends',
  sendsPerCountry: 'sends',
  sendsPerPrefix: 'sends',
  verifiedFloorPercent: 'percent',
  verifiedFloorAfter: 'sends',
  spendPerPrefix: 'money',
  spendPerDay: 'money',
  numberRelease: 'on_off',
  releaseDelay: 'duration',
  ownerAnswersWithin: 'duration',
  reviewerAnswersWithin: 'duration',
  authorityWithin: 'duration',
  possessionWithin: 'duration',
  lostPhoneLinks: 'links',
  mailedLinkLife: 'duration',
  lostPhoneDelay: 'duration',
  freshSignIn: 'duration',
  reviewAfterCheck: 'duration',
  identityCheckSilent: 'duration',
  identityCheckStale: 'duration',
  requestsPerHour: 'requests',
  linksPerHour: 'links',
  requestReasons: 'keys',
  rewardXp: 'xp',
  rewardCredits: 'credits',
  numberLookupsPerHour: 'lookups',
  revealsPerDayAgent: 'reveals',
  revealsPerDayReviewer: 'reveals',
  revealSeconds: 'seconds',
  revealReasons: 'keys',
} as const satisfies Readonly<Record<PolicyName, PolicyLook>>
