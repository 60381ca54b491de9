import { CompiledQuery } from 'kysely'
import type { DatabaseConnection, Driver, QueryResult, TransactionSettings } from 'kysely'
import type { Lock } from './lock.ts'

/** A transaction that others join: its connection, which one statement uses at a time. */
export interface Unit {
  readonly connection: DatabaseConnection
  readonly lock: Lock
  open: boolean
}

/** What can violate a constraint; whoever meets a violation goes on, so the transaction has to survive it. */
const WRITES = /\b(?:insert|update|delete)\b/i

/** A driver whose connections are the unit's where there is one. `only` is held by who uses an engine's one connection. */
export class JoiningDriver implements Driver {
  readonly #inner: Driver
  readonly #unit: () => Unit | undefined
  readonly #only: Lock | null

  constructor(inner: Driver, unit: () => Unit | undefined, only: Lock | null) {
    this.#inner = inner
    this.#unit = unit
    this.#only = only
  }

  init: Driver['init'] = (options) => this.#inner.init(options)
  destroy: Driver['destroy'] = (options) => this.#inner.destroy(options)

  acquireConnection: Driver['acquireConnection'] = async (options) => {
    const unit = this.#unit()
    if (unit?.open) {
      await unit.lock.acquire()
      return new Joined(unit)
    }
    await this.#only?.acquire()
    try {
      return await this.#inner.acquireConnection(options)
    } catch (error) {
      this.#only?.release()
      throw error
    }
  }

  releaseConnection: Driver['releaseConnection'] = async (connection, options) => {
    if (connection instanceof Joined) return connection.unit.lock.release()
    try {
      await this.#inner.releaseConnection(connection, options)
    } finally {
      this.#only?.release()
    }
  }

  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    if (connection instanceof Joined) await connection.begin()
    else await this.#inner.beginTransaction(connection, settings)
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    if (connection instanceof Joined) await connection.commit()
    else await this.#inner.commitTransaction(connection)
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (connection instanceof Joined) await connection.rollback()
    else await this.#inner.rollbackTransaction(connection)
  }
}

/** The unit's connection as one user of it sees it: a failed write takes back itself and nothing else, as it would alone. */
class Joined implements DatabaseConnection {
  readonly unit: Unit
  #inTransaction = false

  constructor(unit: Unit) {
    this.unit = unit
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (!this.unit.open) throw new Error('the transaction that this statement joined has ended')
    if (this.#inTransaction || !WRITES.test(query.sql)) return this.unit.connection.executeQuery<R>(query)
    await this.#say('savepoint one_statement')
    try {
      const result = await this.unit.connection.executeQuery<R>(query)
      await this.#say('release savepoint one_statement')
      return result
    } catch (error) {
      await this.#say('rollback to savepoint one_statement')
      throw error
    }
  }

  // oxlint-disable-next-line require-yield -- the interface asks for a generator
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('nothing is streamed within one transaction')
  }

  async begin(): Promise<void> {
    await this.#say('savepoint inner_transaction')
    this.#inTransaction = true
  }

  async commit(): Promise<void> {
    await this.#say('release savepoint inner_transaction')
    this.#inTransaction = false
  }

  async rollback(): Promise<void> {
    await this.#say('rollback to savepoint inner_transaction')
    this.#inTransaction = false
  }

  async #say(statement: string): Promise<void> {
    await this.unit.connection.executeQuery(CompiledQuery.raw(statement))
  }
}
