import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openWorkspaceKeys } from '../../src-service/keys/workspace-keys.ts'
import { recheckNumbers, type Finding } from '../../src-service/numbers-recheck.ts'
import { secureRandom } from '../../src-service/random.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { openPglite } from '../../src-service/sql/pglite.ts'
import { openPostgres } from '../../src-service/sql/postgres.ts'
import type { Keys } from '../../src-service/domain/ports/keys.ts'
import { PHONE_METADATA_VERSION } from '../../src-shared/phone/countries.ts'
import { forEachEngine, makePostgresDatabase } from '../support/databases.ts'
import { testKeys, testKeysJson } from '../support/test-keys.ts'
import { pgliteTemplate } from '../support/pglite-template.ts'

const OLD = 'libphonenumber-js@1.7.0;rules=0'
interface Planted {
  readonly e164: string
  readonly lineType?: string
  readonly version?: string
  readonly keys?: Keys
}

/** Stores a number as an older version may have: under its own version, line type and spelling. */
async function plant(database: Database, { e164, lineType = 'mobile', version = OLD, keys = testKeys() }: Planted) {
  const accountId = secureRandom.id('acc')
  const claimId = secureRandom.id('clm')
  const { ciphertext, keyVersion } = keys.sealNumber(e164, accountId)
  await sql`insert into account (id, external_id, name, folded_name, email, country, language, search, created_at)
    values (${accountId}, ${accountId}, 'Ana', 'ana', 'a@example.org', 'MX', 'es', 'ana', app_now())`.execute(
    database.kysely,
  )
  await sql`insert into claim (id, account_id, state, fingerprint, ciphertext, key_version, metadata_version, calling_code,
      last_four, line_type, claimed_at)
    values (${claimId}, ${accountId}, 'active', ${keys.fingerprint(e164)}, ${ciphertext}, ${keyVersion}, ${version},
      ${e164.startsWith('+39') ? '39' : e164.slice(1, 3)}, ${e164.slice(-4)}, ${lineType}, app_now())`.execute(
    database.kysely,
  )
  return claimId
}

async function findings(database: Database, options: Parameters<typeof recheckNumbers>[2] = {}) {
  const found: Finding[] = []
  const run = recheckNumbers(database, testKeys(), options)
  let next = await run.next()
  for (; !next.done; next = await run.next()) found.push(next.value)
  return { found, judged: next.value }
}
const brief = (found: readonly Finding[]) =>
  found.map(({ kind, claimId, was, now, otherClaimId }) => [kind, claimId, was, now, otherClaimId])

const contents = async (database: Database): Promise<unknown> =>
  (await sql`select md5(string_agg(c::text, '|' order by id)) as sum from claim c`.execute(database.kysely)).rows

forEachEngine('stored numbers, judged again', (open) => {
  let database: Database
  beforeEach(async () => (database = await open()))

  test('R9 lists what changes its form or line type, and one subscriber in two spellings', async () => {
    const legacy = await plant(database, { e164: '+5216441832399' })
    const today = await plant(database, { e164: '+526441832399', lineType: 'fixed_line_or_mobile' })
    const argentinian = await plant(database, { e164: '+54343155551212' })
    const canonical = await plant(database, { e164: '+5493435551212', version: PHONE_METADATA_VERSION })
    const fixed = await plant(database, { e164: '+447400123456', lineType: 'fixed_line' })
    const voip = await plant(database, { e164: '+445612345678' })
    await plant(database, { e164: '+390351123456', lineType: 'fixed_line' })
    await plant(database, { e164: '+39351123456' })
    const before = await contents(database)
    const { found, judged } = await findings(database)
    const expected = [
      ['form', legacy, 'mobile', 'fixed_line_or_mobile', undefined],
      ['pair', legacy, 'mobile', 'fixed_line_or_mobile', today],
      ['pair', today, 'fixed_line_or_mobile', 'fixed_line_or_mobile', legacy],
      ['form', argentinian, 'mobile', 'mobile', undefined],
      ['pair', argentinian, 'mobile', 'mobile', canonical],
      ['line_type', fixed, 'fixed_line', 'mobile', undefined],
      ['refused', voip, 'mobile', 'voip', undefined],
    ]
    expect(brief(found).map(String).sort()).toEqual(expected.map(String).sort())
    expect(judged).toBe(7)
    expect(await contents(database)).toEqual(before)
  })

  test('R21 shows every number masked', async () => {
    await plant(database, { e164: '+5216441832399' })
    const { found } = await findings(database)
    expect(found[0]?.number).toBe('(+52) ••••••2399')
    expect(JSON.stringify(found)).not.toMatch(/\+?\d{5}1832|644183/)
  })

  test('R9 what was stored under this version is judged with `all` only, and finds its spelling under another', async () => {
    const legacy = await plant(database, { e164: '+5216441832399', version: PHONE_METADATA_VERSION })
    expect(await findings(database)).toEqual({ found: [], judged: 0 })
    expect(brief((await findings(database, { all: true })).found)).toEqual([
      ['form', legacy, 'mobile', 'fixed_line_or_mobile', undefined],
    ])
  })

  test('R9 reads page by page, and misses none', async () => {
    const planted = await Promise.all(
      Array.from({ length: 23 }, (_, at) => plant(database, { e164: `+52155${20_000_000 + at}` })),
    )
    const { found, judged } = await findings(database, { pageSize: 5 })
    expect(judged).toBe(23)
    expect(found.map(({ claimId }) => claimId)).toEqual([...planted].sort())
  })

  test('R23 a number that the keys do not open is said to be unreadable', async () => {
    const claimId = await plant(database, { e164: '+447400123456' })
    await sql`update claim set ciphertext = decode('00', 'hex') where id = ${claimId}`.execute(database.kysely)
    expect(brief((await findings(database)).found)).toEqual([
      ['unreadable', claimId, 'mobile', 'unreadable', undefined],
    ])
  })
})

