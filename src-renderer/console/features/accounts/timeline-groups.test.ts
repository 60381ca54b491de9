import { describe, expect, it } from 'vitest'
import type { TimelineEntry } from '../../../../src-shared/contract/account-timeline.ts'
import { byDay } from './timeline-groups.ts'

const entry = (day: number, hour: number): TimelineEntry => ({
  kind: 'account',
  id: `${day}-${hour}`,
  at: new Date(2026, 10, day, hour).toISOString(),
  event: 'opened',
})

describe('the timeline', () => {
  it('puts lines under the days of the viewer’s zone, in their order', () => {
    const days = byDay([entry(23, 9), entry(23, 1), entry(22, 23)])
    expect(days.map(({ lines }) => lines.map(({ id }) => id))).toEqual([['23-9', '23-1'], ['22-23']])
  })
})
