/** What a person's audit events are counted as; whatever has no kind of its own is among the others. */
export const ACTIVITY_KINDS = [
  'searches',
  'views',
  'resends',
  'requests',
  'reveals',
  'links',
  'notes',
  'others',
] as const
export type ActivityKind = (typeof ACTIVITY_KINDS)[number]

const KIND_OF: Readonly<Record<string, ActivityKind>> = {
  'accounts.search': 'searches',
  'accounts.view': 'views',
  'verifications.resend': 'resends',
  'numberChanges.request': 'requests',
  'accounts.reveal': 'reveals',
  'accounts.sendSetupLink': 'links',
  'accounts.sendCheckLink': 'links',
  'accounts.addNote': 'notes',
}

/** The kind of an audit event's action. */
export const kindOf = (action: string): ActivityKind => KIND_OF[action] ?? 'others'
