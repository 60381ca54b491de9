import { sql } from 'kysely'
import type { Hex } from '../domain/records.types.ts'
import type { Database } from './database.ts'

/** Where numbers are sealed (R23): each has `id`, `account_id`, `ciphertext` and `key_version`. */
export const SEALED_TABLES = ['claim', 'number_change', 'verification'] as const
export type SealedTable = (typeof SEALED_TABLES)[number]

/** A sealed number in its row. */
export interface SealedRow {
  readonly id: string
  readonly accountId: string
  readonly ciphertext: Hex
  readonly keyVersion: number
}

/** Sealed numbers by the key that sealed them. */
export const sealedNumbers = ({ kysely }: Database) => ({
  /** The next `most` by id after `after` (`''`: the first) that another key than `version` sealed. */
  async sealedOtherwise(
    table: SealedTable,
    version: number,
    after: string,
    most: number,
  ): Promise<readonly SealedRow[]> {
    const { rows } = await sql<SealedRow>`
      select id, account_id as "accountId", encode(ciphertext, 'hex') as ciphertext, key_version as "keyVersion" from ${sql.table(table)}
      where ciphertext is not null and key_version <> ${version} and id > ${after} order by id limit ${most}`.execute(
      kysely,
    )
    return rows
  },
  /** Puts the new ciphertexts in place of those that were read; a row that was changed meanwhile is left as it is. Answers how many were put. */
  async replace(
    table: SealedTable,
    version: number,
    rows: readonly { readonly id: string; readonly was: Hex; readonly now: Hex }[],
  ): Promise<number> {
    const { rows: put } = await sql`
      update ${sql.table(table)} as t set ciphertext = decode(v.now, 'hex'), key_version = ${version}
      from json_to_recordset(${JSON.stringify(rows)}::json) as v(id text, was text, now text)
      where t.id = v.id and t.ciphertext = decode(v.was, 'hex') returning 1`.execute(kysely)
    return put.length
  },
  /** How many numbers each key has sealed. */
  async byVersion(): Promise<readonly { readonly version: number; readonly count: number }[]> {
    const each = SEALED_TABLES.map(
      (table) => sql`select key_version from ${sql.table(table)} where ciphertext is not null`,
    )
    const { rows } = await sql<{ version: number; count: number }>`
      select key_version as version, count(*)::int as count from (${sql.join(each, sql` union all `)}) as s
      group by key_version order by key_version`.execute(kysely)
    return rows
  },
})
