import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { StaffActor } from '../actor.ts'
import { policyNamed } from '../ports/policies.types.ts'
import type { StaffNames } from '../ports/activity-store.ts'
import type { PolicyStore } from '../ports/policy-store.ts'
import { listPolicies, type PolicyInForce } from './list-policies.ts'

const SHORTEST_REASON = 3

/** What a supervisor enters; `version` is that of the policy they looked at, 0 where nobody had set it. */
export interface SetPolicyInput {
  readonly policyName: string
  readonly value: unknown
  readonly version: number
  readonly reason: string
}

/**
 * Sets a policy, with a reason, for every decision from now on in every process. Errors: `policy_not_found`, `policy_fixed` for an invariant,
 * `policy_out_of_bounds`, `policy_changed` where somebody else set it since it was looked at, `validation_failed` for a reason of blanks.
 */
export async function setPolicy(
  store: PolicyStore,
  actor: StaffActor,
  input: SetPolicyInput,
): Promise<{ readonly now: Date; readonly policy: PolicyInForce; readonly names: StaffNames }> {
  const { policyName: name, value, version } = input
  const definition = policyNamed(name)
  if (!definition) throw new AppError('policy_not_found')
  if (definition.changedBy === 'nobody') throw new AppError('policy_fixed')
  if (!definition.accepts(value))
    throw new AppError('policy_out_of_bounds', { fields: [{ field: 'value', message: 'is out of bounds' }] })
  const reason = input.reason.trim()
  if (reason.length < SHORTEST_REASON)
    throw new AppError('validation_failed', {
      fields: [{ field: 'reason', message: `must have at least ${SHORTEST_REASON} characters` }],
    })
  const before = await find(store, name)
  if (before.policy.version !== version) throw new AppError('policy_changed')
  const outcome = await store.set({
    name,
    value,
    fromValue: before.policy.value,
    seenVersion: version,
    reason,
    staffId: actor.id,
  })
  if (outcome !== 'set') throw new AppError(outcome)
  return find(store, name)
}

async function find(store: PolicyStore, name: string) {
  const { now, policies, names } = await listPolicies(store)
  const policy = policies.find((one) => one.name === name)
  if (!policy) throw new AppError('policy_not_found')
  return { now, policy, names }
}
