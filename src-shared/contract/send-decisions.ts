import { Type, type Static } from 'typebox'
import {
  AccountId,
  Channel,
  Country,
  Cursor,
  DeliveryId,
  ErrorCodeName,
  Instant,
  literals,
  nullable,
  PageLimit,
  reply,
  strict,
  VerificationId,
} from './common.ts'
import { operation } from './operation.ts'

const Outcome = literals(['sent', 'refused'])

/** Why a code was sent, or was not (R20). Prefix and address are groups, told apart and not told: neither can be turned back into digits. */
export const SendDecision = strict({
  id: Type.String(),
  at: Instant,
  accountId: AccountId,
  verificationId: nullable(VerificationId),
  deliveryId: nullable(DeliveryId),
  outcome: Outcome,
  reason: Type.Union([ErrorCodeName, Type.Null()], {
    description: 'What refused it; of a sent one what would have, had the mode not been record_only',
  }),
  mode: literals(['enforce', 'record_only']),
  channel: Channel,
  startedBy: literals(['member', 'staff']),
  callingCode: Type.String(),
  country: nullable(Country),
  prefixGroup: nullable(Type.String({ description: 'The same for numbers that differ in their last 4 digits only' })),
  addressGroup: nullable(Type.String({ description: 'The same for requests from one address' })),
  micros: Type.Integer({ description: 'What it is taken to cost, in micro-units of the operator’s currency' }),
  limits: Type.Array(
    strict({
      name: Type.String({ description: 'The limit’s policy' }),
      count: Type.Integer(),
      bound: Type.Integer(),
      reached: Type.Boolean(),
    }),
  ),
})
export type SendDecision = Static<typeof SendDecision>

export const sendDecisions = {
  list: operation({
    audience: 'staff',
    summary: 'Why codes were sent or refused, newest first (R20)',
    method: 'GET',
    path: '/v1/send-decisions',
    roles: ['supervisor'],
    query: strict({
      accountId: Type.Optional(AccountId),
      country: Type.Optional(Country),
      outcome: Type.Optional(Outcome),
      limit: Type.Optional(PageLimit),
      cursor: Type.Optional(Cursor),
    }),
    reply: reply({ decisions: Type.Array(SendDecision), nextCursor: nullable(Cursor) }),
    errors: ['cursor_invalid'],
  }),
}
