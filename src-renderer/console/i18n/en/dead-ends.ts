/** Dead ends (R7): the list of members who cannot get on alone. */
export const deadEnds = {
  tab: 'Dead ends',
  tabs: 'What is shown',
  lead: 'Members who cannot get on alone. Who waits longest comes first.',
  filter: 'Dead end',
  all: 'All',
  kind: {
    number_unreachable: 'number not reached, check pending',
    check_processing: 'check without a report',
    link_not_mailed: 'link not mailed',
    setup_unreachable: 'set-up not reached',
  },
  wayOut: {
    provider_report: 'a report of the identity provider',
    cancel_check: 'the member: finish or cancel the check',
    correct_email: 'the member: correct the e-mail address',
    another_number: 'the member: another number',
  },
  columns: {
    account: 'Account',
    number: 'Number',
    kind: 'Dead end',
    since: 'Since',
    wayOut: 'What leads out',
  },
  count_one: '{{count}} account',
  count_other: '{{count}} accounts',
  countMore: '{{count}} and more',
  none: 'Nobody is in a dead end',
  noneOfKind: 'Nobody is in this dead end',
  emptyBody:
    'An account stands here when its number cannot be reached while a check is pending, when a check is processed for 7 days without a report, when the link for a lost phone could not be mailed, or when no channel reaches the number of a first set-up.',
  showAll: 'Show all',
  seeAll: 'All dead ends',
  blockedForAll:
    'The identity provider has not been heard of, so every change of a number is blocked. No account is listed here for that.',
  blockedForAllSince:
    'The identity provider was last heard of {{ago}}, so every change of a number is blocked. No account is listed here for that.',
  forbidden: 'Agents, supervisors and reviewers see dead ends. Your role does not.',
} as const
