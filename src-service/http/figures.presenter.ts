import type { ActivityEvent, PersonActivity } from '../../src-shared/contract/activity.ts'
import type { FigureGroup, FigureTotals } from '../../src-shared/contract/figures.ts'
import type { Reply } from '../../src-shared/contract/index.ts'
import type { FigureGroup as Group, Figures, FigureTotals as Totals } from '../domain/figures/get-figures.ts'
import type { listStaffEvents, PersonActivity as Person } from '../domain/figures/list-activity.ts'

const counted = (of: Omit<Group, 'key'>): Omit<FigureGroup, 'key'> => ({
  sends: of.sends,
  verified: of.verified,
  resends: of.resends,
  approved: of.approved,
  p50Seconds: of.p50Seconds,
  p90Seconds: of.p90Seconds,
  micros: of.micros,
})
const presentTotals = (totals: Totals): FigureTotals => ({
  ...counted(totals),
  staffResends: totals.staffResends,
  refused: totals.refused,
})

/** The figures of a period, for supervisors: counts, and nobody's name. */
export const presentFigures = ({ span, totals, before, series, groups, blocked }: Figures): Reply<'figures.get'> => ({
  serverNow: span.until.toISOString(),
  from: span.from.toISOString(),
  until: span.until.toISOString(),
  totals: presentTotals(totals),
  before: presentTotals(before),
  series: series.map(({ from, sends, verified }) => ({ from: from.toISOString(), sends, verified })),
  groups: groups.map((group) => ({ key: group.key, ...counted(group) })),
  blocked: blocked.map(({ what, code, count, before: earlier }) => ({ what, code, count, before: earlier })),
})

/** What one person did, counted. */
export const presentPerson = ({ staffId, name, role, lastAt, counts }: Person): PersonActivity => ({
  staffId,
  name,
  role,
  lastAt: lastAt.toISOString(),
  counts: { ...counts },
})

type Event = Awaited<ReturnType<typeof listStaffEvents>>['events'][number]
/** Kind, time and account of an audit event; its data and subject are for auditors. */
export const presentStaffEvent = ({ at, kind, action, accountId }: Event): ActivityEvent => ({
  at: at.toISOString(),
  kind,
  action,
  accountId,
})
