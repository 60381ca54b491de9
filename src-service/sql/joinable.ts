import { AsyncLocalStorage } from 'node:async_hooks'
import { Kysely, PostgresAdapter } from 'kysely'
import type { Dialect, Transaction } from 'kysely'
import { JoiningDriver, type Unit } from './joining-driver.ts'
import { Lock } from './lock.ts'
import type { Tables } from './tables.ts'

/** A database whose statements, whoever runs them, can be made one transaction (ADR 19). */
export interface Joinable {
  readonly kysely: Kysely<Tables>
  readonly inOneTransaction: <T>(work: (own: Transaction<Tables>) => Promise<T>) => Promise<T>
}

/**
 * Kysely on this dialect. Within `inOneTransaction` every statement of every repository joins its transaction; their own transactions
 * become savepoints of it. `own` is the transaction itself, for who opened it.
 */
export function joinable(inner: Dialect, connections: 'one' | 'many'): Joinable {
  const units = new AsyncLocalStorage<Unit>()
  const only = connections === 'one' ? new Lock() : null
  const kysely = new Kysely<Tables>({
    dialect: {
      createDriver: () => new JoiningDriver(inner.createDriver(), () => units.getStore(), only),
      // PGlite's own adapter would lock its one connection above the driver, where nothing could join any more.
      createAdapter: () => new PostgresAdapter(),
      createQueryCompiler: () => inner.createQueryCompiler(),
      createIntrospector: (db) => inner.createIntrospector(db),
    },
  })
  return {
    kysely,
    inOneTransaction: (work) =>
      kysely.transaction().execute((own) =>
        own.getExecutor().provideConnection(async (connection) => {
          const unit: Unit = { connection, lock: new Lock(), open: true }
          try {
            return await units.run(unit, () => work(own))
          } finally {
            // What was begun in there and goes on later is on its own again.
            unit.open = false
          }
        }),
      ),
  }
}
