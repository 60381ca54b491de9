import { Type, type Static } from 'typebox'
import {
  AccountId,
  Action,
  ClaimId,
  Country,
  Cursor,
  Instant,
  literals,
  MaskedNumber,
  nullable,
  NoteId,
  PageLimit,
  reply,
  ResendAction,
  RoleName,
  strict,
  Ticket,
} from './common.ts'
import { AccountFilters, AccountSort } from './account-filters.ts'
import { DeadEnd } from './dead-ends.ts'
import { MemberView } from './member-account.ts'
import { operation } from './operation.ts'
import {
  Claim,
  DuplicateAttemptNotice,
  IdentityCheck,
  NumberChange,
  Verification,
  OverrideReason,
  RequestReason,
  RevealReason,
} from './verification-views.ts'
import { TimelineEntry, TimelineShown } from './account-timeline.ts'

/** Where an account stands, in one word. */
export const AccountState = literals(['not_verified', 'code_sent', 'verified', 'change_open', 'closed'])
export type AccountState = Static<typeof AccountState>

export const AccountSummary = strict({
  id: AccountId,
  externalId: Type.String(),
  name: Type.String(),
  email: Type.String(),
  country: Country,
  language: Type.String(),
  memberSince: Instant,
  state: AccountState,
  number: nullable(MaskedNumber),
  identityCheckPending: Type.Boolean(),
  match: strict({
    by: literals(['name', 'email', 'id', 'number', 'recent']),
    number: nullable(
      strict({ masked: Type.String(), as: literals(['current', 'retired', 'verification', 'attempt']) }),
    ),
  }),
})
export type AccountSummary = Static<typeof AccountSummary>

export const AccountDetails = strict({
  id: AccountId,
  externalId: Type.String(),
  name: Type.String(),
  email: Type.String(),
  country: Country,
  language: Type.String(),
  timeZone: nullable(Type.String()),
  memberSince: Instant,
  closedAt: nullable(Instant),
  state: AccountState,
})

/** What staff may do on this account, each with what blocks it (R7). Screens render this and decide nothing. */
export const AccountActions = strict({
  resendCode: ResendAction,
  requestNumberChange: Action,
  cancelNumberChange: Action,
  approveNumberChange: Action,
  refuseNumberChange: Action,
  overrideResend: ResendAction,
  reveal: Action,
  sendSetupLink: Action,
  sendCheckLink: Action,
  addNote: Action,
})
export type AccountActions = Static<typeof AccountActions>

export const AccountView = reply({
  account: AccountDetails,
  currentNumber: nullable(Claim),
  retiredNumbers: Type.Array(Claim),
  verification: nullable(Verification),
  numberChange: nullable(NumberChange),
  identityCheck: nullable(IdentityCheck),
  duplicateAttempts: Type.Array(DuplicateAttemptNotice),
  deadEnd: nullable(DeadEnd),
  actions: AccountActions,
  revealBudget: Type.Object(
    { leftToday: Type.Integer({ minimum: 0 }), seconds: Type.Integer({ minimum: 1 }) },
    { additionalProperties: false, description: 'R21: what the person who asks may still reveal, and for how long' },
  ),
  reasons: Type.Object(
    {
      request: Type.Array(RequestReason),
      reveal: Type.Array(RevealReason),
      override: Type.Array(OverrideReason),
    },
    { additionalProperties: false, description: 'The reasons that the organisation offers, by policy' },
  ),
})
export type AccountView = Static<typeof AccountView>

const lookers = ['agent', 'supervisor', 'reviewer'] as const

const helpers = ['agent', 'supervisor'] as const
const linkSent = reply({ sentAt: Instant })

