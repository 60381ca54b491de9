import { Type, type Static } from 'typebox'
import {
  AccountId,
  ClaimId,
  Cursor,
  Instant,
  literals,
  MaskedNumber,
  nullable,
  NumberReleaseId,
  PageLimit,
  reply,
  strict,
  Ticket,
} from './common.ts'
import { MemberView } from './member-account.ts'
import { operation } from './operation.ts'

const CALL_OFF = ['owner_objected', 'evidence_doubtful', 'asked_by_mistake', 'other'] as const
const Reason = literals(['proven_by_another_account', 'carrier_reassigned', 'legal_request', 'other'])

/** A release of a recycled number (R3). */
export const NumberRelease = strict({
  id: NumberReleaseId,
  account: strict({ id: AccountId, name: Type.String() }),
  claimId: ClaimId,
  number: MaskedNumber,
  state: literals(['awaiting_reviewer', 'awaiting_delay', 'released', 'cancelled']),
  endReason: nullable(literals([...CALL_OFF, 'number_returned', 'policy_off'])),
  reason: Reason,
  ticket: Type.String(),
  requestedBy: Type.String(),
  requestedAt: Instant,
  approvedBy: nullable(Type.String()),
  approvedAt: nullable(Instant),
  until: nullable(Instant),
  endedAt: nullable(Instant),
})
export type NumberRelease = Static<typeof NumberRelease>

const releaseParams = strict({ accountId: AccountId, numberReleaseId: NumberReleaseId })
const stepErrors = ['account_not_found', 'release_off', 'number_release_not_found', 'release_wrong_step'] as const

export const numberReleases = {
  request: operation({
    audience: 'staff',
    summary: 'Ask for the release of a recycled number, as the first of two reviewers (R3)',
    method: 'POST',
    path: '/v1/accounts/{accountId}/number-releases',
    status: 201,
    roles: ['reviewer'],
    params: strict({ accountId: AccountId }),
    body: strict({ claimId: ClaimId, reason: Reason, ticket: Ticket }),
    reply: reply({ numberRelease: NumberRelease }),
    errors: ['account_not_found', 'release_off', 'claim_not_found', 'claim_is_current', 'release_open'],
  }),
  approve: operation({
    audience: 'staff',
    summary: 'Agree to a release as its second reviewer; it takes effect after 30 days (R3)',
    method: 'POST',
    path: '/v1/accounts/{accountId}/number-releases/{numberReleaseId}/approval',
    roles: ['reviewer'],
    params: releaseParams,
    reply: reply({ numberRelease: NumberRelease }),
    errors: [...stepErrors, 'release_same_reviewer', 'claim_is_current', 'claim_not_found'],
  }),
  cancel: operation({
    audience: 'staff',
    summary: 'Call a release off at any step, also on the word of the old account’s owner (R3)',
    method: 'POST',
    path: '/v1/accounts/{accountId}/number-releases/{numberReleaseId}/cancellation',
    roles: ['reviewer'],
    params: releaseParams,
    body: strict({ reason: literals([...CALL_OFF]) }),
    reply: reply({ numberRelease: NumberRelease }),
    errors: [...stepErrors],
  }),
  list: operation({
    audience: 'staff',
    summary: 'Releases over all accounts, newest first (R3)',
    method: 'GET',
    path: '/v1/number-releases',
    roles: ['reviewer'],
    query: strict({
      show: Type.Optional(literals(['open', 'ended', 'all'])),
      limit: Type.Optional(PageLimit),
      cursor: Type.Optional(Cursor),
    }),
    reply: reply({ numberReleases: Type.Array(NumberRelease), nextCursor: nullable(Cursor) }),
    errors: ['release_off', 'cursor_invalid'],
  }),
}

export const memberNumberReleases = {
  object: operation({
    audience: 'member',
    summary: 'Say that the number is still one’s own: that ends its release at once (R3)',
    method: 'POST',
    path: '/v1/me/number-releases/{numberReleaseId}/objection',
    params: strict({ numberReleaseId: NumberReleaseId }),
    reply: MemberView,
    errors: ['release_off', 'number_release_not_found', 'release_wrong_step'],
  }),
}
