const HOUR = 3_600_000
const DAY = 24 * HOUR

/** How far back figures look. */
export type Period = '24h' | '7d' | '30d'

/** The length of each period and of the equal parts that it is shown in, in milliseconds. */
const PERIODS: Readonly<Record<Period, { readonly length: number; readonly part: number }>> = {
  '24h': { length: DAY, part: HOUR },
  '7d': { length: 7 * DAY, part: DAY },
  '30d': { length: 30 * DAY, part: DAY },
}

/** A period that ends now, with the one before it, of the same length; `part` in milliseconds. */
export interface PeriodSpan {
  readonly before: Date
  readonly from: Date
  readonly until: Date
  readonly part: number
  readonly parts: number
}

/** Where a period begins and ends on the rules' clock; what happened at its beginning belongs to the one before. */
export const spanOf = (period: Period, now: Date): PeriodSpan => {
  const { length, part } = PERIODS[period]
  return {
    before: new Date(now.getTime() - 2 * length),
    from: new Date(now.getTime() - length),
    until: now,
    part,
    parts: length / part,
  }
}
