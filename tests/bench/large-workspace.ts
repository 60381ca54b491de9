import { join } from 'node:path'
import { sql } from 'kysely'
import type { NumberSealer } from '../../src-service/domain/ports/number-sealer.ts'
import { accountIndex } from '../../src-service/domain/accounts/account-index.ts'
import { chanceFrom } from '../../src-service/demonstration/data/chance.ts'
import { makePeople } from '../../src-service/demonstration/data/people.ts'
import { numberSealer } from '../../src-service/keys/number-sealer.ts'
import { openWorkspaceKeys } from '../../src-service/keys/workspace-keys.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { openPglite } from '../../src-service/sql/pglite.ts'
import { parsePhoneNumber } from '../../src-shared/phone/parse.ts'

/** One statement's worth. */
const BATCH = 5_000
const DAY = 86_400_000

/**
 * Brings an embedded workspace (its folder) to so many accounts: invented members with a verified Mexican number each, sealed with the
 * workspace's own keys and found by the same columns as any other. They are older than the demonstration's, which stays in front.
 */
export async function growWorkspace(folder: string, accounts: number, tell: (line: string) => void): Promise<void> {
  const sealer = numberSealer(openWorkspaceKeys(join(folder, 'workspace.keys'), { mayCreate: false }))
  const database = await openPglite({ folder: join(folder, 'database') })
  const rebuild = await withoutIndexes(database)
  const make = maker(sealer, await fingerprints(database))
  const there = await count(database)
  for (let made = there; made < accounts; made += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, accounts - made) }, (_, at) => make(made + at))
    await insert(database, rows)
    if ((made - there) % (20 * BATCH) === 0) tell(`${made} of ${accounts} accounts`)
  }
  tell('indexes')
  await rebuild()
  await sql`analyze account, account_token, claim`.execute(database.kysely)
  await database.close()
}

async function count({ kysely }: Database): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from account`.execute(kysely)
  return rows[0]?.n ?? 0
}

/** What only finds accounts is built once, at the end; the keys stay. */
async function withoutIndexes({ kysely }: Database): Promise<() => Promise<void>> {
  const { rows } = await sql<{ name: string; definition: string }>`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
    where i.indrelid in ('account'::regclass, 'claim'::regclass) and not i.indisunique`.execute(kysely)
  for (const { name } of rows) await sql`drop index ${sql.id(name)}`.execute(kysely)
  return async () => {
    await sql`set maintenance_work_mem = '512MB'`.execute(kysely)
    for (const { definition } of rows) await sql.raw(definition).execute(kysely)
  }
}

/** Of the numbers that somebody has already, as the rows below write them. */
async function fingerprints({ kysely }: Database): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{
    hex: string
  }>`select encode(fingerprint, 'hex') as hex from claim where fingerprint is not null`.execute(kysely)
  return new Set(rows.map(({ hex }) => hex))
}

function maker(sealer: NumberSealer, taken: ReadonlySet<string>) {
  const person = makePeople()
  const chance = chanceFrom('large workspace')
  const seal = (accountId: string, at: number) => {
    for (const area of ['644', '667', '998']) {
      const parsed = parsePhoneNumber(`+52${area}${String(1_000_000 + at)}`)
      if (!parsed.ok) throw new Error(`not a number: ${parsed.error.code}`)
      const sealed = sealer.seal(parsed.value, accountId)
      if (!taken.has(sealed.fingerprint)) return sealed
    }
    throw new Error(`somebody has the ${at}th number in each area`)
  }
  return (at: number) => {
    const { name, email, country, language, timeZone } = person(chance)
    const serial = String(at).padStart(26, '0')
    const account = { id: `acc_${serial}`, externalId: `shop-${at}`, name, email }
    const { prefix: _limits, ...sealed } = seal(account.id, at)
    const { tokens, ...index } = accountIndex(account)
    return { account: { ...account, ...index, country, language, timeZone }, tokens, serial, sealed, age: at % 1_500 }
  }
}

type Made = ReturnType<ReturnType<typeof maker>>

async function insert({ kysely }: Database, rows: readonly Made[]): Promise<void> {
  const json = JSON.stringify(
    rows.map(({ account, tokens, serial, sealed, age }) => ({ ...account, tokens, serial, ...sealed, age: age * DAY })),
  )
  await sql`
    with given as materialized (
      select * from json_to_recordset(${json}::json) as g(
        id text, "externalId" text, name text, "foldedName" text, email text, country text, language text, "timeZone" text, search text,
        tokens json, serial text, fingerprint text, "nationalFingerprint" text, ciphertext text, "keyVersion" int, "callingCode" text,
        "lastFour" text, "lineType" text, age float8)
    ), made as (
      insert into account (id, external_id, name, folded_name, email, country, language, time_zone, search, created_at, current_claim_id)
      select id, "externalId", name, "foldedName", email, country, language, "timeZone", search,
             now() - interval '30 days' - make_interval(secs => age / 1000), 'clm_' || serial from given
      returning id, seq, created_at
    ), claimed as (
      insert into claim (id, account_id, state, fingerprint, national_fingerprint, ciphertext, key_version, metadata_version, calling_code, last_four, country, line_type, claimed_at)
      select 'clm_' || g.serial, g.id, 'active', decode(g.fingerprint, 'hex'), decode(g."nationalFingerprint", 'hex'), decode(g.ciphertext, 'hex'),
             g."keyVersion", 'bench', g."callingCode", g."lastFour", 'MX', g."lineType", m.created_at from given g join made m using (id)
    )
    insert into account_token (token, seq)
    select t.token, m.seq from given g join made m using (id), json_array_elements_text(g.tokens) as t(token)`.execute(
    kysely,
  )
}
