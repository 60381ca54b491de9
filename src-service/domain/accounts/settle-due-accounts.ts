import { decideAndCommit } from '../decide.ts'
import type { Ports } from '../ports/ports.types.ts'

/** Commits what clocks have ended on these accounts, so that lists and streams tell it though nobody looked (R4, R12). */
export async function settleDueAccounts(ports: Ports, accountIds: readonly string[]): Promise<void> {
  for (const accountId of accountIds) await decideAndCommit(ports, { accountId }, () => ({ writes: [] }))
}
