import { join } from 'node:path'
import { sql } from 'kysely'
import { STORY_LIST } from '../../src-service/demonstration/stories.ts'
import { openWorkspaceKeys } from '../../src-service/keys/workspace-keys.ts'
import { openPglite } from '../../src-service/sql/pglite.ts'
import { databaseFolder } from './embedded-service.ts'

/** A member of the demonstration data. */
export interface Person {
  readonly externalId: string
  readonly accountId: string
  readonly name: string
  readonly country: string
  readonly language: string
  /** Their verified number, E.164; empty for a newcomer. */
  readonly number: string
}

/** Members that tests may play: none of them has a story of its own. */
export interface People {
  /** Never tried to verify a number. */
  readonly newcomers: readonly Person[]
  /** Have one verified number, nothing open, never a check, and no code within the last day. */
  readonly owners: readonly Person[]
}

interface Row extends Omit<Person, 'number'> {
  readonly ciphertext: Uint8Array | null
  readonly keyVersion: number | null
}

/** The people of a seeded workspace that no service has open, in the order of their ids. */
export async function findPeople(dataDir: string): Promise<People> {
  const database = await openPglite({ folder: databaseFolder(dataDir) })
  const keys = openWorkspaceKeys(join(dataDir, 'workspace.keys'), { mayCreate: false })
  try {
    const { rows } = await sql<Row>`
      select a.external_id as "externalId", a.id as "accountId", a.name, a.country, a.language, c.ciphertext, c.key_version as "keyVersion"
      from account a left join claim c on c.id = a.current_claim_id
      where a.closed_at is null and a.external_id > ${STORY_LIST.at(-1)?.externalId ?? ''}
        and not exists (select from identity_check i where i.account_id = a.id)
        and not exists (select from number_change n where n.account_id = a.id)
        and not exists (select from duplicate_attempt d where d.account_id = a.id or d.claim_id = c.id)
        and not exists (select from verification v where v.account_id = a.id and (c.id is null or v.state = 'pending'))
        and not exists (select from delivery d where d.account_id = a.id and d.requested_at > app_now() - interval '1 day')
      order by a.external_id`.execute(database.kysely)
    const people = rows.map(({ ciphertext, keyVersion, ...person }): Person => ({
      ...person,
      number: ciphertext && keyVersion ? keys.openNumber({ ciphertext, keyVersion }, person.accountId) : '',
    }))
    return {
      newcomers: people.filter(({ number }) => number === ''),
      owners: people.filter(({ number }) => number !== ''),
    }
  } finally {
    await database.close()
  }
}
