import { sql } from 'kysely'
import { accountIndex } from '../../src-service/domain/accounts/account-index.ts'
import { secureRandom } from '../../src-service/random.ts'
import type { Database } from '../../src-service/sql/database.ts'

export interface AccountInput {
  readonly id?: string
  readonly externalId?: string
  readonly name?: string
  readonly email?: string
  readonly country?: string
  readonly language?: string
}

/** An account as the marketplace's upsert leaves it, ready to be found; answers its id. */
export async function indexedAccount(database: Database, input: AccountInput): Promise<string> {
  const id = input.id ?? secureRandom.id('acc')
  const account = {
    id,
    externalId: input.externalId ?? `x-${id.slice(-12)}`,
    name: input.name ?? 'Nobody',
    email: input.email ?? `${id.slice(-12)}@example.org`,
  }
  const { foldedName, search, tokens } = accountIndex(account)
  await sql`
    with made as (
      insert into account (id, external_id, name, folded_name, email, country, language, search, created_at)
      values (${id}, ${account.externalId}, ${account.name}, ${foldedName}, ${account.email}, ${input.country ?? 'MX'}, ${input.language ?? 'es'}, ${search}, app_now()) returning seq
    )
    insert into account_token (token, seq) select token, seq from made, unnest(${[...tokens]}::text[]) as token`.execute(
    database.kysely,
  )
  return id
}
