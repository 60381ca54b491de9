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

/** An engine that was started on a folder, as the database; its log is kept short. */
export const databaseOnDisk = (pglite: PGlite): Database => databaseOn(pglite, keepLogShort(pglite))

/** Kysely's driver gives the one connection to one user at a time, so a transaction is nobody else's. */
export function databaseOn(pglite: PGlite, stop: () => void = () => undefined): Database {
  const { kysely, inOneTransaction } = joinable(new PGliteDialect({ pglite }), 'one')
  return {
    kysely,
    inOneTransaction,
    engine: 'pglite',
    listen: async (channel, onNotify) => {
      const unlisten = await pglite.listen(checkChannel(channel), onNotify)
      return () => unlisten()
    },
    close: async () => {
      stop()
      await kysely.destroy()
      if (!pglite.closed) await pglite.close()
    },
  }
}
