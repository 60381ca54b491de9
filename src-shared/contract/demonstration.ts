import { Type, type Static } from 'typebox'
import { Channel, Country, DraftId, Instant, nullable, literals, reply, strict, AccountId } from './common.ts'
import { operation } from './operation.ts'
import { DeliveryState, IdentityCheckState, DeliveryReason } from './verification-views.ts'

/** What the simulated carrier did with one send; the only place where a code can be read, and it exists in the embedded workspace only. */
export const SimulatedMessage = strict({
  id: Type.String(),
  to: Type.String({ description: 'E.164' }),
  toShown: Type.String(),
  channel: Channel,
  text: Type.String(),
  code: nullable(Type.String({ description: 'Present once delivered or answered' })),
  state: DeliveryState,
  reason: nullable(DeliveryReason),
  at: Instant,
})
export type SimulatedMessage = Static<typeof SimulatedMessage>

/** One mail that arrived in the simulated mailbox; its links work. */
export const SimulatedMail = strict({
  id: Type.String(),
  to: Type.String({ description: 'The address that it went to' }),
  subject: Type.String(),
  text: Type.String(),
  language: Type.String({ description: 'BCP 47' }),
  at: Instant,
})
export type SimulatedMail = Static<typeof SimulatedMail>

/** One webhook that the demonstration marketplace received; its signature was verified. */
export const ReceivedWebhook = strict({
  id: Type.String({ description: 'The webhook-id, by which a repeated one is told' }),
  type: Type.String(),
  at: Instant,
  data: Type.Record(Type.String(), Type.Unknown()),
})

export const DemonstrationMember = strict({
  externalId: Type.String(),
  accountId: AccountId,
  name: Type.String(),
  country: Country,
  number: nullable(Type.String({ description: 'As it is shown, for example (+52) 6441832399' })),
  identityCheck: nullable(IdentityCheckState),
})

export const demonstration = {
  advanceClock: operation({
    audience: 'staff',
    summary: 'Move the embedded workspace’s clock forward (app_now()); refused everywhere else',
    method: 'POST',
    path: '/v1/demonstration/clock',
    roles: ['agent', 'supervisor', 'reviewer', 'auditor'],
    body: strict({ minutes: Type.Integer({ minimum: 1, maximum: 60 * 24 * 60 }) }),
    reply: reply({ offsetMinutes: Type.Integer() }),
    errors: ['demonstration_only'],
  }),
  messages: operation({
    audience: 'demonstration',
    summary: 'What the simulated carrier delivered, newest first',
    method: 'GET',
    path: '/v1/demonstration/messages',
    query: strict({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })) }),
    reply: reply({ messages: Type.Array(SimulatedMessage) }),
    errors: ['demonstration_only'],
  }),
  mails: operation({
    audience: 'demonstration',
    summary: 'The mails that members of the embedded workspace were sent, newest first (R18)',
    method: 'GET',
    path: '/v1/demonstration/mails',
    query: strict({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })) }),
    reply: reply({ mails: Type.Array(SimulatedMail) }),
    errors: ['demonstration_only'],
  }),
  webhooks: operation({
    audience: 'demonstration',
    summary: 'What the demonstration marketplace was told by webhook, newest first',
    method: 'GET',
    path: '/v1/demonstration/webhooks',
    query: strict({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })) }),
    reply: reply({ webhooks: Type.Array(ReceivedWebhook) }),
    errors: ['demonstration_only'],
  }),
  members: operation({
    audience: 'demonstration',
    summary: 'Demonstration members to sign in as or to act for at the demonstration marketplace',
    method: 'GET',
    path: '/v1/demonstration/members',
    query: strict({ query: Type.Optional(Type.String({ maxLength: 100 })) }),
    reply: reply({ members: Type.Array(DemonstrationMember) }),
    errors: ['demonstration_only'],
  }),
  setIdentityCheck: operation({
    audience: 'demonstration',
    summary:
      'The demonstration marketplace moves a member’s identity check; its back end reports it through identityChecks.report',
    method: 'POST',
    path: '/v1/demonstration/identity-checks',
    body: strict({
      externalId: Type.String({ maxLength: 128 }),
      state: literals(['requires_input', 'processing', 'manual_review', 'verified', 'rejected', 'cancelled']),
    }),
    reply: reply({ state: IdentityCheckState }),
    errors: ['demonstration_only', 'account_not_found'],
  }),
  placeBid: operation({
    audience: 'demonstration',
    summary: 'A member bids at the demonstration marketplace; its back end asks the gate through bids.submit (R19)',
    method: 'POST',
    path: '/v1/demonstration/bids',
    body: strict({ externalId: Type.String({ minLength: 1, maxLength: 128 }) }),
    reply: reply({
      letThrough: Type.Boolean(),
      draftId: nullable(DraftId),
      verifyUrl: nullable(Type.String({ description: 'Where the gate says that the member verifies' })),
    }),
    errors: ['demonstration_only', 'account_not_found', 'account_closed', 'draft_limit'],
  }),
}
