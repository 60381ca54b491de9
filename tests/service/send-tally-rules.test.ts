import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { AccountStore } from '../../src-service/domain/ports/account-store.ts'
import { DEAREST, priceOf } from '../../src-service/domain/sends/prices.ts'
import { startVerification } from '../../src-service/domain/verifications/start-verification.ts'
import { forEachEngine } from '../support/databases.ts'
import { sendStage } from '../support/send-limits.ts'
import { refusalCode } from '../support/world.ts'

/** A store whose decisions take no place, neither before they read nor as they write. */
const holdsNothing = (store: AccountStore): AccountStore => ({
  ...store,
  commit: (commit) => store.commit({ ...commit, places: [] }),
  locked: (id, work) => store.locked(id, (own) => work(holdsNothing(own)), []),
})

forEachEngine('the bounds of a country and of all sends', (open, engine) => {
  const stage = sendStage(open)
  const { prefix, policy, atOnce } = stage
  const country = 'MX'

  /** Sends of new accounts to a country's numbers, each of a prefix of its own, on a store of the test's. */
  const startOn = async (store: AccountStore, number = prefix()(1)) => {
    const member = await stage.world.account()
    return startVerification({ ...stage.world.ports, store }, member, { number, country, channel: 'sms' })
  }
  const tallied = async (): Promise<{ readonly sends: number; readonly micros: number }> => {
    const { rows } = await sql<{ sends: number; micros: number }>`
      select coalesce(sum(sends) filter (where scope = ${`country:${country}`}), 0)::int as sends,
        coalesce(sum(micros) filter (where scope = 'all'), 0)::int as micros from send_tally
      where hour > app_now() - interval '24 hours'`.execute(stage.database.kysely)
    return rows[0] ?? { sends: 0, micros: 0 }
  }
  /** As if so much more had been sent. */
  const add = (scope: string, sends: number, micros: number) =>
    sql`insert into send_tally (scope, hour, slot, sends, micros)
      values (${scope}, date_trunc('hour', app_now(), 'UTC'), 0, ${sends}, ${micros})
      on conflict (scope, hour, slot) do update set sends = send_tally.sends + excluded.sends, micros = send_tally.micros + excluded.micros`.execute(
      stage.database.kysely,
    )

  for (const [bound, left, set] of [
    ['a country', 5, async () => policy('sendsPerCountry', (await tallied()).sends + 5)],
    ['all sends', 5, async () => policy('spendPerDay', (await tallied()).micros + 5 * priceOf(country, 'sms') + 1)],
  ] as const) {
    test.runIf(engine === 'postgresql')(
      `R20 of 24 sends at once exactly so many go as the bound of ${bound} leaves`,
      async () => {
        await set()
        const { store } = stage.world.ports
        const race = await atOnce(...Array.from({ length: 24 }, () => startOn(store)))
        expect(race.refusals.filter((code) => code !== 'send_paused' && code !== 'too_busy')).toEqual([])
        // Who was told to come again does: what is left is given out, and not one more.
        let { sent } = race
        for (let more = 0; more < left + 1; more++) sent += (await atOnce(startOn(store))).sent
        expect(sent).toBe(left)
      },
    )

    test.runIf(engine === 'postgresql')(
      `the control: where nobody holds the bound of ${bound}, more go than it leaves`,
      async () => {
        const { store } = stage.world.ports
        await set()
        const race = await atOnce(...Array.from({ length: 24 }, () => startOn(holdsNothing(store))))
        expect(race.sent).toBeGreaterThan(left)
      },
    )
  }

  for (const [bound, set, fill] of [
    [
      'a country',
      async () => policy('sendsPerCountry', (await tallied()).sends + 1_000),
      () => add(`country:${country}`, 1_000, 0),
    ],
    [
      'all sends',
      async () => policy('spendPerDay', (await tallied()).micros + 1_000 * DEAREST),
      () => add('all', 0, 1_000 * DEAREST),
    ],
  ] as const)
    test(`R20 a send that was decided while the bound of ${bound} was far is decided again where it has been reached since`, async () => {
      await set()
      const { store } = stage.world.ports
      let filled = false
      // Between its reading and its writing, as a process that has stood still.
      const late: AccountStore = {
        ...store,
        commit: async (commit) => {
          if (!filled) await fill()
          filled = true
          return store.commit(commit)
        },
      }
      const before = await tallied()
      expect(await refusalCode(startOn(late))).toBe('send_paused')
      expect(filled).toBe(true)
      const { sends, micros } = await tallied()
      expect([sends - before.sends, micros - before.micros]).toEqual(
        bound === 'a country' ? [1_000, 0] : [0, 1_000 * DEAREST],
      )
    })

  test('R20 far from the bounds nobody waits: a send is read and written once, and holds nothing', async () => {
    const { store } = stage.world.ports
    let locked = 0
    const counting: AccountStore = {
      ...store,
      locked: (...asked) => {
        locked += 1
        return store.locked(...asked)
      },
    }
    // The days before have left.
    await stage.world.advance('25 hours')
    await startOn(counting)
    expect(locked).toBe(0)
    await policy('abuseMode', 'record_only')
    await policy('sendsPerCountry', 1)
    await startOn(counting)
    expect(locked).toBe(0)
    await policy('abuseMode', 'enforce')
    expect(await refusalCode(startOn(counting))).toBe('send_paused')
  })
})
