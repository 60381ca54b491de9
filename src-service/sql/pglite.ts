import type { PGlite } from '@electric-sql/pglite'
import { PGliteDialect } from 'kysely'
import { checkChannel } from './database.ts'
import type { Database } from './database.ts'
import { joinable } from './joinable.ts'
import { keepLogShort } from './keep-log-short.ts'
import { startPglite, type PgliteOptions } from './pglite-engine.ts'

/** Opens the database; its schema is the template's or none: `migrateToLatest()` is the caller's next step. */
export async function openPglite(options: PgliteOptions = {}): Promise<Database> {
  const pglite = await startPglite(options)
  return options.folder === undefined ? databaseOn(pglite) : databaseOnDisk(pglite)
}

/** An engine on a folder, perhaps still on its way, as the database: statements wait for it. Its log is kept short. */
export function databaseOnDisk(engine: PGlite | Promise<PGlite>): Database {
  const pglite = Promise.resolve(engine)
  const stop = pglite.then(keepLogShort)
  stop.catch(() => undefined) // an engine that does not start is reported by the first statement
  return databaseOn(pglite, async () => (await stop)())
}

/** Kysely's driver gives the one connection to one user at a time, so a transaction is nobody else's. */
export function databaseOn(engine: PGlite | Promise<PGlite>, stop: () => unknown = () => undefined): Database {
  const { kysely, inOneTransaction } = joinable(new PGliteDialect({ pglite: () => engine }), 'one')
  return {
    kysely,
    inOneTransaction,
    engine: 'pglite',
    listen: async (channel, onNotify) => {
      const pglite = await engine
      const unlisten = await pglite.listen(checkChannel(channel), onNotify)
      return () => unlisten()
    },
    close: async () => {
      const pglite = await engine
      await stop()
      await kysely.destroy()
      if (!pglite.closed) await pglite.close()
    },
  }
}
