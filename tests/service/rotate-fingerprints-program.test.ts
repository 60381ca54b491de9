import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { openPostgres } from '../../src-service/sql/postgres.ts'
import { makePostgresDatabase } from '../support/databases.ts'
import { testKeysJson } from '../support/test-keys.ts'
import { makeWorld } from '../support/world.ts'

const script = join(import.meta.dirname, '../../scripts/numbers-rotate-fingerprints.ts')

test('R23 npm run numbers:rotate-fingerprints says what may come next, and refuses what may not', async () => {
  const made = await makePostgresDatabase()
  const database = openPostgres({ url: made.url, poolSize: 1 })
  const run = async (args: readonly string[], keys: string) => {
    const env = { PATH: process.env['PATH'] ?? '', DATABASE_URL: made.url, LINEKEEPER_KEYS: keys }
    try {
      return { code: 0, ...(await promisify(execFile)(process.execPath, [script, ...args], { env })) }
    } catch (error) {
      return error as { code: number; stdout: string; stderr: string }
    }
  }
  try {
    await makeWorld(database).verified('+525512347401')
    const outerFingerprint = randomBytes(32).toString('base64')
    const both = JSON.stringify({ ...(JSON.parse(testKeysJson()) as object), outerFingerprint })
    expect(await run([], testKeysJson())).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no outerFingerprint') as string,
    })
    expect(await run(['--move'], both)).toMatchObject({ code: 2 })
    expect(await run(['--all'], both)).toMatchObject({ code: 2 })
    for (const [args, next] of [
      [[], 'look-ups may move'],
      [['--move'], 'Look-ups go by'],
      [['--forget'], 'No inner fingerprint is left'],
    ] as const)
      expect(await run(args, both)).toMatchObject({ code: 0, stdout: expect.stringContaining(next) as string })
  } finally {
    await database.close()
    await made.drop()
  }
}, 120_000) // six programs, one after the other
