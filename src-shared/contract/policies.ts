import { Type, type Static } from 'typebox'
import { Cursor, Instant, literals, nullable, PageLimit, reply, strict } from './common.ts'
import { operation } from './operation.ts'
import { POLICY_NAMES, POLICY_RULES } from './policy-names.ts'

/** Any name passes here: one that does not exist is answered by name (`policy_not_found`). */
const AskedName = Type.String({ pattern: '^[a-z][A-Za-z0-9]{1,60}$', description: 'For example sendsPerAccount' })
/** Every kind of value passes here as it is: the policy's own bounds judge it. */
const PolicyValue = Type.Unknown({ description: 'Of the policy’s kind: a number, true or false, a word, a list, null' })

export const PolicyBounds = strict({
  min: nullable(Type.Number()),
  max: nullable(Type.Number()),
  values: nullable(Type.Array(Type.String())),
  mayBeOff: Type.Boolean({ description: 'Whether null stands for off' }),
  sentence: nullable(Type.String()),
})

/** One change in a policy's history. */
export const PolicyChange = strict({
  version: Type.Integer({ minimum: 1 }),
  at: Instant,
  staffId: Type.String(),
  staffName: nullable(Type.String({ description: 'As of their last sign-in; null: none is kept' })),
  from: PolicyValue,
  to: PolicyValue,
  reason: Type.String(),
})
export type PolicyChange = Static<typeof PolicyChange>

/** A policy, or an invariant (`changedBy: nobody`); durations in milliseconds. */
export const Policy = strict({
  name: literals(POLICY_NAMES),
  kind: literals(['duration', 'count', 'on_off', 'choice', 'keys', 'json']),
  rule: literals(POLICY_RULES),
  changedBy: literals(['supervisor', 'nobody']),
  value: PolicyValue,
  default: PolicyValue,
  bounds: PolicyBounds,
  version: Type.Integer({ minimum: 0, description: '0: nobody has set it yet' }),
  lastChange: nullable(PolicyChange),
})
export type Policy = Static<typeof Policy>

export const policies = {
  list: operation({
    audience: 'staff',
    summary: 'Every policy and invariant: its value, default, bounds, rule and last change',
    method: 'GET',
    path: '/v1/policies',
    roles: ['supervisor'],
    reply: reply({ policies: Type.Array(Policy) }),
    errors: [],
  }),
  set: operation({
    audience: 'staff',
    summary: 'Set a policy within its bounds, with a reason; it counts from the next decision on',
    method: 'POST',
    path: '/v1/policies/{policyName}/changes',
    roles: ['supervisor'],
    params: strict({ policyName: AskedName }),
    body: strict({
      value: PolicyValue,
      version: Type.Integer({ minimum: 0, description: 'The version that was looked at; 0: nobody had set it' }),
      reason: Type.String({ minLength: 3, maxLength: 500 }),
    }),
    reply: reply({ policy: Policy }),
    errors: ['policy_not_found', 'policy_fixed', 'policy_out_of_bounds', 'policy_changed'],
  }),
  history: operation({
    audience: 'staff',
    summary: 'Who changed a policy, when, from what to what and why; newest first',
    method: 'GET',
    path: '/v1/policies/{policyName}/changes',
    roles: ['supervisor'],
    params: strict({ policyName: AskedName }),
    query: strict({ limit: Type.Optional(PageLimit), cursor: Type.Optional(Cursor) }),
    reply: reply({ changes: Type.Array(PolicyChange), nextCursor: nullable(Cursor) }),
    errors: ['policy_not_found', 'cursor_invalid'],
  }),
}
