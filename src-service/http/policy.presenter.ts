import type { Policy, PolicyChange } from '../../src-shared/contract/policies.ts'
import type { PolicyInForce } from '../domain/policies/list-policies.ts'
import type { StaffNames } from '../domain/ports/activity-store.ts'
import type { PolicyChangeRecord } from '../domain/ports/policy-store.ts'

/** One change of a policy, for supervisors. */
export const presentPolicyChange = (change: PolicyChangeRecord, names: StaffNames): PolicyChange => ({
  version: change.version,
  at: change.at.toISOString(),
  staffId: change.staffId,
  staffName: names.get(change.staffId) ?? null,
  from: change.fromValue,
  to: change.toValue,
  reason: change.reason,
})

/** A policy with its value, default and bounds. */
export const presentPolicy = (
  { name, definition, value, default: byDefault, version, lastChange }: PolicyInForce,
  names: StaffNames,
): Policy => ({
  name,
  kind: definition.kind,
  rule: definition.rule,
  changedBy: definition.changedBy,
  value,
  default: byDefault,
  bounds: {
    ...definition.bounds,
    values: definition.bounds.values && [...definition.bounds.values],
  },
  version,
  lastChange: lastChange && presentPolicyChange(lastChange, names),
})
