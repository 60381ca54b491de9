import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { vi } from 'vitest'
import type { MemberView } from '../../src-shared/contract/member-account.ts'
import { codeIn } from '../../src-service/carriers/code-texts.ts'
import { secrets } from '../../src-service/http/plugins/secrets.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { makeMemberSessionStore } from '../../src-service/sql/member-sessions.repository.ts'
import { openPostgres } from '../../src-service/sql/postgres.ts'
import { makePostgresDatabase } from './databases.ts'
import { ledgerReader } from './ledger-reader.ts'
import { startServiceProcess, type ServiceProcess } from './service-process.ts'
import { testKeysJson } from './test-keys.ts'
import { makeWorld, type World } from './world.ts'

/** An answer of the service: a view, or a problem's code. */
export interface Answer {
  readonly status: number
  readonly code: string | null
  readonly view: MemberView
}

/** A signed-in member who may ask any of the processes. */
export interface ClusterMember {
  readonly accountId: string
  readonly externalId: string
  /** `address`: whose request it seems to be, where the cluster tells addresses apart; it goes under a key, as the member's page sends it. */
  readonly post: (process: ServiceProcess, path: string, body: object, address?: string) => Promise<Answer>
}

/** Several service processes on one PostgreSQL. */
export interface Cluster {
  readonly database: Database
  readonly world: World
  readonly processes: ServiceProcess[]
  /** Starts processes until there are so many. */
  readonly start: (count: number) => Promise<void>
  /** Kills one and starts another on its folder. */
  readonly replace: (at: number) => Promise<void>
  /** Signs an account's owner in; without one a new account is made. */
  readonly member: (accountId?: string) => Promise<ClusterMember>
  /** The code of a delivery, as soon as a carrier has it. */
  readonly code: (deliveryId: string) => Promise<string>
  /** What waits in the outbox. */
  readonly waiting: () => Promise<number>
  /** What the processes logged of unexpected errors, each once. */
  readonly unexpected: () => readonly string[]
  /** Does something to the database that a correct service could not survive. */
  readonly mutate: (statements: string) => Promise<void>
  readonly close: () => Promise<void>
}

export async function makeCluster({ carrierTakesMs = 0, tellsAddresses = false } = {}): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'linekeeper-cluster-'))
  const keysFile = join(folder, 'keys.json')
  writeFileSync(keysFile, testKeysJson(), { mode: 0o600 })
  const made = await makePostgresDatabase()
  const database = openPostgres({ url: made.url, poolSize: 10 })
  const world = makeWorld(database)
  const sessions = makeMemberSessionStore(database)
  const processes: ServiceProcess[] = []
  const textOf = ledgerReader(folder)
  const run = (at: number) =>
    startServiceProcess({
      databaseUrl: made.url,
      keysFile,
      folder: join(folder, `process-${at}`),
      carrierTakesMs,
      clientAddressHeader: tellsAddresses ? ADDRESS_HEADER : null,
      publicOrigin: null,
    })

  return {
    database,
    world,
    processes,
    async start(count) {
      const places = Array.from({ length: count - processes.length }, (_, place) => processes.length + place)
      processes.push(...(await Promise.all(places.map(run))))
    },
    async replace(at) {
      await processes[at]?.kill()
      processes[at] = await run(at)
    },
    async member(accountId) {
      const id = accountId ?? (await world.account()).accountId
      const { externalId } = (await world.facts(id)).account
      const session = secrets.create()
      await sessions.create({
        externalId,
        signedInAt: new Date(),
        sessionHash: secrets.hash(session),
        replacedHash: null,
      })
      return { accountId: id, externalId, post: (process, ...request) => post(process, session, ...request) }
    },
    code: (deliveryId) =>
      vi.waitFor(
        () => {
          const text = textOf(deliveryId)
          if (text === undefined) throw new Error(`no carrier has ${deliveryId}`)
          return codeIn(text) ?? ''
        },
        { timeout: 30_000, interval: 100 },
      ),
    async waiting() {
      const { rows } = await sql<{ rows: number }>`
        select count(*)::int as rows from outbox where state = 'waiting'`.execute(database.kysely)
      return rows[0]?.rows ?? 0
    },
    unexpected: () => [...new Set(processes.flatMap((process) => errorsIn(process.log())))],
    mutate: async (statements) => void (await sql.raw(statements).execute(database.kysely)),
    async close() {
      await Promise.all(processes.map((process) => process.stop()))
      await database.close()
      await made.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const ADDRESS_HEADER = 'x-real-ip'

async function post(
  { origin }: ServiceProcess,
  session: string,
  path: string,
  body: object,
  address?: string,
): Promise<Answer> {
  const response = await fetch(origin + path, {
    method: 'POST',
    headers: {
      cookie: `linekeeper=${session}`,
      'content-type': 'application/json',
      'x-linekeeper-page': '1',
      origin,
      ...(address === undefined ? {} : { [ADDRESS_HEADER]: address, 'idempotency-key': randomUUID() }),
    },
    body: JSON.stringify(body),
  })
  const view = (await response.json()) as MemberView & { code?: string }
  return { status: response.status, code: view.code ?? null, view }
}

const errorsIn = (log: string): readonly string[] =>
  log
    .split('\n')
    .filter((line) => line.startsWith('{') && line.includes('"level":50'))
    .map((line) => (JSON.parse(line) as { err?: { message?: string; stack?: string } }).err)
    .map((error) => `${error?.message}: ${error?.stack?.split('\n').slice(1, 8).join(' ')}`)
