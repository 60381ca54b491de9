import type { TimelineEntry } from '../../../../src-shared/contract/accounts.ts'

export const TIMELINE_FILTERS = ['all', 'sends', 'changes', 'checks', 'notices', 'staff'] as const
export type TimelineFilter = (typeof TIMELINE_FILTERS)[number]

const KINDS: Readonly<Record<Exclude<TimelineFilter, 'all'>, ReadonlySet<TimelineEntry['kind']>>> = {
  sends: new Set(['delivery', 'verification']),
  changes: new Set(['number_change']),
  checks: new Set(['identity_check']),
  notices: new Set(['notice']),
  staff: new Set(['note', 'reveal']),
}

/** Whether a line of the timeline is shown under a filter. */
export const timelineFilter =
  (show: TimelineFilter) =>
  ({ kind }: TimelineEntry): boolean =>
    show === 'all' || KINDS[show].has(kind)

/** The lines of one day; `day` is any instant of it. */
export interface TimelineDay {
  readonly day: number
  readonly lines: readonly TimelineEntry[]
}

/** Puts lines that are in order under the days of the viewer's zone. */
export const byDay = (entries: readonly TimelineEntry[]): readonly TimelineDay[] => {
  const days: { day: number; lines: TimelineEntry[] }[] = []
  for (const entry of entries) {
    const day = new Date(entry.at).setHours(0, 0, 0, 0)
    const last = days.at(-1)
    if (last?.day === day) last.lines.push(entry)
    else days.push({ day, lines: [entry] })
  }
  return days
}
