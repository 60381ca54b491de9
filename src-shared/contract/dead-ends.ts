import { Type, type Static } from 'typebox'
import {
  AccountId,
  Blocker,
  Cursor,
  Instant,
  literals,
  MaskedNumber,
  nullable,
  PageLimit,
  reply,
  strict,
  WhoCanLift,
} from './common.ts'
import { operation } from './operation.ts'

/** Where a member cannot get on alone and no clock helps (R7). */
export const DeadEndKind = literals(['number_unreachable', 'check_processing', 'link_not_mailed', 'setup_unreachable'])
export type DeadEndKind = Static<typeof DeadEndKind>

/** Which dead end, since when, what leads out and who can take that step (R7). */
export const DeadEnd = strict({
  kind: DeadEndKind,
  since: Instant,
  wayOut: literals(['cancel_check', 'provider_report', 'correct_email', 'another_number']),
  whoCanLift: WhoCanLift,
})
export type DeadEnd = Static<typeof DeadEnd>

/** One line of the list: the dead end, the account and the number that it is about. */
export const DeadEndLine = strict({
  account: strict({ id: AccountId, name: Type.String() }),
  number: nullable(MaskedNumber),
  deadEnd: DeadEnd,
})
export type DeadEndLine = Static<typeof DeadEndLine>

export const deadEnds = {
  list: operation({
    audience: 'staff',
    summary:
      'Members who cannot get on alone (R7), who waits longest first, each as their account says it; a page may be short and go on',
    method: 'GET',
    path: '/v1/dead-ends',
    roles: ['agent', 'supervisor', 'reviewer'],
    query: strict({
      kind: Type.Optional(DeadEndKind),
      limit: Type.Optional(PageLimit),
      cursor: Type.Optional(Cursor),
    }),
    reply: reply({
      deadEnds: Type.Array(DeadEndLine),
      blockedForAll: Type.Array(Blocker, { description: 'R6: what blocks the changes of every account alike' }),
      nextCursor: nullable(Cursor),
    }),
    errors: ['cursor_invalid'],
  }),
}
