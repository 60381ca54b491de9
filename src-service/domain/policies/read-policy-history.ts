import { AppError } from '../../../src-shared/errors/app-error.ts'
import { readPage } from '../lists/cursor.ts'
import { policyNamed } from '../ports/policies.types.ts'
import type { StaffNames } from '../ports/activity-store.ts'
import type { PolicyChangeRecord, PolicyStore } from '../ports/policy-store.ts'

/** Who changed a policy, when, from what to what and why; newest first. Errors: `policy_not_found`, `cursor_invalid`. */
export async function readPolicyHistory(
  store: PolicyStore,
  input: { readonly policyName: string; readonly limit?: number; readonly cursor?: string },
): Promise<{
  readonly now: Date
  readonly changes: readonly PolicyChangeRecord[]
  readonly nextCursor: string | null
  readonly names: StaffNames
}> {
  if (!policyNamed(input.policyName)) throw new AppError('policy_not_found')
  const { read, rows, nextCursor } = await readPage(
    input,
    ['integer'],
    async (page) => {
      const { now, changes } = await store.history({ name: input.policyName, ...page })
      return { now, rows: changes }
    },
    ({ version }) => [version],
  )
  const names = await store.names(rows.map(({ staffId }) => staffId))
  return { now: read.now, changes: rows, nextCursor, names }
}
