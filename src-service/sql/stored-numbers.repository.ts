import { sql, type RawBuilder } from 'kysely'
import type { ClaimRecord, Hex } from '../domain/records.types.ts'
import type { OuterKey } from '../domain/ports/keys.ts'
import type { Database } from './database.ts'
import { recordOf } from './record-rows.ts'

/** A claim as far as its number is judged again. */
export type StoredNumber = Pick<
  ClaimRecord,
  | 'id'
  | 'accountId'
  | 'state'
  | 'ciphertext'
  | 'keyVersion'
  | 'metadataVersion'
  | 'callingCode'
  | 'lastFour'
  | 'lineType'
>

const LINE = sql`select json_build_object('id', id, 'account_id', account_id, 'state', state,
  'ciphertext', ciphertext, 'key_version', key_version, 'metadata_version', metadata_version, 'calling_code', calling_code,
  'last_four', last_four, 'line_type', line_type) as line from claim`

const given = (prints: readonly Hex[]) =>
  sql`select decode(one, 'hex') from unnest(${[...prints]}::text[]) as given(one)`

/** The stored numbers, read only; each method is one statement in a transaction that can write nothing. */
export const storedNumbers = ({ kysely }: Database, outer: OuterKey | null = null) => {
  const read = async (statement: RawBuilder<{ line: unknown }>): Promise<readonly StoredNumber[]> =>
    kysely
      .transaction()
      .setAccessMode('read only')
      .execute(async (transaction) => {
        const { rows } = await statement.execute(transaction)
        return rows.map(({ line }) => recordOf<StoredNumber>(line))
      })
  return {
    /** The next `most` by id after `after` (`''`: the first), those stored under `version` left out; erased ones have no number to judge. */
    page: ({ after, version, most }: { after: string; version: string | null; most: number }) =>
      read(
        sql`${LINE} where id > ${after} and ciphertext is not null and state <> 'released'
          and (${version}::text is null or metadata_version <> ${version}) order by id limit ${most}`,
      ),
    /** The claims on any of these numbers. */
    on: (fingerprints: readonly Hex[]) =>
      read(
        sql`${LINE} where state <> 'released' and (
          fingerprint in (${given(fingerprints.map((print) => (outer ? (outer.innerOf(print) ?? '') : print)))})
          or outer_fingerprint in (${given(outer ? fingerprints : [])})) order by id`,
      ),
  }
}
