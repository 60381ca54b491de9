import { sql, type RawBuilder } from 'kysely'
import type { Wipe } from '../domain/commit.types.ts'
import { columnsOf } from './record-rows.ts'
import type { RotatedColumns } from './rotated-columns.ts'

/** Where a wipe stands: the account, the part before it, and the rows that other parts of the statement change. */
export interface WipePlace {
  readonly accountId: string
  readonly after: RawBuilder<unknown>
  readonly touched: readonly string[]
  readonly rotated: RotatedColumns
}

/** What closing and erasing take out of an account's rows (R3). A statement may change a row only once: rows that others change are left to them. */
export function wipeStatement(write: Wipe, { accountId, after, touched, rotated }: WipePlace): RawBuilder<unknown> {
  const mine = sql`t.account_id = ${accountId}`
  if ('set' in write) {
    const sets = columnsOf(write.set, rotated).map(([column, value]) => sql`${sql.ref(column)} = ${value}`)
    return sql`update ${sql.table(write.wipe)} as t set ${sql.join(sets)} from ${after} where ${mine} and t.id <> all(${[...touched]}::text[]) returning 1`
  }
  switch (write.wipe) {
    case 'send_decision':
      return sql`update send_decision as t set calling_code = '', country = null, ${PREFIX} from ${after} where ${mine} returning 1`
    case 'notice':
      return sql`update notice as t set params = t.params || '{"lastFour": null}' from ${after} where ${mine} and jsonb_exists(t.params, 'lastFour') returning 1`
    case 'member_session':
      return sql`update member_session as t set ended_at = clock_timestamp() from ${after} where ${mine} and t.ended_at is null returning 1`
    case 'webhook_event':
      return sql`update webhook_event as t set data = t.data - 'payload' from ${after} where ${mine} and jsonb_exists(t.data, 'payload') returning 1`
    case 'outbox':
      return sql`update outbox as t set state = 'done', ended_at = app_now(), sealed_code = null, sealed_link = null, last_error = 'the account was erased' from ${after} where ${mine} and t.kind in ('mail', 'notice', 'message') and t.state = 'waiting' returning 1`
    case 'staff_draft':
      return sql`delete from staff_draft as t using ${after} where ${mine} returning 1`
    case 'account_token':
      return sql`delete from account_token as t using ${after} where t.seq = (select a.seq from account a where a.id = ${accountId}) returning 1`
  }
}

/** R20 still counts the sends of the last day: whoever closes an account must not make room for more. Both are keyed hashes, and no whole number. */
const PREFIX = sql.join(
  ['prefix', 'outer_prefix', 'prefix_nth', 'address', 'outer_address', 'address_nth'].map(
    (column) =>
      sql`${sql.ref(column)} = case when t.at > app_now() - interval '24 hours' then ${sql.ref(`t.${column}`)} end`,
  ),
)
