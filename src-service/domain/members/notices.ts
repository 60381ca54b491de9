import type { AccountFacts } from '../accounts/account-facts.types.ts'
import type { Write } from '../commit.types.ts'
import { outboxRow } from '../outbox-row.ts'
import type { Ports } from '../ports/ports.types.ts'
import type { NoticeKind, Params } from '../records.types.ts'

/** A notice to the member and the outbox row with which it leaves (R18), in the action's own transaction. */
export function noticeTo(
  ports: Pick<Ports, 'random'>,
  { account, now }: AccountFacts,
  kind: NoticeKind,
  params: Params = {},
): readonly Write[] {
  const id = ports.random.id('ntc')
  return [
    { insert: 'notice', row: { id, accountId: account.id, kind, params, at: now, readAt: null } },
    outboxRow(ports.random, now, { kind: 'notice', subjectId: id, accountId: account.id }),
  ]
}
