const NONE = { searches: 0, views: 0, resends: 0, requests: 0, reveals: 0, links: 0, notes: 0, others: 0 }

/** What a person's audit events are counted as; whatever has no kind of its own is among the others. */
export type ActivityKind = keyof typeof NONE
/** How often a person did something of each kind. */
export type ActivityCounts = Readonly<Record<ActivityKind, number>>

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

/** The actions by their kinds, every kind with its count. */
export function countKinds(actions: readonly { readonly action: string; readonly count: number }[]): ActivityCounts {
  const counts = { ...NONE }
  for (const { action, count } of actions) counts[kindOf(action)] += count
  return counts
}
