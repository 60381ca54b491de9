import { Type, type Static } from 'typebox'
import { Instant, literals, nullable, reply, strict } from './common.ts'
import { operation } from './operation.ts'

/** How far back figures and activity look: a rolling time that ends now. */
export const PERIODS = ['24h', '7d', '30d'] as const
export const Period = literals(PERIODS)
export type Period = Static<typeof Period>

/** What the sends are told apart by. */
export const FIGURE_GROUPINGS = ['country', 'carrier', 'channel'] as const
export const FigureGrouping = literals(FIGURE_GROUPINGS)
export type FigureGrouping = Static<typeof FigureGrouping>

const count = (description: string) => Type.Integer({ minimum: 0, description })
const seconds = (description: string) => nullable(Type.Number({ minimum: 0, description }))

const counted = {
  sends: count('Sends of codes that a carrier accepted'),
  verified: count('Those of them whose code was entered: the last send of a verification that was approved'),
  resends: count('Those of them that were not the first of their verification'),
  approved: count('Verifications that were approved in the period'),
  p50Seconds: seconds(
    'Half of the approved took no longer, from the first send to the approval; null: none was approved',
  ),
  p90Seconds: seconds('Nine in ten of the approved took no longer'),
  micros: count(
    'What the sends decided in the period are taken to cost (R20), in micro-units of the operator’s currency',
  ),
}
/** The figures of one period. */
export const FigureTotals = strict({
  ...counted,
  staffResends: count('Those of the re-sends that staff asked for'),
  refused: count('Sends that R20 or R13 refused: once for each account, reason and minute'),
})
export type FigureTotals = Static<typeof FigureTotals>

/** The figures of one country, carrier or channel; null: it is not known, or the account was closed. */
export const FigureGroup = strict({ key: nullable(Type.String()), ...counted })
export type FigureGroup = Static<typeof FigureGroup>

/** What was refused or ended by a rule: `send` refused sends by their error code, `number_change` and `verification` what ended for that reason. */
export const FigureBlock = strict({
  what: literals(['send', 'number_change', 'verification']),
  code: Type.String(),
  count: count('In the period'),
  before: count('In the period before'),
})
export type FigureBlock = Static<typeof FigureBlock>

export const figures = {
  get: operation({
    audience: 'staff',
    summary: 'Sends, verifications, refusals and spend of a period, beside the period before',
    method: 'GET',
    path: '/v1/figures',
    roles: ['supervisor'],
    query: strict({ period: Period, by: FigureGrouping }),
    reply: reply({
      from: Instant,
      until: Instant,
      totals: FigureTotals,
      before: FigureTotals,
      series: Type.Array(strict({ from: Instant, sends: counted.sends, verified: counted.verified }), {
        description: 'The period in equal parts, the earliest first: hours of 24h, days otherwise',
      }),
      groups: Type.Array(FigureGroup, { description: 'The most sends first' }),
      blocked: Type.Array(FigureBlock, { description: 'The most first' }),
    }),
    errors: [],
  }),
}
