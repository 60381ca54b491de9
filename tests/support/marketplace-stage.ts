import { sql } from 'kysely'
import { beforeEach } from 'vitest'
import { searchAccounts } from '../../src-service/domain/accounts/search-accounts.ts'
import {
  upsertMarketplaceAccount,
  type UpsertInput,
} from '../../src-service/domain/marketplace-accounts/upsert-account.ts'
import { accountSearch } from '../../src-service/sql/account-search.repository.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { marketplaceAccounts } from '../../src-service/sql/marketplace-accounts.repository.ts'
import { AGENT, MARKETPLACE, makeWorld, type World } from './world.ts'

/** Of an account that the marketplace sends, all but its id. */
export const ANA = { name: 'Ana Díaz', email: 'ana@example.org', country: 'MX', language: 'es' } as const

/** What the marketplace does to accounts, and by what staff find them; one database for all tests of a file's engine. */
export function marketplaceStage(open: () => Promise<Database>) {
  let database: Database
  let world: World
  let used = 0
  beforeEach(async () => {
    database ??= await open()
    world = makeWorld(database)
  })
  return {
    get database() {
      return database
    },
    get world() {
      return world
    },
    /** A number that no test has used. */
    fresh: (): string => `+5255${(60_000_000 + used++).toString()}`,
    freshId: (): string => `shop-${database.engine}-${used++}`,
    upsert: (input: UpsertInput) =>
      upsertMarketplaceAccount(
        { accounts: marketplaceAccounts(database), random: world.ports.random },
        MARKETPLACE,
        input,
      ),
    /** The accounts that an agent finds by a text. */
    found: async (query: string): Promise<readonly string[]> => {
      const ports = { ...world.ports, search: accountSearch(database) }
      const { accounts } = await searchAccounts(ports, AGENT, { query, limit: 50 })
      return accounts.map(({ id }) => id)
    },
    /** The words that an account is found by. */
    tokens: async (accountId: string): Promise<readonly string[]> => {
      const { rows } = await sql<{ token: string }>`
        select t.token from account_token t join account a on a.seq = t.seq where a.id = ${accountId} order by 1`.execute(
        database.kysely,
      )
      return rows.map(({ token }) => token)
    },
  }
}
