import type { PeriodSpan } from '../figures/periods.ts'

export type FigureGrouping = 'country' | 'carrier' | 'channel'

/** Counts of sends by the time they were asked for; money in micro-units. */
export interface SendCounts {
  readonly sends: number
  readonly verified: number
  readonly resends: number
  readonly staffResends: number
  readonly micros: number
}
/** Approved verifications by the time of their approval, from first send to approval in seconds. */
export interface ApprovalCounts {
  readonly approved: number
  readonly p50Seconds: number | null
  readonly p90Seconds: number | null
}
/** `current`: of the period, otherwise of the one before. */
interface OfPeriod {
  readonly current: boolean
}
interface OfGroup {
  readonly key: string | null
}
/** Something that a rule refused or ended. */
export interface BlockCounts {
  readonly what: 'send' | 'number_change' | 'verification'
  readonly code: string
  readonly count: number
  readonly before: number
}

/** What is stored about a period, counted. */
export interface StoredFigures {
  readonly sends: readonly (SendCounts & OfPeriod)[]
  readonly approvals: readonly (ApprovalCounts & OfPeriod)[]
  /** `part` counts from 0, the earliest. */
  readonly series: readonly { readonly part: number; readonly sends: number; readonly verified: number }[]
  readonly sendGroups: readonly (SendCounts & OfGroup)[]
  readonly approvalGroups: readonly (ApprovalCounts & OfGroup)[]
  readonly blocked: readonly BlockCounts[]
}

/** Counts over time; every one of them reads a time range by an index, however large the tables. */
export interface FiguresStore {
  now(): Promise<Date>
  read(span: PeriodSpan, by: FigureGrouping): Promise<StoredFigures>
}
