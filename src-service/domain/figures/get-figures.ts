import type {
  ApprovalCounts,
  BlockCounts,
  FigureGrouping,
  FiguresStore,
  SendCounts,
  StoredFigures,
} from '../ports/figures-store.ts'
import { spanOf, type Period, type PeriodSpan } from './periods.ts'

/** The figures of a period; times in seconds, money in micro-units. */
export interface FigureTotals extends SendCounts, ApprovalCounts {
  /** Refused sends: once for each account, reason and minute (R20). */
  readonly refused: number
}
/** One country, carrier or channel; null: not known. */
export interface FigureGroup extends Omit<SendCounts, 'staffResends'>, ApprovalCounts {
  readonly key: string | null
}
export interface Figures {
  readonly span: PeriodSpan
  readonly totals: FigureTotals
  readonly before: FigureTotals
  readonly series: readonly { readonly from: Date; readonly sends: number; readonly verified: number }[]
  readonly groups: readonly FigureGroup[]
  readonly blocked: readonly BlockCounts[]
}

const NO_SENDS: SendCounts = { sends: 0, verified: 0, resends: 0, staffResends: 0, micros: 0 }
const NO_APPROVALS: ApprovalCounts = { approved: 0, p50Seconds: null, p90Seconds: null }

/** Sends, verifications, refusals and spend of a period beside the period before, with nothing left out where nothing happened. */
export async function getFigures(
  store: FiguresStore,
  { period, by }: { readonly period: Period; readonly by: FigureGrouping },
): Promise<Figures> {
  const span = spanOf(period, await store.now())
  const stored = await store.read(span, by)
  return {
    span,
    totals: totalsOf(stored, true),
    before: totalsOf(stored, false),
    series: Array.from({ length: span.parts }, (_, part) => {
      const { sends = 0, verified = 0 } = stored.series.find((one) => one.part === part) ?? {}
      return { from: new Date(span.from.getTime() + part * span.part), sends, verified }
    }),
    groups: groupsOf(stored),
    blocked: stored.blocked,
  }
}

function totalsOf({ sends, approvals, blocked }: StoredFigures, current: boolean): FigureTotals {
  const { current: _ofSends, ...counted } = { current, ...NO_SENDS, ...sends.find((one) => one.current === current) }
  const { current: _ofApprovals, ...approved } = {
    current,
    ...NO_APPROVALS,
    ...approvals.find((one) => one.current === current),
  }
  const refused = blocked
    .filter(({ what }) => what === 'send')
    .reduce((sum, one) => sum + (current ? one.count : one.before), 0)
  return { ...counted, ...approved, refused }
}

/** A group may have approvals of this period whose sends were all in the one before. */
function groupsOf({ sendGroups, approvalGroups }: StoredFigures): readonly FigureGroup[] {
  const keys = new Set([...sendGroups, ...approvalGroups].map(({ key }) => key))
  return [...keys]
    .map((key) => {
      const { staffResends: _unused, ...sends } = { ...NO_SENDS, ...sendGroups.find((one) => one.key === key) }
      return { ...sends, ...NO_APPROVALS, ...approvalGroups.find((one) => one.key === key), key }
    })
    .sort((a, b) => b.sends - a.sends || b.approved - a.approved || (a.key ?? '~').localeCompare(b.key ?? '~'))
}
