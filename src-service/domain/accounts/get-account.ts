import type { StaffActor } from '../actor.ts'
import { readSettled } from '../decide.ts'
import type { AccountSearch } from '../ports/account-search.ts'
import type { Ports } from '../ports/ports.types.ts'
import type { AccountFacts } from './account-facts.types.ts'
import { recordView } from './search-accounts.ts'

/** One account as staff look at it; the look is an audit event, and so is the search that led to it (R21). Errors: `account_not_found`. */
export async function getAccount(
  ports: Ports & { readonly search: AccountSearch },
  actor: StaffActor,
  { accountId }: { readonly accountId: string },
): Promise<AccountFacts> {
  const facts = await readSettled(ports, { accountId, staffId: actor.id, deadEnd: true })
  await recordView(ports, actor, accountId)
  return facts
}