export const accounts = {
  search: operation({
    audience: 'staff',
    summary:
      'Find accounts by fragments of name, e-mail or id, by a whole number or its last 4 digits, and by filters (R21); a page may be short and go on',
    method: 'GET',
    path: '/v1/accounts',
    roles: lookers,
    query: strict({
      query: Type.String({ maxLength: 200 }),
      ...AccountFilters.properties,
      sort: Type.Optional(AccountSort),
      limit: Type.Optional(PageLimit),
      cursor: Type.Optional(Cursor),
    }),
    reply: reply({
      accounts: Type.Array(AccountSummary),
      nextCursor: nullable(Cursor),
      understoodAs: literals(['text', 'number', 'last_four', 'recent', 'filtered']),
    }),
    errors: ['number_incomplete', 'lookup_limit', 'cursor_invalid'],
  }),
  recent: operation({
    audience: 'staff',
    summary: 'The last 20 accounts that the person who asks has opened, the latest first',
    method: 'GET',
    path: '/v1/recent-accounts',
    roles: lookers,
    reply: reply({ accounts: Type.Array(AccountSummary, { maxItems: 20 }) }),
    errors: [],
  }),
  get: operation({
    audience: 'staff',
    summary: 'One account: its numbers (masked), what is open on it, and what may be done',
    method: 'GET',
    path: '/v1/accounts/{accountId}',
    roles: lookers,
    params: strict({ accountId: AccountId }),
    reply: AccountView,
    errors: ['account_not_found'],
  }),
  memberView: operation({
    audience: 'staff',
    summary:
      'What the member’s page shows on this account now: step, error and wait; looking is recorded as a view (R21)',
    method: 'GET',
    path: '/v1/accounts/{accountId}/member-view',
    roles: lookers,
    params: strict({ accountId: AccountId }),
    reply: MemberView,
    errors: ['account_not_found'],
  }),
  timeline: operation({
    audience: 'staff',
    summary: 'What happened on one account, newest first',
    method: 'GET',
    path: '/v1/accounts/{accountId}/timeline',
    roles: lookers,
    params: strict({ accountId: AccountId }),
    query: strict({
      show: Type.Optional(TimelineShown),
      limit: Type.Optional(PageLimit),
      cursor: Type.Optional(Cursor),
    }),
    reply: reply({ entries: Type.Array(TimelineEntry), nextCursor: nullable(Cursor) }),
    errors: ['account_not_found', 'cursor_invalid'],
  }),
  reveal: operation({
    audience: 'staff',
    summary: 'Show one whole number until hideAt, with a reason (R21); it counts in the day, and its owner is told',
    method: 'POST',
    path: '/v1/accounts/{accountId}/reveals',
    status: 201,
    keepReply: false,
    roles: lookers,
    params: strict({ accountId: AccountId }),
    body: strict({ claimId: Type.Optional(ClaimId), reason: RevealReason, ticket: Type.Optional(Ticket) }),
    reply: reply({
      claimId: ClaimId,
      number: Type.String({ pattern: '^\\+[0-9]{6,15}$', description: 'E.164' }),
      hideAt: Instant,
      leftToday: Type.Integer({ minimum: 0 }),
    }),
    errors: ['account_not_found', 'account_closed', 'claim_not_found', 'no_current_number', 'reveal_limit'],
  }),
  presence: operation({
    audience: 'staff',
    summary: 'Say that one looks at an account, each 8 s, or has stopped; answers who else looks: name and role only',
    method: 'POST',
    path: '/v1/accounts/{accountId}/presence',
    keepReply: false,
    roles: lookers,
    params: strict({ accountId: AccountId }),
    body: strict({ looking: Type.Boolean() }),
    reply: reply({ others: Type.Array(strict({ name: Type.String(), role: RoleName })) }),
    errors: [],
  }),
  sendSetupLink: operation({
    audience: 'staff',
    summary: 'Send the owner a notice that opens the set-up of a number (R5)',
    method: 'POST',
    path: '/v1/accounts/{accountId}/setup-links',
    status: 201,
    roles: helpers,
    params: strict({ accountId: AccountId }),
    reply: linkSent,
    errors: ['account_not_found', 'account_closed', 'already_verified', 'staff_link_limit'],
  }),
  sendCheckLink: operation({
    audience: 'staff',
    summary: 'Send the member a notice that leads to their pending identity check (R7)',
    method: 'POST',
    path: '/v1/accounts/{accountId}/check-links',
    status: 201,
    roles: helpers,
    params: strict({ accountId: AccountId }),
    reply: linkSent,
    errors: [
      'account_not_found',
      'account_closed',
      'no_pending_check',
      'identity_check_processing',
      'staff_link_limit',
    ],
  }),
  addNote: operation({
    audience: 'staff',
    summary: 'Write a note for colleagues; the member never sees it, and it stays',
    method: 'POST',
    path: '/v1/accounts/{accountId}/notes',
    status: 201,
    roles: helpers,
    params: strict({ accountId: AccountId }),
    body: strict({ text: Type.String({ minLength: 1, maxLength: 2000 }), ticket: Type.Optional(Ticket) }),
    reply: reply({ noteId: NoteId, at: Instant }),
    errors: ['account_not_found'],
  }),
}
