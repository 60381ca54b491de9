import { PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from './database.ts'
import { joinable } from './joinable.ts'
import { asText, oid, parseBytea, parseInt8, parseInt8Array } from './parsers.ts'
import { Listener } from './postgres-listener.ts'

export interface PostgresOptions {
  /** `postgres://user:password@host:port/database?sslmode=…` */
  readonly url: string
  /** Connections at most, the listening one not counted. */
  readonly poolSize?: number
  /** Told of a connection that broke while nobody used it. */
  readonly onError?: (error: Error) => void
  readonly applicationName?: string
}

const second = 1000
/** A request that waits longer than these is refused; it does not pile up behind the database. */
const limits = {
  connectionTimeoutMillis: 5 * second,
  statement_timeout: 10 * second,
  lock_timeout: 5 * second,
  idle_in_transaction_session_timeout: 10 * second,
  idleTimeoutMillis: 30 * second,
  maxLifetimeSeconds: 3600,
}

const parsers: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [oid.int8, parseInt8],
  [oid.bytea, parseBytea],
  [oid.interval, asText],
  [oid.int8Array, parseInt8Array],
])
const types: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: 'text' | 'binary') =>
    parsers.get(id) ?? (pg.types.getTypeParser(id, format) as (text: string) => unknown),
}

/** Opens a pool on a real PostgreSQL; it connects at the first query. */
export function openPostgres(options: PostgresOptions): Database {
  const onError = options.onError ?? (() => undefined)
  const application = options.applicationName ?? 'linekeeper'
  const pool = new pg.Pool({
    ...limits,
    connectionString: options.url,
    application_name: application,
    max: options.poolSize ?? 10,
    keepAlive: true,
    types,
  })
  pool.on('error', onError)
  const listener = new Listener(
    () =>
      new pg.Client({
        connectionString: options.url,
        application_name: `${application} listener`,
        connectionTimeoutMillis: limits.connectionTimeoutMillis,
        query_timeout: limits.statement_timeout,
        keepAlive: true,
      }),
    onError,
  )
  const { kysely, inOneTransaction } = joinable(new PostgresDialect({ pool }), 'many')
  return {
    kysely,
    inOneTransaction,
    engine: 'postgresql',
    listen: (channel, onNotify) => listener.listen(channel, onNotify),
    close: async () => {
      await listener.close()
      await kysely.destroy()
    },
  }
}
