import { Type, type Static } from 'typebox'
import {
  Action,
  Channel,
  CodeInput,
  Country,
  Instant,
  literals,
  MaskedNumber,
  nullable,
  NoticeId,
  NumberInput,
  NumberReleaseId,
  reply,
  ResendAction,
  strict,
  VerificationId,
} from './common.ts'
import { operation } from './operation.ts'
import { Claim, NumberChange, Purpose, Verification } from './verification-views.ts'

export const MemberActions = strict({
  startSetup: Action,
  startNumberChange: Action,
  acceptNumberChange: Action,
  declineNumberChange: Action,
  cancelNumberChange: Action,
  askLink: Action,
  stopNumberChange: Action,
  disputeNumberChange: Action,
  sendChangeCode: Action,
  checkCode: Action,
  resendCode: ResendAction,
})
export type MemberActions = Static<typeof MemberActions>

/** What a member is told of (R18). */
export const NoticeKind = literals([
  'number_verified',
  'number_changed',
  'change_requested',
  'change_cancelled',
  'change_declined',
  'change_started',
  'change_expired',
  'change_link_sent',
  'change_delay_started',
  'change_delay_over',
  'change_let_through',
  'change_refused',
  'change_disputed',
  'identity_check_expired',
  'code_resent_by_staff',
  'number_revealed',
  'setup_link',
  'check_link',
  'attempt_reviewed',
  'dispute_reviewed',
  'release_requested',
  'release_approved',
  'release_ended',
  'number_released',
])

/** A message to the member (R18); `params` fill the text, which the page holds in every language. */
export const Notice = strict({
  id: NoticeId,
  kind: NoticeKind,
  at: Instant,
  params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()])),
  read: Type.Boolean(),
})
export type Notice = Static<typeof Notice>

/** Everything that the member's page shows; the same reply answers each of its actions. */
export const MemberView = reply({
  account: strict({ name: Type.String(), email: Type.String(), country: Country, language: Type.String() }),
  countryHint: Country,
  signInAt: Instant,
  currentNumber: nullable(Claim),
  verification: nullable(Verification),
  numberChange: nullable(NumberChange),
  nextProof: nullable(
    Type.Object(
      { purpose: Purpose, number: MaskedNumber, channels: Type.Array(Channel) },
      { additionalProperties: false, description: 'What an open change waits for (R4)' },
    ),
  ),
  lostPhone: nullable(
    Type.Object(
      { linksLeft: Type.Integer({ minimum: 0 }), sentAt: nullable(Instant), validUntil: nullable(Instant) },
      { additionalProperties: false, description: 'R4: the e-mail link in place of the current number' },
    ),
  ),
  waitingBids: Type.Integer({ minimum: 0, description: 'R19: bids that wait for the first verification' }),
  numberReleases: Type.Array(
    Type.Object(
      { id: NumberReleaseId, state: literals(['awaiting_reviewer', 'awaiting_delay']), until: nullable(Instant) },
      { additionalProperties: false, description: 'R3: open releases of a number that this account held' },
    ),
  ),
  reward: nullable(strict({ xp: Type.Integer(), credits: Type.Integer() })),
  notices: Type.Array(Notice),
  actions: MemberActions,
})
export type MemberView = Static<typeof MemberView>

/** What the format of a number can be refused with (R9). */
export const numberErrors = [
  'number_empty',
  'number_has_separators',
  'number_has_letters',
  'number_has_extension',
  'number_country_unknown',
  'number_too_short',
  'number_too_long',
  'number_invalid',
  'number_type_refused',
] as const
/** What a send can be refused with (R10, R13). */
export const sendErrors = [
  'channel_not_available',
  'country_not_allowed',
  'resend_wait',
  'send_limit',
  'send_paused',
  'code_entry_closed',
  'account_closed',
] as const
const verificationParams = strict({ verificationId: VerificationId })

export const memberAccount = {
  get: operation({
    audience: 'member',
    summary: 'The member’s own account: numbers, what is open, what may be done',
    method: 'GET',
    path: '/v1/me',
    reply: MemberView,
    errors: [],
  }),
  readNotice: operation({
    audience: 'member',
    summary: 'Mark a notice as read',
    method: 'POST',
    path: '/v1/me/notices/{noticeId}/read',
    params: strict({ noticeId: NoticeId }),
    reply: MemberView,
    errors: ['not_found'],
  }),
}

export const memberVerifications = {
  start: operation({
    audience: 'member',
    summary: 'Set up the security number: send a code to it (R10, R12, R14)',
    method: 'POST',
    path: '/v1/me/verifications',
    status: 202,
    body: strict({ number: NumberInput, country: Country, channel: Channel }),
    reply: MemberView,
    errors: [...numberErrors, ...sendErrors, 'already_verified'],
  }),
  check: operation({
    audience: 'member',
    summary: 'Enter a code; the correct one commits what the verification is for (R2, R4, R11, R14)',
    method: 'POST',
    path: '/v1/me/verifications/{verificationId}/checks',
    params: verificationParams,
    body: strict({ code: CodeInput }),
    reply: MemberView,
    errors: [
      'verification_not_found',
      'verification_ended',
      'code_wrong',
      'code_used_up',
      'code_expired',
      'code_void',
      'code_entry_closed',
      'number_taken',
      'identity_check_pending',
      'identity_check_stale',
      'change_not_open',
      'change_wrong_step',
      'already_verified',
      'account_closed',
    ],
  }),
  resend: operation({
    audience: 'member',
    summary: 'Send a new code; the old one becomes void, the channel may change (R12, R13)',
    method: 'POST',
    path: '/v1/me/verifications/{verificationId}/deliveries',
    status: 202,
    params: verificationParams,
    body: strict({ channel: Channel }),
    reply: MemberView,
    errors: ['verification_not_found', 'verification_ended', ...sendErrors],
  }),
  cancel: operation({
    audience: 'member',
    summary: 'End an open verification; the wait goes on (R13)',
    method: 'POST',
    path: '/v1/me/verifications/{verificationId}/cancellation',
    params: verificationParams,
    reply: MemberView,
    errors: ['verification_not_found', 'verification_ended'],
  }),
}
