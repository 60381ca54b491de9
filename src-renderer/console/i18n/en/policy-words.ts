import type { PolicyName } from '../../../../src-shared/contract/policy-names.ts'

/** What a policy is called, and what it does in one sentence with its value. */
interface PolicyText {
  readonly name: string
  readonly says: string
}

/** A policy or an invariant without words does not compile. */
export const policyWords = {
  codeLife: {
    name: 'Life of a code and wait for the next',
    says: 'A code can be entered for {{value}}; only then may the next one be sent.',
  },
  carrierAcceptWithin: {
    name: 'Time for the carrier to accept',
    says: 'A send that no carrier has accepted within {{value}} has failed.',
  },
  verificationLife: {
    name: 'Life of a verification',
    says: 'A verification that was not finished ends {{value}} after its first send.',
  },
  triesPerCode: { name: 'Tries of one code', says: 'After {{value}} a code is void.' },
  wrongCodesInRow: {
    name: 'Wrong codes in a row',
    says: '{{value}} in a row on one account close its code entry.',
  },
  codeEntryClosed: {
    name: 'How long code entry stays closed',
    says: 'Then no code can be entered on that account for {{value}}. Nobody lifts it sooner.',
  },
  sendsPerAccountNumber: {
    name: 'Sends of an account to one number',
    says: 'An account gets at most {{value}} to the same number in 24 hours.',
  },
  sendsPerAccount: {
    name: 'Sends of an account',
    says: 'An account gets at most {{value}} in 24 hours, to whatever number.',
  },
  sendsPerNumber: {
    name: 'Sends to a number',
    says: 'A number gets at most {{value}} in 24 hours, over all accounts.',
  },
  failedSendsPerAccount: {
    name: 'Failed sends of an account',
    says: 'After {{value}} that failed within 24 hours an account has to wait.',
  },
  sendsWithin: { name: 'Period in which sends count', says: 'Sends are counted over the last {{value}}.' },
  staffResendOverride: {
    name: 'Re-send before the wait is over',
    says: 'A supervisor may re-send a code, with a reason, before the wait is over.',
  },
  overrideReasons: { name: 'Reasons for an early re-send', says: 'Supervisors choose from: {{value}}.' },
  abuseMode: { name: 'What a limit on sends does', says: 'Where a limit on sends is reached: {{value}}.' },
  smsCountries: { name: 'Countries for SMS', says: 'Codes go by SMS to {{value}}.' },
  callCountries: { name: 'Countries for calls', says: 'Codes go by call to {{value}}.' },
  sendsPerAddress: {
    name: 'Sends asked for from one address',
    says: 'One internet address may ask for at most {{value}} in 24 hours, over all accounts.',
  },
  sendsPerCountry: { name: 'Sends to a country', says: 'A country gets at most {{value}} in 24 hours.' },
  sendsPerPrefix: {
    name: 'Sends to a prefix',
    says: 'Numbers that differ only in their last 4 digits get at most {{value}} together in 24 hours.',
  },
  verifiedFloorPercent: {
    name: 'Least share verified',
    says: 'At least {{value}} of the sends to a prefix must end verified; below that, sends to it pause.',
  },
  verifiedFloorAfter: {
    name: 'Sends before that share counts',
    says: 'The least share verified counts once a prefix has had {{value}} in 24 hours.',
  },
  spendPerPrefix: {
    name: 'Spend on a prefix',
    says: 'Sends to one prefix may cost at most {{value}} in 24 hours.',
  },
  spendPerDay: { name: 'Spend on all sends', says: 'All sends together may cost at most {{value}} in 24 hours.' },
  numberRelease: {
    name: 'Release of recycled numbers',
    says: 'A recycled number may be released by two reviewers, after a wait.',
  },
  releaseDelay: {
    name: 'Wait before a release',
    says: 'An approved release waits {{value}}, in which the old owner can object.',
  },
  ownerAnswersWithin: {
    name: 'Time for the owner to answer',
    says: 'The owner has {{value}} to accept or decline a request of staff.',
  },
  reviewerAnswersWithin: {
    name: 'Time for a reviewer to answer',
    says: 'A change that no reviewer has answered expires after {{value}}.',
  },
  authorityWithin: {
    name: 'Time to prove the current number',
    says: 'The owner has {{value}} to enter the code to the current number or to open the mailed link.',
  },
  possessionWithin: {
    name: 'Time to prove the new number',
    says: 'After that the owner has {{value}} to enter the code to the new number.',
  },
  lostPhoneLinks: {
    name: 'Mailed links in one change',
    says: 'An owner without the old phone may have at most {{value}} mailed in one change.',
  },
  mailedLinkLife: { name: 'Life of a mailed link', says: 'A mailed link can be opened for {{value}}.' },
  lostPhoneDelay: {
    name: 'Delay without the old phone',
    says: 'Without the old phone a change waits {{value}}, in which the owner can stop it.',
  },
  freshSignIn: {
    name: 'Age of the sign-in',
    says: 'To start or accept a change, the owner’s sign-in may be at most {{value}} old.',
  },
  reviewAfterCheck: {
    name: 'Review after a rejected check',
    says: 'For {{value}} after an identity check was rejected a reviewer must approve a change.',
  },
  identityCheckSilent: {
    name: 'Identity check without a report',
    says: 'A check that awaits documents and is silent for {{value}} counts as expired.',
  },
  identityCheckStale: {
    name: 'Silence of the identity provider',
    says: 'When the provider has been silent for more than {{value}}, no number can be changed.',
  },
  requestsPerHour: {
    name: 'Change requests on an account',
    says: 'Staff may make at most {{value}} for a number change on one account in an hour.',
  },
  linksPerHour: {
    name: 'Links sent on an account',
    says: 'Staff may send at most {{value}} on one account in an hour, to the set-up and to the check together.',
  },
  requestReasons: { name: 'Reasons for a change request', says: 'Staff choose from: {{value}}.' },
  rewardXp: { name: 'XP for the first verification', says: 'The first verification of an account earns {{value}}.' },
  rewardCredits: {
    name: 'Credits for the first verification',
    says: 'The first verification of an account earns {{value}}.',
  },
  numberLookupsPerHour: {
    name: 'Searches by number',
    says: 'One person may make at most {{value}} by number in an hour.',
  },
  revealsPerDayAgent: {
    name: 'Reveals by agents and supervisors',
    says: 'An agent or a supervisor may make at most {{value}} in 24 hours.',
  },
  revealsPerDayReviewer: {
    name: 'Reveals by reviewers',
    says: 'A reviewer may make at most {{value}} in 24 hours.',
  },
  revealSeconds: {
    name: 'How long a revealed number shows',
    says: 'A revealed number shows for {{value}}; then it is masked again.',
  },
  revealReasons: { name: 'Reasons for a reveal', says: 'Staff choose from: {{value}}.' },
} as const satisfies Readonly<Record<PolicyName, PolicyText>>
