import { sql } from 'kysely'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { readTimeline } from '../../src-service/domain/accounts/read-timeline.ts'
import type { MemberActor } from '../../src-service/domain/actor.ts'
import { closeMarketplaceAccount } from '../../src-service/domain/marketplace-accounts/close-account.ts'
import type { CodeCarrier, PlainMessage } from '../../src-service/domain/ports/code-carrier.ts'
import { checkVerification } from '../../src-service/domain/verifications/check-verification.ts'
import type { Worker } from '../../src-service/outbox/worker.ts'
import { accountTimeline } from '../../src-service/sql/account-timeline.repository.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { forEachEngine } from '../support/databases.ts'
import { ACCEPTING, outboxLine, outboxLines, startTestWorker } from '../support/outbox-worker.ts'
import { makeWorld, MARKETPLACE, type World } from '../support/world.ts'

let used = 0
const fresh = (): string => `+5255${(63_000_000 + used++).toString()}`
const LANDLINE = '+442071838750'

forEachEngine('R18 the old number is told of a change', (open, engine) => {
  let database: Database
  let world: World
  const workers: Worker[] = []
  beforeAll(async () => {
    database = await open()
    world = makeWorld(database)
  })
  afterEach(async () => {
    for (const worker of workers.splice(0)) await worker.stop()
  })

  const told: PlainMessage[] = []
  const carrier: CodeCarrier = {
    ...ACCEPTING,
    tell: async (message) => {
      told.push(message)
      return ACCEPTING.tell(message)
    },
  }
  const work = (pipe = carrier) => void workers.push(startTestWorker(database, { carrier: pipe }))
  /** The member of `old` has come as far as the code that commits. */
  const nearly = async (old: string, number = fresh(), country = 'MX', before?: (member: MemberActor) => unknown) => {
    const member = await world.verified(old, country)
    await before?.(member)
    await world.request(member, number)
    await world.accept(member)
    await world.sendChangeCode(member)
    await world.check(member)
    await world.sendChangeCode(member)
    return member
  }
  const changed = async (...of: Parameters<typeof nearly>) => {
    const member = await nearly(...of)
    await world.check(member)
    expect((await world.facts(member.accountId)).lastEndedChange?.state).toBe('approved')
    return member
  }
  const toldOf = (number: string) => told.filter(({ to }) => to === number)
  const rowsOf = ({ accountId }: MemberActor) => outboxLines(database, accountId, 'message')
  const ended = ({ accountId }: MemberActor, state: string) =>
    outboxLine(database, accountId, 'message', (line) => line.state === state)
  const saidInTimeline = async ({ accountId }: MemberActor) => {
    const { lines } = await readTimeline(accountTimeline(database), { accountId })
    return lines.flatMap((line) => (line.kind === 'number_change' && line.state === 'approved' ? [line.oldNumber] : []))
  }
  const audited = async ({ accountId }: MemberActor) => {
    const { rows } = await sql<{ told: string }>`select data ->> 'oldNumber' as told from audit_event
      where account_id = ${accountId} and action = 'numberChanges.approved'`.execute(database.kysely)
    return rows.map((row) => row.told)
  }

  test('R18 once, by a text message in the member’s language that names neither number nor code', async () => {
    const [old, number] = [fresh(), fresh()]
    const member = await changed(old, number)
    expect(await saidInTimeline(member)).toEqual(['waiting'])
    expect(await rowsOf(member)).toMatchObject([{ state: 'waiting', sealed: false }])
    work()
    await ended(member, 'done')
    expect(toldOf(old).map(({ text }) => text)).toEqual([
      'Linekeeper: este ya no es el celular de su cuenta. Si no fue usted, avise en: https://verify.example.org/',
    ])
    expect(toldOf(number)).toEqual([])
    expect(await saidInTimeline(member)).toEqual(['sent'])
    expect(await audited(member)).toEqual(['sms'])
    expect((await world.facts(member.accountId)).notices[0]?.kind).toBe('number_changed')
  })

  test('R18 nobody is told before the change commits, nor at a set-up', async () => {
    const old = fresh()
    const member = await nearly(old)
    expect(await rowsOf(member)).toEqual([])
    expect(toldOf(old)).toEqual([])
  })

  test('R18 R10 a number that takes no SMS is told nothing, and the trail says so', async () => {
    const fixed = await changed(LANDLINE, fresh(), 'GB')
    const said = await changed(fresh(), fresh(), 'MX', async (member) => {
      const number = (await world.facts(member.accountId)).claims[0]!
      await database.kysely
        .insertInto('number_trait')
        .values({ fingerprint: Buffer.from(number.fingerprint, 'hex'), sms_off_at: new Date() })
        .execute()
    })
    for (const member of [fixed, said]) {
      expect(await rowsOf(member)).toEqual([])
      expect(await audited(member)).toEqual(['sms_off'])
      expect(await saidInTimeline(member)).toEqual([null])
    }
  })

  test('R18 R20 it takes no code of anybody’s, its cost counts, and a country without SMS gets none', async () => {
    const old = fresh()
    const member = await nearly(old)
    const counts = async () => {
      const facts = await world.facts(member.accountId)
      const query = { accountId: member.accountId, fingerprints: [world.ports.sealer.fingerprint(old)] }
      const number = (await world.ports.store.readFacts(query))?.numbers.find(
        ({ fingerprint }) => fingerprint === query.fingerprints[0],
      )
      return { all: facts.sends.all.sends, micros: facts.sends.all.micros, counted: number?.countedSends }
    }
    const before = await counts()
    await world.check(member)
    const after = await counts()
    expect(after).toMatchObject({ all: before.all + 1, counted: before.counted })
    expect(after.micros).toBeGreaterThan(before.micros)
    const other = await nearly(fresh())
    await sql`insert into policy (name, value, changed_at, changed_by) values ('smsCountries', '["GB"]', clock_timestamp(), 'test')`.execute(
      database.kysely,
    )
    await world.check(other)
    await sql`delete from policy where name = 'smsCountries'`.execute(database.kysely)
    expect(await rowsOf(other)).toEqual([])
    expect(await audited(other)).toEqual(['country_not_allowed'])
  })

  test('R18 a message that fails undoes nothing: it is tried again, or listed', async () => {
    const waits = await changed(fresh())
    work({
      ...carrier,
      tell: async () => {
        throw new Error('the carrier at +5255 is down')
      },
    })
    expect(
      await outboxLine(database, waits.accountId, 'message', ({ last_error }) => last_error !== null),
    ).toMatchObject({ state: 'waiting', last_error: 'Error' })
    await workers.pop()?.stop()
    const refused = await changed(fresh())
    work({ ...carrier, tell: async () => ({ outcome: 'refused', reason: 'opted_out', carrierCode: '21610' }) })
    expect(await ended(refused, 'failed')).toMatchObject({ last_error: 'opted_out 21610' })
    expect(await saidInTimeline(refused)).toEqual(['failed'])
    for (const { accountId } of [waits, refused]) {
      const { lastEndedChange, account, claims } = await world.facts(accountId)
      expect(lastEndedChange?.state).toBe('approved')
      expect(claims.find(({ id }) => id === account.currentClaimId)?.state).toBe('active')
    }
  })

  test('R18 R3 a number that was erased meanwhile is told nothing', async () => {
    const old = fresh()
    const member = await changed(old)
    const { externalId } = (await world.facts(member.accountId)).account
    await closeMarketplaceAccount(world.ports, MARKETPLACE, { externalId })
    work()
    expect(await ended(member, 'failed')).toMatchObject({ last_error: null })
    expect(toldOf(old)).toEqual([])
  })

  if (engine === 'pglite') return // one connection: nothing races
  test('R18 R20 the committing code entered many times at once, and several workers: one message', async () => {
    const old = fresh()
    const member = await nearly(old)
    const code = world.codes.at(-1) ?? ''
    const { id } = await world.open(member.accountId)
    await Promise.allSettled(
      Array.from({ length: 8 }, () => checkVerification(world.ports, member, { verificationId: id, code })),
    )
    for (let process = 0; process < 3; process++) work()
    await ended(member, 'done')
    expect(await rowsOf(member)).toHaveLength(1)
    expect(toldOf(old)).toHaveLength(1)
    const numberChangeId = (await world.facts(member.accountId)).lastEndedChange?.id
    await expect(
      sql`insert into outbox (id, kind, subject_id, account_id, state, due_at, created_at)
        values ('twice', 'message', ${numberChangeId}, ${member.accountId}, 'waiting', now(), now())`.execute(
        database.kysely,
      ),
    ).rejects.toMatchObject({ code: '23505', constraint: 'outbox_message' })
  })
})
