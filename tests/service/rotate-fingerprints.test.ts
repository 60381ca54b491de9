import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { searchAccounts } from '../../src-service/domain/accounts/search-accounts.ts'
import type { MemberActor } from '../../src-service/domain/actor.ts'
import { closeMarketplaceAccount } from '../../src-service/domain/marketplace-accounts/close-account.ts'
import { rotateFingerprints, type RotationStep } from '../../src-service/numbers-rotate-fingerprints.ts'
import { accountSearch } from '../../src-service/sql/account-search.repository.ts'
import { databaseFault, type Database } from '../../src-service/sql/database.ts'
import {
  FINGERPRINTED_TABLES,
  fingerprintRotationStore,
} from '../../src-service/sql/fingerprint-rotation.repository.ts'
import { readiness } from '../../src-service/sql/readiness.ts'
import { forEachEngine } from '../support/databases.ts'
import { outerTestKeys, testKeys } from '../support/test-keys.ts'
import { AGENT, makeWorld, MARKETPLACE, refusalCode, type World } from '../support/world.ts'

const SECOND = randomBytes(32)
const STEPS: readonly RotationStep[] = ['fill', 'move', 'forget']
const HELD = '+525512347001'
const ERASED = '+525512347002'
const RETIRED = '+525512347003'
const OPEN = '+525512347004'
let looks = 0

