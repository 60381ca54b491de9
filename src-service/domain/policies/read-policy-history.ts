import { AppError } from '../../../src-shared/errors/app-error.ts'
import { decodeCursor, encodeCursor, pageOf } from '../lists/cursor.ts'
import { policyNamed } from '../ports/policies.types.ts'
import type { PolicyChangeRecord, PolicyStore } from '../ports/policy-store.ts'

const DEFAULT_LIMIT = 50

/** Who changed a policy, when, from what to what and why; newest first. Errors: `policy_not_found`, `cursor_invalid`. */
export async function readPolicyHistory(
  store: PolicyStore,
  input: { readonly policyName: string; readonly limit?: number; readonly cursor?: string },
): Promise<{
  readonly now: Date
  readonly changes: readonly PolicyChangeRecord[]
  readonly nextCursor: string | null
}> {
  if (!policyNamed(input.policyName)) throw new AppError('policy_not_found')
  const limit = input.limit ?? DEFAULT_LIMIT
  const after = decodeCursor(input.cursor, ['integer'])
  const { now, changes } = await store.history({ name: input.policyName, limit: limit + 1, after })
  const { rows, next } = pageOf(
    changes.map((change) => ({ change, cursor: [change.version] })),
    limit,
  )
  return { now, changes: rows.map(({ change }) => change), nextCursor: next && encodeCursor(next) }
}
