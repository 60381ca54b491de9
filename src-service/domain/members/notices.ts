import type { AccountFacts } from '../accounts/account-facts.types.ts'
import type { Write } from '../commit.types.ts'
import { outboxRow } from '../outbox-row.ts'
import type { Ports } from '../ports/ports.types.ts'
import type { NoticeKind, Params } from '../records.types.ts'
import { MAILED, type LinkNotice } from './mailed-notices.types.ts'

/** A notice to the member and the outbox rows with which it leaves, by mail too where `MAILED` says so (R18), in the action's own transaction. A mail with a secret is `mailLink`'s. */
export function noticeTo(
  { random }: Pick<Ports, 'random'>,
  { account, now }: Pick<AccountFacts, 'account' | 'now'>,
  kind: Exclude<NoticeKind, LinkNotice>,
  params: Params = {},
): readonly Write[] {
  const id = random.id('ntc')
  const leaves = { subjectId: id, accountId: account.id }
  return [
    { insert: 'notice', row: { id, accountId: account.id, kind, params, at: now, readAt: null } },
    outboxRow(random, now, { kind: 'notice', ...leaves }),
    ...(MAILED[kind] ? [outboxRow(random, now, { kind: 'mail', ...leaves })] : []),
  ]
}
