import { Type, type Static } from 'typebox'
import {
  AccountId,
  Country,
  Cursor,
  literals,
  nullable,
  NumberChangeId,
  NumberInput,
  PageLimit,
  reply,
  strict,
  Ticket,
} from './common.ts'
import { operation } from './operation.ts'
import { NumberChange, RefusalReason, RequestReason } from './verification-views.ts'

/** One line under Requests: a change with the account it belongs to. */
export const NumberChangeLine = strict({
  change: NumberChange,
  account: strict({ id: AccountId, name: Type.String() }),
  refusal: nullable(strict({ reason: RefusalReason, note: Type.String() })),
})
export type NumberChangeLine = Static<typeof NumberChangeLine>

const reviewErrors = ['account_not_found', 'number_change_not_found', 'change_not_open', 'change_wrong_step'] as const

export const numberChanges = {
  request: operation({
    audience: 'staff',
    summary: 'Ask the owner to change the number (R5): nothing changes until the owner accepts and proves both numbers',
    method: 'POST',
    path: '/v1/accounts/{accountId}/number-changes',
    status: 201,
    roles: ['agent', 'supervisor'],
    params: strict({ accountId: AccountId }),
    body: strict({ number: NumberInput, country: Country, reason: RequestReason, ticket: Ticket }),
    reply: reply({ numberChange: NumberChange }),
    errors: [
      'account_not_found',
      'account_closed',
      'no_current_number',
      'identity_check_pending',
      'identity_check_stale',
      'change_open',
      'request_limit',
      'number_is_current',
      'number_empty',
      'number_has_separators',
      'number_has_letters',
      'number_has_extension',
      'number_country_unknown',
      'number_too_short',
      'number_too_long',
      'number_invalid',
      'number_type_refused',
    ],
  }),
  cancel: operation({
    audience: 'staff',
    summary: 'Withdraw a staff request that its owner has not answered yet (R4)',
    method: 'POST',
    path: '/v1/accounts/{accountId}/number-changes/{numberChangeId}/cancellation',
    roles: ['agent', 'supervisor'],
    params: strict({ accountId: AccountId, numberChangeId: NumberChangeId }),
    reply: reply({ numberChange: NumberChange }),
    errors: [
      'account_not_found',
      'number_change_not_found',
      'change_not_open',
      'change_not_awaiting_owner',
      'change_not_by_staff',
    ],
  }),
  approve: operation({
    audience: 'staff',
    summary: 'Let a change go on that waits for a reviewer (R7): its owner has 24 h to prove the current number',
    method: 'POST',
    path: '/v1/accounts/{accountId}/number-changes/{numberChangeId}/approval',
    roles: ['reviewer'],
    params: strict({ accountId: AccountId, numberChangeId: NumberChangeId }),
    reply: reply({ numberChange: NumberChange }),
    errors: [...reviewErrors, 'account_closed', 'identity_check_pending', 'identity_check_stale'],
  }),
  refuse: operation({
    audience: 'staff',
    summary: 'End a change that waits for a reviewer, with a reason and a note for colleagues (R7)',
    method: 'POST',
    path: '/v1/accounts/{accountId}/number-changes/{numberChangeId}/refusal',
    roles: ['reviewer'],
    params: strict({ accountId: AccountId, numberChangeId: NumberChangeId }),
    body: strict({ reason: RefusalReason, note: Type.String({ minLength: 3, maxLength: 2000 }) }),
    reply: reply({ numberChange: NumberChange }),
    errors: [...reviewErrors],
  }),
  list: operation({
    audience: 'staff',
    summary:
      'Number changes that staff asked for, newest first, with where each stands; for reviewers also all that wait for one (R7)',
    method: 'GET',
    path: '/v1/number-changes',
    roles: ['agent', 'supervisor', 'reviewer'],
    query: strict({
      show: Type.Optional(literals(['open', 'ended', 'all', 'awaiting_reviewer'])),
      limit: Type.Optional(PageLimit),
      cursor: Type.Optional(Cursor),
    }),
    reply: reply({
      changes: Type.Array(NumberChangeLine),
      nextCursor: nullable(Cursor),
      awaitingOwner: Type.Integer({ minimum: 0 }),
    }),
    errors: ['cursor_invalid', 'role_missing'],
  }),
}
