export const requests = {
  title: 'Requests',
  lead: 'Number changes that staff asked for. Only the owner can accept one.',
  show: { open: 'Open', ended: 'Ended', all: 'All' },
  filter: 'Show',
  columns: { account: 'Account', numbers: 'From → to', state: 'State', reason: 'Reason', ticket: 'Ticket', requested: 'Requested', until: 'Until', action: 'Action' },
  emptyTitle: 'No requests yet',
  emptyBody: 'Ask for a number change on an account; it stands here until its owner has answered.',
  noneTitle: { open: 'No request is open', ended: 'No request has ended', all: 'No requests yet' },
  showAll: 'Show all',
  withdraw: 'Withdraw',
  withdrawn: 'Withdrawn. The number has not changed.',
  forbidden: 'Agents, supervisors and reviewers see requests. Your role does not.',
} as const
