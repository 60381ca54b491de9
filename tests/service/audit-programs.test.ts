import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkpointFolder } from '../../src-service/audit/checkpoint-places.ts'
import { checkpointSigner } from '../../src-service/audit/checkpoint.ts'
import { makeSealer } from '../../src-service/audit/sealer.ts'
import { auditChain } from '../../src-service/sql/audit-chain.repository.ts'
import { openPostgres } from '../../src-service/sql/postgres.ts'
import { makePostgresDatabase } from '../support/databases.ts'
import { testKeys, testKeysJson } from '../support/test-keys.ts'

const run = async (script: string, args: readonly string[], env: Record<string, string> = {}) => {
  const path = join(import.meta.dirname, '../../scripts', script)
  const options = { env: { PATH: process.env['PATH'] ?? '', ...env } }
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, [path, ...args], options)) }
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string }
  }
}

let folder: string
let made: Awaited<ReturnType<typeof makePostgresDatabase>>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'linekeeper-audit-'))
  made = await makePostgresDatabase()
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await made.drop()
})

test('R22 an exported trail is verified with the public key and the checkpoints alone', async () => {
  const database = openPostgres({ url: made.url, poolSize: 2 })
  await sql`insert into audit_event (id, at, actor_kind, action)
    select 'evt_' || n, app_now(), 'system', 'test.event' from generate_series(1, 5) as n`.execute(database.kysely)
  const checkpoints = join(folder, 'checkpoints')
  const signer = checkpointSigner(testKeys().checkpointSeed)
  const error = (_: object, message: string): never => expect.fail(message)
  await makeSealer({ chain: auditChain(database), place: checkpointFolder(checkpoints), signer, log: { error } })()
  await database.close()

  const env = { DATABASE_URL: made.url, LINEKEEPER_KEYS: testKeysJson() }
  const exported = await run('audit-export.ts', [], env)
  expect([exported.code, exported.stdout.trim().split('\n').length]).toEqual([0, 5])
  const key = (await run('audit-export.ts', ['--key'], env)).stdout.trim()
  expect(key).toBe(signer.verifier)

  const trail = join(folder, 'trail.jsonl')
  const verify = (with_: string) => run('audit-verify.ts', ['--trail', trail, '--checkpoints', with_, '--key', key])
  writeFileSync(trail, exported.stdout)
  expect(await verify(checkpoints)).toMatchObject({
    code: 0,
    stdout: '5 events, 1 checkpoints, 5 events vouched for\n',
  })
  writeFileSync(trail, exported.stdout.split('\n').slice(0, 4).join('\n'))
  expect(await verify(checkpoints)).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('✗ the trail ends after 4 events; a checkpoint vouches for 5') as string,
  })
  const none = join(folder, 'none')
  writeFileSync(none, '')
  expect(await verify(none)).toMatchObject({ code: 1, stdout: expect.stringContaining('nothing is proved') as string })
  writeFileSync(none, readFileSync(trail))
  expect(await verify(none)).toMatchObject({ code: 2, stdout: '' })
})

test('R22 what the programs need and do not get is named', async () => {
  expect(await run('audit-export.ts', [])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('DATABASE_URL') as string,
  })
  expect(await run('audit-verify.ts', [])).toMatchObject({
    code: 2,
    stdout: expect.stringContaining('--checkpoints') as string,
  })
})
