import { appNow } from './app-now.ts'
import type { Database } from './database.ts'
import type { OuterKey } from '../domain/ports/keys.ts'
import { fingerprintRotation } from './fingerprint-rotation.repository.ts'
import { currentSchema } from './migrate.ts'

/** The database's clock and kind; null while it does not answer, its schema is not this version's, or its fingerprints are another key's (R23). */
export const readiness =
  (database: Database, outer: OuterKey | null = null) =>
  async (): Promise<{ readonly now: Date; readonly engine: Database['engine'] } | null> => {
    try {
      const { isCurrent } = await currentSchema(database)
      if (!isCurrent) return null
      const rotation = await fingerprintRotation(database)
      return !rotation || rotation.keyCheck === outer?.check
        ? { now: await appNow(database), engine: database.engine }
        : null
    } catch {
      return null
    }
  }