forEachEngine('R23 the rotation of the fingerprint keys', (open, engine) => {
  let database: Database
  /** A process that holds the first key only, and one that holds both. */
  let before: World
  let world: World
  let owner: MemberActor
  const rotate = (step: RotationStep, pageSize?: number, keys = outerTestKeys(SECOND)) =>
    rotateFingerprints(database, keys.outer, step, pageSize)
  const process = () => makeWorld(database, { keys: outerTestKeys(SECOND), prefixes: 'real' })

  beforeEach(async () => {
    database = await open()
    before = makeWorld(database)
    world = process()
  })
  /** A number that is held, one of a closed account, one that was given up, and a landline. */
  async function fillWorkspace(): Promise<void> {
    owner = await before.verified(RETIRED)
    await before.request(owner, HELD)
    await before.accept(owner)
    for (const _ of ['authority', 'possession']) {
      await before.sendChangeCode(owner)
      await before.report(owner.accountId, 'answered')
      await before.check(owner)
      await before.advance('15 minutes')
    }
    const gone = await before.verified(ERASED)
    const { externalId } = (await before.facts(gone.accountId)).account
    await closeMarketplaceAccount(before.ports, MARKETPLACE, { externalId })
    const landline = await before.account()
    await before.start(landline, OPEN)
    await before.report(landline.accountId, 'failed', 'landline')
    await before.start(landline, OPEN, 'call')
  }
  const found = async (one: World, query: string) => {
    const who = { ...AGENT, id: `staff-${looks}`, sessionId: `look-${looks++}` }
    const keys = one === before ? testKeys() : outerTestKeys(SECOND)
    const ports = { search: accountSearch(database, keys.outer), sealer: makeWorld(database, { keys }).ports.sealer }
    return (await searchAccounts(ports, who, { query })).accounts.map(({ id }) => id)
  }
  /** What a proof of this number by somebody else is answered with. */
  const proveAnew = async (number: string): Promise<string> => {
    const other = await world.account()
    await world.start(other, number, 'call')
    await world.report(other.accountId, 'answered')
    return refusalCode(world.check(other))
  }
  const factsOf = async (one: World) => {
    const { now: _now, ...facts } = await one.facts(owner.accountId)
    const { accountId } = owner
    const { fingerprint, prefix, country } = facts.claims[0]!
    const named = await one.ports.store.readFacts({
      accountId,
      fingerprints: [HELD, ERASED, OPEN].map((number) => one.ports.sealer.fingerprint(number)),
      sendTo: { fingerprint, prefix: prefix ?? null, country },
    })
    return { ...facts, named: named?.numbers.toSorted((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1)) }
  }

  test('R23 says the same of a number before, during and after, and finds it by every spelling', async () => {
    await fillWorkspace()
    const same = async () => {
      // Also for a process that has just started, and for one that believes in the phase before.
      for (const one of [world, process()]) expect(await factsOf(one)).toEqual(told)
      for (const spelling of [HELD, '55 1234 7001', RETIRED, '(55) 1234-7003'])
        expect(await found(world, spelling)).toEqual([owner.accountId])
      expect(await found(world, ERASED)).toHaveLength(1)
      expect(await found(world, OPEN)).toHaveLength(1)
    }
    const told = await factsOf(world)
    expect(told.named?.filter(({ smsOffAt }) => smsOffAt !== null)).toHaveLength(1)
    expect(told.named?.filter(({ claim, rewarded }) => claim && rewarded)).not.toHaveLength(0)
    await same()
    for (const step of STEPS) {
      await rotate(step, 1)
      await same()
    }
    expect(await rotate('forget')).toEqual({ phase: 'outer', changed: 0, lacking: 0, inner: 0 })
  })

  test('R23 R3 the number of an erased account stays taken at every step, and so does one that is held or was given up', async () => {
    await fillWorkspace()
    await sql`insert into policy (name, value, changed_at, changed_by) values ('sendsPerNumber', '50', clock_timestamp(), 'test'), ('verifiedFloorPercent', '0', clock_timestamp(), 'test')`.execute(
      database.kysely,
    )
    const check = async () => {
      for (const number of [ERASED, HELD, RETIRED]) expect(await proveAnew(number)).toBe('number_taken')
    }
    await check()
    for (const step of STEPS) {
      await rotate(step, 2)
      await check()
    }
  })

  test('R23 R11 a code that was minted under the first key alone is right after all of it', async () => {
    const member = await before.account()
    await before.start(member, HELD)
    const code = before.codes.at(-1) ?? ''
    for (const step of STEPS) await rotate(step)
    await world.check(member, code)
    const { claims, account } = await world.facts(member.accountId)
    expect(claims.map(({ id }) => id)).toEqual([account.currentClaimId])
  })

  test('R23 begins on an empty workspace as well, and its rows keep nothing that the first key makes', async () => {
    for (const step of STEPS) await rotate(step)
    const member = await world.verified(HELD)
    expect(await proveAnew(HELD)).toBe('number_taken')
    expect(await found(world, '55 1234 7001')).toContain(member.accountId)
    expect(await fingerprintRotationStore(database).left()).toEqual({ lacking: 0, inner: 0 })
    const { rows } = await sql<{ outer: Uint8Array }>`select outer_fingerprint as outer from claim`.execute(
      database.kysely,
    )
    expect(rows.map(({ outer }) => Buffer.from(outer).toString('hex'))).toEqual([world.ports.sealer.fingerprint(HELD)])
  })

  test('R23 interrupted it goes on where it was; look-ups do not move and nothing is forgotten before its time', async () => {
    await fillWorkspace()
    await expect(rotate('move')).rejects.toThrow(/Nothing is filled/)
    await expect(rotate('forget')).rejects.toThrow(/not moved/)
    const store = fingerprintRotationStore(database)
    const { outer } = outerTestKeys(SECOND)
    await store.begin(outer!.check)
    const [first] = await store.unwrapped('claim', '', 1)
    const half = Object.fromEntries(
      ['fingerprint', 'national_fingerprint', 'prefix'].map((name) => [
        `outer_${name}`,
        first?.[name] ? outer!.wrap(first[name]) : null,
      ]),
    )
    expect(await store.put('claim', [{ ...first!, ...half }])).toBe(1)
    await expect(rotate('move')).rejects.toThrow(/rows lack an outer fingerprint/)
    await expect(rotate('forget')).rejects.toThrow(/not moved/)
    expect(await proveAnew(HELD)).toBe('number_taken')
    expect(await rotate('fill', 1)).toMatchObject({ phase: 'filling', lacking: 0 })
    expect(await rotate('fill')).toMatchObject({ changed: 0, lacking: 0 })
    expect(await rotate('move')).toMatchObject({ phase: 'moved', lacking: 0 })
    await store.enter('outer', 'moved')
    expect(await store.forget('claim', 1)).toBe(1)
    expect(await proveAnew(HELD)).toBe('number_taken')
    expect(await proveAnew(ERASED)).toBe('number_taken')
    expect(await rotate('forget', 1)).toMatchObject({ phase: 'outer', inner: 0, lacking: 0 })
  })

  test('R23 once it has begun the database takes no row without the outer, and at its end none with the inner fingerprint', async () => {
    await fillWorkspace()
    const insert = (columns: string) =>
      sql`insert into number_trait (${sql.raw(columns)}, sms_off_at) values (${randomBytes(32)}, now())`.execute(
        database.kysely,
      )
    const refused = (error: unknown) => databaseFault(error)?.code === '40001'
    await rotate('fill')
    await expect(insert('fingerprint')).rejects.toSatisfy(refused)
    await insert('outer_fingerprint')
    await rotate('move')
    await rotate('forget')
    await expect(insert('fingerprint')).rejects.toSatisfy(refused)
    await insert('outer_fingerprint')
    const { rows } = await sql<{ on: number }>`
      select count(*)::int as on from pg_trigger where tgenabled = 'O' and (tgname like '%needs_outer' or tgname like '%without_inner')`.execute(
      database.kysely,
    )
    expect(rows[0]?.on).toBe(2 * FINGERPRINTED_TABLES.length)
  })

  test('R23 R3 an account that a process closes which has not heard of the rotation keeps nothing but its fingerprints', async () => {
    await fillWorkspace()
    const { externalId } = (await before.facts(owner.accountId)).account
    const store = {
      ...before.ports.store,
      commit: async (commit: Parameters<typeof before.ports.store.commit>[0]) => {
        await rotate('fill')
        return before.ports.store.commit(commit)
      },
    }
    const closing = closeMarketplaceAccount({ ...before.ports, store }, MARKETPLACE, { externalId })
    expect(await refusalCode(closing)).toBe('service_unavailable')
    const { rows } = await sql<object>`
      select distinct closed_at is not null as closed, outer_fingerprint is not null as taken, national_fingerprint as national,
        outer_national_fingerprint as outer_national, outer_prefix as prefix
      from claim c join account a on a.id = c.account_id where a.id = ${owner.accountId}`.execute(database.kysely)
    expect(rows).toEqual([{ closed: true, taken: true, national: null, outer_national: null, prefix: null }])
  })

  test('R23 both unique indexes refuse a second account', async () => {
    await fillWorkspace()
    await rotate('fill')
    for (const [its, other] of [
      ['fingerprint', 'outer_fingerprint'],
      ['outer_fingerprint', 'fingerprint'],
    ]) {
      const twice = sql`
        insert into claim (id, account_id, state, ${sql.ref(its!)}, ${sql.ref(other!)}, key_version, metadata_version, line_type, claimed_at)
        select 'twice', account_id, 'active', ${sql.ref(its!)}, ${randomBytes(32)}, 1, '1', 'mobile', now() from claim where state = 'active' limit 1`
      await expect(twice.execute(database.kysely)).rejects.toMatchObject({ code: '23505' })
    }
  })

  test('R23 a process without the second key, or with another, serves nobody from the start of it on, and is not ready', async () => {
    await fillWorkspace()
    const stranger = outerTestKeys(randomBytes(32))
    expect(await readiness(database)()).not.toBeNull()
    await rotate('fill')
    await expect(rotate('fill', 1, stranger)).rejects.toThrow(/another outerFingerprint/)
    expect(await refusalCode(before.start(await before.account(), HELD))).toBe('service_unavailable')
    const other = makeWorld(database, { keys: stranger })
    expect(await refusalCode(other.start(await other.account(), HELD))).toBe('service_unavailable')
    expect(await readiness(database)()).toBeNull()
    expect(await readiness(database, stranger.outer)()).toBeNull()
    expect(await readiness(database, outerTestKeys(SECOND).outer)()).not.toBeNull()
    await expect(rotateFingerprints(database, null, 'fill')).rejects.toThrow(/no outerFingerprint/)
  })

  if (engine === 'pglite') return // one connection: nothing races
  test.each(STEPS)('R23 R2 two accounts that prove one number during “%s”: one takes it', async (step) => {
    await fillWorkspace()
    await sql`insert into policy (name, value, changed_at, changed_by) values ('verifiedFloorPercent', '0', clock_timestamp(), 'test')`.execute(
      database.kysely,
    )
    for (const earlier of STEPS.slice(0, STEPS.indexOf(step))) await rotate(earlier)
    // Until it begins, a process that has not been restarted takes part; two others have the second key.
    const processes = [step === 'fill' ? before : process(), makeWorld(database, { keys: outerTestKeys(SECOND) })]
    const numbers = Array.from({ length: 12 }, (_, at) => `+52551234${7100 + at}`)
    const tries: { number: string; prove: () => Promise<string> }[] = []
    for (const number of numbers)
      for (const one of processes) {
        const member = await one.account()
        await one.start(member, number)
        const code = one.codes.at(-1) ?? ''
        const prove = async () =>
          one.check(member, code).then(
            () => 'took it',
            (error: { code: string }) => error.code,
          )
        tries.push({ number, prove })
      }
    const isTaken = async (number: string) => {
      const { store, sealer } = process().ports
      const named = await store.readFacts({
        accountId: owner.accountId,
        fingerprints: [sealer.fingerprint(number)],
      })
      return (named?.numbers[0]?.claim ?? null) !== null
    }
    const [rotated, ...answers] = await Promise.all([rotate(step, 1), ...tries.map(({ prove }) => prove())])
    for (const answer of answers)
      expect(['took it', 'number_taken', 'too_busy', 'service_unavailable']).toContain(answer)
    expect(answers.filter((answer) => answer === 'took it').length).toBeGreaterThan(0)
    for (const number of numbers) {
      const its = answers.filter((_, at) => tries[at]?.number === number)
      expect(its.filter((answer) => answer === 'took it').length).toBeLessThanOrEqual(1)
      // Nobody is told that a number is taken which nobody took. (Who was told nothing of what he took finds it when he looks.)
      expect(!its.includes('number_taken') || (await isTaken(number))).toBe(true)
    }
    expect(rotated).toMatchObject(step === 'forget' ? { lacking: 0 } : { phase: step === 'fill' ? 'filling' : 'moved' })
    expect(await rotate(step)).toMatchObject(step === 'forget' ? { lacking: 0, inner: 0 } : { lacking: 0 })
    const { rows } = await sql<{ accounts: number }>`
      select count(distinct account_id)::int as accounts from claim where state <> 'released'
      group by coalesce(outer_fingerprint, fingerprint)`.execute(database.kysely)
    expect(rows.map(({ accounts }) => accounts)).toEqual(rows.map(() => 1))
    // What the race left open is still decided by the same facts: every number that was taken stays taken.
    const won = numbers.filter((number) =>
      answers.some((said, at) => said === 'took it' && tries[at]?.number === number),
    )
    for (const number of won.slice(0, 3)) expect(await proveAnew(number)).toBe('number_taken')
  })
})
