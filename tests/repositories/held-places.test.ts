import { beforeEach, expect, test } from 'vitest'
import type { AccountStore } from '../../src-service/domain/ports/account-store.ts'
import { accountStore } from '../../src-service/sql/accounts.repository.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { forEachEngine } from '../support/databases.ts'
import { makeWorld } from '../support/world.ts'

const [PREFIX, ADDRESS] = ['a prefix', 'b address']

/** Something that is waited for until it is said. */
function signal(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined
  const promise = new Promise<void>((resolved) => (resolve = resolved))
  return { promise, resolve: () => resolve() }
}

forEachEngine('R13 R20 a place that a commit counts on', (open, engine) => {
  let database: Database
  let store: AccountStore
  let ids: string[]
  const versionOf = async (at: number, on = store) =>
    (await on.readFacts({ accountId: ids[at] ?? '' }))?.account.version ?? Number.NaN
  /** A decision for one of the accounts that writes nothing but its account's next version. */
  const commit = async (at: number, places: readonly string[], on = store) =>
    on.commit({ accountId: ids[at] ?? '', version: await versionOf(at, on), writes: [], events: [], places })
  /** Holds places as a decision does that was beaten once, until it is let go. */
  const hold = async (at: number, places: readonly string[]) => {
    const [held, free] = [signal(), signal()]
    const outcome = store.locked(
      ids[at] ?? '',
      async (own) => {
        held.resolve()
        await free.promise
        return commit(at, places, own)
      },
      places,
    )
    await held.promise
    return async () => {
      free.resolve()
      return outcome
    }
  }

  beforeEach(async () => {
    database = await open()
    const world = makeWorld(database)
    store = accountStore(database)
    ids = []
    for (const _ of 'abc') ids.push((await world.account()).accountId)
  })

  test('is free again once it is written, and a decision holds what it commits', async () => {
    expect(await commit(0, [PREFIX])).toBe('committed')
    expect(await commit(1, [PREFIX])).toBe('committed')
    expect(await store.locked(ids[0] ?? '', (own) => commit(0, [PREFIX, ADDRESS], own), [PREFIX])).toBe('committed')
  })

  if (engine === 'pglite') return // one connection: nobody else can hold anything
  test('is not taken from who holds it: another’s commit is a lost race at once, and writes nothing', async () => {
    const letGo = await hold(0, [PREFIX])
    const before = await versionOf(1)
    expect(await commit(1, [ADDRESS, PREFIX])).toBe('conflict')
    expect(await versionOf(1)).toBe(before)
    expect(await commit(1, [ADDRESS])).toBe('committed')
    expect(await letGo()).toBe('committed')
    expect(await commit(1, [PREFIX])).toBe('committed')
  })

  test('is let go by a lost race within a transaction of many statements too, so that no two wait for each other', async () => {
    const letGo = await hold(0, [PREFIX])
    const lost = signal()
    const another = lost.promise.then(() => commit(2, [ADDRESS]))
    await database.inOneTransaction(async () => {
      expect(await commit(1, [ADDRESS, PREFIX])).toBe('conflict')
      lost.resolve()
      expect(await another).toBe('committed')
    })
    expect(await letGo()).toBe('committed')
  })
})
