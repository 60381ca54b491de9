import type { StaffRole } from '../actor.ts'
import { readPage } from '../lists/cursor.ts'
import type { ActionCount, ActivityStore, StaffEvent } from '../ports/activity-store.ts'
import { countKinds, kindOf, type ActivityCounts, type ActivityKind } from './activity-kinds.ts'
import { spanOf, type Period } from './periods.ts'

const MOST_PEOPLE = 200

/** What one person did in a period. */
export interface PersonActivity {
  readonly staffId: string
  readonly name: string | null
  readonly role: StaffRole | null
  readonly lastAt: Date
  readonly counts: ActivityCounts
}

/** What each member of staff did in a period, the busiest first, 200 people at most. */
export async function listActivity(
  store: ActivityStore,
  { period }: { readonly period: Period },
): Promise<{ readonly now: Date; readonly from: Date; readonly people: readonly PersonActivity[] }> {
  const now = await store.now()
  const { from, until } = spanOf(period, now)
  const counted = new Map<string, ActionCount[]>()
  for (const one of await store.count({ from, until }))
    counted.set(one.staffId, [...(counted.get(one.staffId) ?? []), one])
  const people = [...counted].map(([staffId, actions]) => personOf(staffId, actions))
  const shown = people.sort((a, b) => total(b) - total(a) || a.staffId.localeCompare(b.staffId)).slice(0, MOST_PEOPLE)
  const names = await store.names(shown.map(({ staffId }) => staffId))
  return { now, from, people: shown.map((one) => ({ ...one, name: names.get(one.staffId) ?? null })) }
}

const total = ({ counts }: PersonActivity): number => Object.values(counts).reduce((sum, one) => sum + one, 0)

function personOf(staffId: string, actions: readonly ActionCount[]): PersonActivity {
  const newest = [...actions].sort((a, b) => b.lastAt.getTime() - a.lastAt.getTime())[0]
  return {
    staffId,
    name: null,
    role: newest?.role ?? null,
    lastAt: newest?.lastAt ?? new Date(0),
    counts: countKinds(actions),
  }
}

/** What one person did, newest first: kinds, times and account ids, for the audit trail itself is the auditors'. Errors: `cursor_invalid`. */
export async function listStaffEvents(
  store: ActivityStore,
  input: { readonly staffId: string; readonly limit?: number; readonly cursor?: string },
): Promise<{
  readonly now: Date
  readonly name: string | null
  readonly events: readonly (StaffEvent & { readonly kind: ActivityKind })[]
  readonly nextCursor: string | null
}> {
  const { read, rows, nextCursor } = await readPage(
    input,
    ['integer'],
    (page) => store.events({ staffId: input.staffId, ...page }),
    ({ seq }) => [seq],
  )
  const names = await store.names([input.staffId])
  return {
    now: read.now,
    name: names.get(input.staffId) ?? null,
    events: rows.map((event) => ({ ...event, kind: kindOf(event.action) })),
    nextCursor,
  }
}
