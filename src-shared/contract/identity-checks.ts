import { Type } from 'typebox'
import { IdentityCheckId, Instant, reply, strict } from './common.ts'
import { operation } from './operation.ts'
import { IdentityCheckState } from './verification-views.ts'

export const identityChecks = {
  report: operation({
    audience: 'integration',
    summary: 'The identity provider’s report of a check; a pending one blocks and cancels an open number change (R6)',
    method: 'POST',
    path: '/v1/identity-checks',
    body: strict({
      externalId: Type.String({ minLength: 1, maxLength: 128, description: 'The account’s id at the marketplace' }),
      checkId: Type.String({ minLength: 1, maxLength: 128, description: 'The check’s id at the provider' }),
      state: IdentityCheckState,
      sequence: Type.Integer({ minimum: 1, description: 'Orders the reports of one check' }),
      at: Instant,
    }),
    reply: reply({ id: IdentityCheckId, state: IdentityCheckState, accepted: Type.Boolean() }),
    errors: ['account_not_found', 'report_out_of_order'],
  }),
}
