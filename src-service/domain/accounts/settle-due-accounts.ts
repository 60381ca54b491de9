import { decideAndCommit } from '../decide.ts'
import type { Ports } from '../ports/ports.types.ts'

/** Commits what clocks have ended on these accounts, so that lists and streams tell it though nobody looked (R4, R12); one that cannot be settled keeps no other from it. Errors: `AggregateError` of what went wrong. */
export async function settleDueAccounts(ports: Ports, accountIds: readonly string[]): Promise<void> {
  const failures: unknown[] = []
  for (const accountId of accountIds) {
    try {
      await decideAndCommit(ports, { accountId }, () => ({ writes: [] }))
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'accounts could not be settled')
}
