import { inForce, policyEntries, type PolicyName } from '../ports/policies.types.ts'
import type { StaffNames } from '../ports/activity-store.ts'
import type { PolicyChangeRecord, PolicyStore, StoredPolicy } from '../ports/policy-store.ts'
import type { PolicyDefinition } from './policy-kinds.ts'

/** A policy with the value in force; `version` 0: nobody has set it yet. */
export interface PolicyInForce {
  readonly name: PolicyName
  readonly definition: PolicyDefinition<unknown>
  readonly value: unknown
  /** This workspace's own, where it has one. */
  readonly default: unknown
  readonly version: number
  readonly lastChange: PolicyChangeRecord | null
}

/** Every policy and invariant with its value, bounds and last change. */
export async function listPolicies(
  store: PolicyStore,
): Promise<{ readonly now: Date; readonly policies: readonly PolicyInForce[]; readonly names: StaffNames }> {
  const { now, policies } = await store.list()
  const stored = new Map(policies.map((one) => [one.name, one]))
  const names = await store.names(policies.flatMap(({ lastChange }) => lastChange?.staffId ?? []))
  return {
    now,
    names,
    policies: policyEntries.map(([name, definition]) =>
      standing(name, definition, stored.get(name), store.workspaceDefaults),
    ),
  }
}

function standing(
  name: PolicyName,
  definition: PolicyDefinition<unknown>,
  stored: StoredPolicy | undefined,
  workspaceDefaults: PolicyStore['workspaceDefaults'],
): PolicyInForce {
  const byDefault = inForce(definition, workspaceDefaults[name])
  return {
    name,
    definition,
    value: stored === undefined ? byDefault : inForce(definition, stored.value),
    default: byDefault,
    version: stored?.version ?? 0,
    lastChange: stored?.lastChange ?? null,
  }
}
