import { AccountId, Channel, reply, strict, VerificationId } from './common.ts'
import { operation } from './operation.ts'
import { Verification } from './verification-views.ts'

export const verifications = {
  resend: operation({
    audience: 'staff',
    summary: 'Send the member’s own open verification a new code, to its own number (R13); the old code becomes void',
    method: 'POST',
    path: '/v1/accounts/{accountId}/verifications/{verificationId}/deliveries',
    status: 202,
    roles: ['agent', 'supervisor'],
    params: strict({ accountId: AccountId, verificationId: VerificationId }),
    body: strict({ channel: Channel }),
    reply: reply({ verification: Verification }),
    errors: [
      'account_not_found',
      'account_closed',
      'verification_not_found',
      'verification_ended',
      'resend_wait',
      'send_limit',
      'channel_not_available',
      'code_entry_closed',
    ],
  }),
}