describe('npm run numbers:recheck', () => {
  const script = join(import.meta.dirname, '../../scripts/numbers-recheck.ts')
  const run = async (args: readonly string[], env: Record<string, string> = {}) => {
    const options = { env: { PATH: process.env['PATH'] ?? '', ...env } }
    try {
      return { code: 0, ...(await promisify(execFile)(process.execPath, [script, ...args], options)) }
    } catch (error) {
      return error as { code: number; stdout: string; stderr: string }
    }
  }

  test('R9 ends with 0, 1 or 2 on PostgreSQL, as JSON lines and as a table', async () => {
    const made = await makePostgresDatabase()
    const database = openPostgres({ url: made.url, poolSize: 1 })
    try {
      const env = { DATABASE_URL: made.url, LINEKEEPER_KEYS: testKeysJson() }
      expect(await run([], env)).toMatchObject({ code: 0, stdout: '' })
      await plant(database, { e164: '+5216441832399' })
      await plant(database, { e164: '+526441832399', lineType: 'fixed_line_or_mobile' })
      const found = await run(['--json'], env)
      expect(found.code).toBe(1)
      const lines = found.stdout.trim().split('\n')
      expect(lines.map((line) => (JSON.parse(line) as Finding).kind).sort()).toEqual(['form', 'pair', 'pair'])
      expect((await run([], env)).stdout).toMatch(/^kind +number +was/)
      await sql`update claim set ciphertext = decode('00', 'hex')`.execute(database.kysely)
      expect(await run([], env)).toMatchObject({ code: 2 })
      expect(await run([], { DATABASE_URL: made.url })).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('LINEKEEPER_KEYS') as string,
      })
    } finally {
      await database.close()
      await made.drop()
    }
  })

  describe('on an embedded workspace', () => {
    let folder: string
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'linekeeper-recheck-'))
      const keys = openWorkspaceKeys(join(folder, 'workspace.keys'), { mayCreate: true })
      const database = await openPglite({ folder: join(folder, 'database'), template: await pgliteTemplate() })
      await plant(database, { e164: '+5216441832399', keys })
      await database.close()
    })
    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    test('R9 reads its folder', async () => {
      expect(await run(['--embedded', folder])).toMatchObject({
        code: 1,
        stdout: expect.stringContaining('(+52) ••••••2399') as string,
      })
      expect(await run(['--embedded', join(folder, 'nothing')])).toMatchObject({ code: 2, stdout: '' })
    })

    test('R9 refuses a folder that a console has open', async () => {
      const server = createServer().listen(0, '127.0.0.1')
      await new Promise((listening) => server.once('listening', listening))
      const address = server.address()
      writeFileSync(join(folder, 'port'), String(typeof address === 'object' ? address?.port : ''))
      try {
        expect(await run(['--embedded', folder])).toMatchObject({
          code: 2,
          stderr: expect.stringContaining('close it') as string,
        })
      } finally {
        server.close()
      }
    })
  })
})
