import { sql, type RawBuilder } from 'kysely'
import type { Wiped } from '../domain/commit.types.ts'

/**
 * What closing and erasing take out of an account's rows (R3). What is still open is ended by a write of its own in the same statement, and a
 * statement may change a row only once: these leave it alone.
 */
export function wipeStatement(table: Wiped, accountId: string, after: RawBuilder<unknown>): RawBuilder<unknown> {
  const mine = sql`t.account_id = ${accountId}`
  switch (table) {
    case 'claim':
      return sql`update claim as t set national_fingerprint = null, ciphertext = null, calling_code = null, last_four = null, country = null from ${after} where ${mine} returning 1`
    case 'verification':
      return sql`update verification as t set ${BLANK} from ${after} where ${mine} and t.state <> 'pending' returning 1`
    case 'number_change':
      return sql`update number_change as t set ${BLANK} from ${after} where ${mine} and t.ended_at is not null returning 1`
    case 'notice':
      return sql`update notice as t set params = t.params || '{"lastFour": null}' from ${after} where ${mine} and jsonb_exists(t.params, 'lastFour') returning 1`
    case 'member_session':
      return sql`update member_session as t set ended_at = clock_timestamp() from ${after} where ${mine} and t.ended_at is null returning 1`
    case 'bid_draft':
      return sql`update bid_draft as t set payload = '{}' from ${after} where ${mine} and t.state <> 'waiting' returning 1`
    case 'webhook_event':
      return sql`update webhook_event as t set data = t.data - 'payload' from ${after} where ${mine} and jsonb_exists(t.data, 'payload') returning 1`
    case 'outbox':
      return sql`update outbox as t set state = 'done', ended_at = app_now(), sealed_code = null, sealed_link = null, last_error = 'the account was erased' from ${after} where ${mine} and t.kind = 'mail' and t.state = 'waiting' returning 1`
    case 'account_token':
      return sql`delete from account_token as t using ${after} where t.seq = (select a.seq from account a where a.id = ${accountId}) returning 1`
  }
}

/** The columns must hold something. */
const BLANK = sql`national_fingerprint = '', ciphertext = null, calling_code = '', last_four = '', country = null`
