import type { TimelineEntry } from '../../../../src-shared/contract/account-timeline.ts'

/** What of the timeline can be shown; the service gives it page by page. */
export const TIMELINE_FILTERS = ['all', 'sends', 'tries', 'changes', 'checks', 'attempts', 'notices', 'staff'] as const
export type TimelineFilter = (typeof TIMELINE_FILTERS)[number]

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
