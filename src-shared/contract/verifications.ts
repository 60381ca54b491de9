import { Type } from 'typebox'
import { AccountId, Channel, reply, strict, VerificationId } from './common.ts'
import { operation } from './operation.ts'
import { OverrideReason, Verification } from './verification-views.ts'

export const verifications = {
  resend: operation({
    audience: 'staff',
    summary: 'Send the member’s own open verification a new code, to its own number (R13); the old code becomes void',
    method: 'POST',
    path: '/v1/accounts/{accountId}/verifications/{verificationId}/deliveries',
    status: 202,
    roles: ['agent', 'supervisor'],
    params: strict({ accountId: AccountId, verificationId: VerificationId }),
    body: strict({
      channel: Channel,
      override: Type.Optional(
        Type.Object(
          { reason: OverrideReason },
          { additionalProperties: false, description: 'R13: a supervisor does not wait, where the policy allows it' },
        ),
      ),
    }),
    reply: reply({ verification: Verification }),
    errors: [
      'account_not_found',
      'account_closed',
      'verification_not_found',
      'verification_ended',
      'resend_wait',
      'send_limit',
      'send_paused',
      'country_not_allowed',
      'channel_not_available',
      'code_entry_closed',
      'override_off',
    ],
  }),
}
