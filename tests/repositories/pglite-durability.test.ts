import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { shorten } from '../../src-service/sql/keep-log-short.ts'
import { currentSchema } from '../../src-service/sql/migrate.ts'
import { databaseOn, openPglite } from '../../src-service/sql/pglite.ts'
import { startPglite } from '../../src-service/sql/pglite-engine.ts'
import { pgliteTemplate } from '../support/pglite-template.ts'

const writer = fileURLToPath(new URL('../support/acknowledging-writer.ts', import.meta.url))
const hasStrace = process.platform === 'linux' && spawnSync('strace', ['-V']).status === 0

let parent = ''
let folder = ''
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'linekeeper-workspace-'))
  folder = join(parent, 'workspace', 'database')
})
afterEach(() => rmSync(parent, { recursive: true, force: true }))

const makeWorkspace = async () => (await openPglite({ folder, template: await pgliteTemplate() })).close()

describe('a workspace on disk', () => {
  test('comes from the template with its schema, and is there at the next start', async () => {
    const first = await openPglite({ folder, template: await pgliteTemplate() })
    expect((await currentSchema(first)).isCurrent).toBe(true)
    await sql`update app_clock set "offset" = '1 day'`.execute(first.kysely)
    await first.close()
    const next = await openPglite({ folder, template: await pgliteTemplate() })
    expect(await next.kysely.selectFrom('app_clock').select('offset').execute()).toEqual([{ offset: '1 day' }])
    await next.close()
  })

  test('is made anew where a kill left it half made', async () => {
    await makeWorkspace()
    writeFileSync(`${folder}.creating`, '')
    rmSync(join(folder, 'base'), { recursive: true })
    const database = await openPglite({ folder, template: await pgliteTemplate() })
    expect((await currentSchema(database)).isCurrent).toBe(true)
    await database.close()
    expect(existsSync(`${folder}.creating`)).toBe(false)
  })

  test('keeps every acknowledged row when its process is killed', async () => {
    await makeWorkspace()
    const child = spawn(process.execPath, [writer, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
    const ended = new Promise((resolve) => child.once('exit', resolve))
    const acknowledged: number[] = []
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.startsWith('ack ')) acknowledged.push(Number(line.slice(4)))
      if (acknowledged.length === 60) child.kill('SIGKILL')
    }
    await ended
    expect(child.signalCode).toBe('SIGKILL')
    const database = await openPglite({ folder })
    const { rows } = await sql<{
      id: number
    }>`select ('x' || encode(jti_hash, 'hex'))::bit(32)::int as id from dpop_proof`.execute(database.kysely)
    await database.close()
    const kept = new Set(rows.map((row) => row.id))
    expect(acknowledged.length).toBeGreaterThanOrEqual(60)
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
  })

  test('lets its log go once the data are flushed', async () => {
    await makeWorkspace()
    const pglite = await startPglite({ folder })
    await pglite.query(
      'insert into dpop_proof (jti_hash) select sha256(n::text::bytea) from generate_series(1, 20000) n',
    )
    expect(await shorten(pglite, 1_000_000)).toBe(true)
    expect(await shorten(pglite, 1_000_000)).toBe(false)
    await databaseOn(pglite).close()
  })
})

// Without strace this proves nothing, so only a developer's machine may go without it.
describe.skipIf(!hasStrace && process.env['CI'] === undefined)('the flush (strace counts the system calls)', () => {
  const rows = 20

  /** What the process did, in order: `wal` and `data` are flushes, the rest are the lines that it said. */
  async function trace(): Promise<string[]> {
    await makeWorkspace()
    const log = join(parent, 'strace.log')
    const options = ['-f', '-qq', '-y', '-s', '32', '-e', 'trace=fdatasync,fsync,write', '-o', log]
    const run = spawnSync('strace', [...options, process.execPath, writer, folder, String(rows)], { encoding: 'utf8' })
    expect(run).toMatchObject({ status: 0 })
    const steps = readFileSync(log, 'utf8')
      .split('\n')
      .flatMap((line) => {
        if (/ (?:fdatasync|fsync)\(\d+<[^>]*\/pg_wal\/[0-9A-F]{24}>/.test(line)) return ['wal']
        if (/ (?:fdatasync|fsync)\(\d+<[^>]*\/base\//.test(line)) return ['data']
        if (/ (?:fdatasync|fsync)\(\d+<[^>]*\/global\/pg_control>/.test(line)) return ['control']
        return / write\(1<[^>]*>, "([^"\\]*)/.exec(line)?.[1] ?? []
      })
    return steps.slice(steps.indexOf('open'))
  }

  test('comes before every acknowledgement, costs a read nothing, and reaches the data before the log may go', async () => {
    const steps = await trace()
    const acknowledgements = Array.from({ length: rows }, (_, n) => ['wal', `ack ${n + 1}`]).flat()
    const read = steps.indexOf('read')
    expect(steps.slice(0, read)).toEqual(['open', ...acknowledgements])
    const checkpoint = steps.slice(read + 1, steps.indexOf('checkpoint'))
    expect(checkpoint.at(-1)).toBe('control')
    expect(checkpoint.filter((step) => step === 'data').length).toBeGreaterThan(0)
  })
})
