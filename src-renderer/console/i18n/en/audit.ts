export const audit = {
  title: 'Audit',
  lead: 'Newest first. Events hold ids, never names, e-mails or numbers.',
  columns: { at: 'Time', actor: 'Who', action: 'Action', account: 'Account', subject: 'Subject', data: 'Details' },
  actor: { member: 'member', staff: 'staff', integration: 'integration', carrier: 'carrier', system: 'system' },
  action: 'Action',
  account: 'Account id',
  accountInvalid: 'An account id is acc_ and 26 letters and digits.',
  emptyTitle: 'No audit events yet',
  emptyBody: 'Every view, search, send and change leaves one.',
  noneTitle: 'No event fits these filters',
  forbidden: 'Auditors read the audit trail. Your role does not.',
} as const
