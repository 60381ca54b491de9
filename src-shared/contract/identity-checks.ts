import { Type } from 'typebox'
import { IdentityCheckId, Instant, literals, nullable, reply, strict } from './common.ts'
import { ExternalId } from './marketplace.ts'
import { operation } from './operation.ts'
import { IdentityCheckState } from './verification-views.ts'

const report = {
  externalId: ExternalId,
  checkId: Type.String({
    minLength: 1,
    maxLength: 128,
    pattern: '^[^\\u0000-\\u001f\\u007f]+$',
    description: 'The check’s id at the provider',
  }),
  state: IdentityCheckState,
  sequence: Type.Integer({ minimum: 1, maximum: 9e15, description: 'Orders the reports of one check' }),
  at: Instant,
}

export const identityChecks = {
  report: operation({
    audience: 'integration',
    summary: 'The identity provider’s report of a check; a pending one blocks and cancels an open number change (R6)',
    method: 'POST',
    path: '/v1/identity-checks',
    body: strict(report),
    reply: reply({ id: IdentityCheckId, state: IdentityCheckState, accepted: Type.Boolean() }),
    errors: ['account_not_found', 'report_out_of_order'],
  }),
  receive: operation({
    audience: 'public',
    signed: true,
    summary:
      'The identity provider’s own webhook, signed per Standard Webhooks: a report, or its heartbeat (R6). A report that was accepted already is answered as heard',
    method: 'POST',
    path: '/v1/webhooks/identity-checks',
    body: strict({
      type: literals(['identity_check.reported', 'identity_provider.heartbeat']),
      timestamp: Instant,
      data: Type.Union([strict(report), strict({})], { description: 'The report; of a heartbeat nothing' }),
    }),
    reply: reply({ accepted: Type.Boolean({ description: 'False: a later report stands already' }) }),
    errors: ['signature_invalid', 'account_not_found'],
  }),
}

export const identityProvider = {
  heartbeat: operation({
    audience: 'integration',
    summary: 'The identity provider is there; after too long a silence number changes are blocked (R6)',
    method: 'POST',
    path: '/v1/identity-provider/heartbeat',
    reply: reply({
      heartbeatAt: Instant,
      staleAt: nullable(Type.String({ format: 'date-time', description: 'When changes are blocked without another' })),
    }),
    errors: [],
  }),
}
