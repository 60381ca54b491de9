import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { codeIn, codeText } from '../../src-service/carriers/code-texts.ts'
import type { LedgerSend } from '../../src-service/carriers/send-ledger.ts'
import { demonstrationMembers } from '../../src-service/demonstration/members.ts'
import { seedDemonstration } from '../../src-service/demonstration/seed.ts'
import { STORIES, STORY_LIST, type Story } from '../../src-service/demonstration/stories.ts'
import { staffActions, type StaffActions } from '../../src-service/domain/accounts/actions.ts'
import { deadEndOf } from '../../src-service/domain/accounts/dead-end.ts'
import type { DeadEndFacts } from '../../src-service/domain/accounts/dead-end-facts.types.ts'
import { listDeadEnds } from '../../src-service/domain/accounts/list-dead-ends.ts'
import { advanceClock } from '../../src-service/domain/demonstration/advance-clock.ts'
import { setIdentityCheck } from '../../src-service/domain/demonstration/set-identity-check.ts'
import { reportIdentityCheck } from '../../src-service/domain/identity-checks/report-identity-check.ts'
import { EMBEDDED_POLICIES, policiesFrom } from '../../src-service/domain/ports/policies.types.ts'
import { checkVerification } from '../../src-service/domain/verifications/check-verification.ts'
import { resendVerification } from '../../src-service/domain/verifications/resend-verification.ts'
import { settle } from '../../src-service/domain/settle.ts'
import { numberSealer } from '../../src-service/keys/number-sealer.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { deadEndFacts } from '../../src-service/sql/dead-end-facts.ts'
import { deadEndList } from '../../src-service/sql/dead-ends.repository.ts'
import { demonstrationStore } from '../../src-service/sql/demonstration.repository.ts'
import { notifyChannel } from '../../src-service/sql/notify-channel.ts'
import { recordOf } from '../../src-service/sql/record-rows.ts'
import { appNow, forEachEngine } from '../support/databases.ts'
import { testKeys } from '../support/test-keys.ts'
import { AGENT, makeWorld, MARKETPLACE, refusalCode } from '../support/world.ts'

const count = async (
  database: Database,
  table: 'account' | 'account_token' | 'outbox' | 'audit_event',
): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(
    database.kysely,
  )
  return rows[0]?.count ?? -1
}
const codesOf = (action: { readonly blockedBy: readonly { readonly code: string }[] }): readonly string[] =>
  action.blockedBy.map(({ code }) => code)

forEachEngine('the demonstration data', (open) => {
  let database: Database
  let adopted: readonly LedgerSend[] = []
  beforeAll(async () => {
    database = await open()
    await seed()
  })
  const seed = () =>
    seedDemonstration({
      store: demonstrationStore(database),
      sealer: numberSealer(testKeys()),
      codeText,
      adopt: (sends) => (adopted = sends),
    })
  const world = () => makeWorld(database)
  const idOf = async ({ externalId }: Story): Promise<string> => {
    const member = await demonstrationStore(database).member(externalId)
    if (!member) throw new Error(`no member ${externalId}`)
    return member.accountId
  }
  const actionsOf = async (story: Story): Promise<StaffActions> =>
    staffActions(await world().facts(await idOf(story)), ['agent'])

  it('fills an empty database once', async () => {
    expect(await count(database, 'account')).toBe(2000)
    expect(await count(database, 'account_token')).toBeGreaterThan(4000)
    expect(await count(database, 'outbox')).toBe(0)
    const events = await count(database, 'audit_event')
    expect(events).toBeGreaterThan(9000)
    expect(await seed()).toBe(false)
    expect(await demonstrationStore(database).fill({} as never)).toBe(false)
    expect(await count(database, 'audit_event')).toBe(events)
  })

  it('R22 has its audit events in the order of their time', async () => {
    const { rows } = await sql<{ backwards: number }>`
      select count(*)::int as backwards from (select at, lag(at) over (order by seq) as before from audit_event) as e where at < before`.execute(
      database.kysely,
    )
    expect(rows[0]?.backwards).toBe(0)
  })

  it('leaves nothing open whose clock has run out', async () => {
    const { rows } = await sql<{ account_id: string }>`
      select account_id from verification where state = 'pending' union select account_id from number_change where ended_at is null
      union select account_id from identity_check where state = 'requires_input'`.execute(database.kysely)
    expect(rows.length).toBeGreaterThan(100)
    const { store, random } = world().ports
    const start = (await appNow(database)).getTime()
    for (const { account_id: accountId } of rows.filter((_row, place) => place % 4 === 0)) {
      const facts = await store.readFacts({ accountId })
      // As of the first start; the test itself takes a while.
      expect(facts && settle({ ...facts, now: new Date(start - 60_000) }, random).writes).toEqual([])
    }
  })

  it('R7 has dead ends, and the list of them is what each account says of itself', async () => {
    const list = deadEndList(database, EMBEDDED_POLICIES)
    const listed = await listDeadEnds(list, { limit: 100 })
    expect(listed.nextCursor).toBeNull()
    expect([...new Set(listed.rows.map(({ deadEnd }) => deadEnd.kind))].sort()).toEqual([
      'check_processing',
      'number_unreachable',
      'setup_unreachable',
    ])
    const { rows } = await sql<{
      id: string
      facts: unknown
    }>`select a.id, ${deadEndFacts} as facts from account a`.execute(database.kysely)
    const policies = policiesFrom(EMBEDDED_POLICIES)
    const said = rows.flatMap(({ id, facts }) => {
      const deadEnd = deadEndOf(recordOf<DeadEndFacts>(facts), listed.now, policies)
      return deadEnd ? [[id, deadEnd] as const] : []
    })
    expect(said.length).toBeGreaterThan(10)
    expect(new Map(listed.rows.map(({ account, deadEnd }) => [account.id, deadEnd]))).toEqual(new Map(said))
  })

  it('seals the numbers with the workspace’s keys', async () => {
    const member = await demonstrationStore(database).member(STORIES.readyForRequest.externalId)
    if (!member?.number) throw new Error('no number')
    const { ciphertext, keyVersion } = member.number
    const number = testKeys().openNumber(
      { ciphertext: new Uint8Array(Buffer.from(ciphertext, 'hex')), keyVersion },
      member.accountId,
    )
    expect(number).toBe(STORIES.readyForRequest.number)
  })

  it('gives the simulated phones the codes that can still be entered', async () => {
    const { ports, facts } = world()
    const accountId = await idOf(STORIES.waitingCode)
    const [verification] = (await facts(accountId)).openVerifications
    const send = adopted.find(({ to }) => to === STORIES.waitingCode.number)
    expect(send?.report).toMatchObject({ state: 'delivered' })
    const approved = await checkVerification(ports, world().member(accountId), {
      verificationId: verification?.id ?? '',
      code: codeIn(send?.text ?? '') ?? '',
    })
    expect(approved.account.currentClaimId).not.toBeNull()
  })

  describe('its stories', () => {
    it('R5 a clean account is ready for a change request', async () => {
      expect((await actionsOf(STORIES.readyForRequest)).requestNumberChange).toEqual({ allowed: true, blockedBy: [] })
      const accountId = await idOf(STORIES.readyForRequest)
      const facts = await world().request(world().member(accountId), '+528112345678')
      expect(facts.openChange).toMatchObject({ state: 'awaiting_owner', lastFour: '5678' })
    })

    it('R10 a number that turned out to be a landline is offered a call', async () => {
      const { resendCode } = await actionsOf(STORIES.landlineSms)
      expect(codesOf(resendCode.channels.sms)).toEqual(['channel_not_available'])
      expect(resendCode.channels.call.allowed).toBe(true)
      const { ports, facts } = world()
      const accountId = await idOf(STORIES.landlineSms)
      const [verification] = (await facts(accountId)).openVerifications
      await resendVerification(ports, AGENT, { accountId, verificationId: verification?.id ?? '', channel: 'call' })
      expect((await facts(accountId)).deliveries[0]).toMatchObject({
        channel: 'call',
        state: 'queued',
        startedBy: 'staff',
      })
    })

    it('R13 a used up code keeps the wait, a reached cap its day', async () => {
      expect(codesOf((await actionsOf(STORIES.usedUpCode)).resendCode)).toEqual(['resend_wait'])
      expect(codesOf((await actionsOf(STORIES.capReached)).resendCode)).toEqual(['send_limit'])
    })

    it('R12 a busy or unreachable phone can be tried again at once', async () => {
      for (const story of [STORIES.busyLandline, STORIES.unreachable])
        expect((await actionsOf(story)).resendCode.allowed).toBe(true)
    })

    it('R6 a pending identity check blocks the request, an open request another, a closed account everything', async () => {
      expect(codesOf((await actionsOf(STORIES.pendingCheck)).requestNumberChange)).toEqual(['identity_check_pending'])
      expect(codesOf((await actionsOf(STORIES.awaitingOwner)).requestNumberChange)).toEqual(['change_open'])
      expect(codesOf((await actionsOf(STORIES.provingNewNumber)).requestNumberChange)).toEqual(['change_open'])
      expect(codesOf((await actionsOf(STORIES.firstTimer)).requestNumberChange)).toEqual(['no_current_number'])
      expect(codesOf((await actionsOf(STORIES.closedAccount)).requestNumberChange)).toContain('account_closed')
    })

    it('R2 two numbers are retired beside the current one', async () => {
      const { claims } = await world().facts(await idOf(STORIES.twoRetired))
      expect(claims.map(({ state }) => state)).toEqual(['active', 'retired', 'retired'])
    })
  })

  it('finds members by fragments, and begins with the stories', async () => {
    const members = demonstrationMembers(demonstrationStore(database))
    expect((await members.search('', 20)).map(({ name }) => name)).toEqual(STORY_LIST.map(({ name }) => name))
    expect(await members.search('IBARRA so', 20)).toMatchObject([
      { externalId: 'mkt-100001', note: STORIES.readyForRequest.note },
    ])
    expect(await members.search('الخطيب', 20)).toMatchObject([{ name: STORIES.rightToLeft.name }])
    expect(await members.search('mkt-1000', 5)).toHaveLength(5)
    expect(await members.search('100%', 5)).toEqual([])
    expect(await members.find('mkt-100002')).toMatchObject({ email: 'lucia.rios@example.org' })
    expect(await members.find('nobody')).toBeNull()
  })

  it('R6 the marketplace moves a check on, or begins a new one after the end', async () => {
    const { ports } = world()
    const marketplace = {
      store: demonstrationStore(database),
      random: ports.random,
      report: async (report: Parameters<typeof reportIdentityCheck>[2]) =>
        (await reportIdentityCheck(ports, MARKETPLACE, report)).check,
    }
    const accountId = await idOf(STORIES.awaitingOwner)
    const set = (state: 'processing' | 'verified' | 'requires_input') =>
      setIdentityCheck(marketplace, { externalId: STORIES.awaitingOwner.externalId, state })
    expect(await set('processing')).toBe('processing')
    expect((await world().facts(accountId)).lastEndedChange).toMatchObject({
      state: 'cancelled',
      endReason: 'identity_check_started',
    })
    expect(await set('verified')).toBe('verified')
    expect(await set('requires_input')).toBe('requires_input')
    expect((await world().facts(accountId)).identityChecks.map(({ state, sequence }) => [state, sequence])).toEqual([
      ['requires_input', 1],
      ['verified', 2],
    ])
    expect(await refusalCode(setIdentityCheck(marketplace, { externalId: 'nobody', state: 'processing' }))).toBe(
      'account_not_found',
    )
  })

  it('moves the clock for everybody, tells the listeners and notes who did', async () => {
    const told: (string | null)[] = []
    let hear = (): void => undefined
    const heard = new Promise<void>((resolve) => (hear = resolve))
    const unlisten = await database.listen(notifyChannel, (payload) => {
      told.push(payload)
      if (payload?.includes('clock.advanced')) hear()
    })
    const before = await appNow(database)
    const { store, random } = { store: demonstrationStore(database), random: world().ports.random }
    const first = await advanceClock({ store, random }, AGENT, { minutes: 15 })
    const second = await advanceClock({ store, random }, AGENT, { minutes: 60 * 24 })
    expect(first.offsetMinutes).toBe(15)
    expect(second.offsetMinutes).toBe(15 + 60 * 24)
    const moved = second.now.getTime() - before.getTime() - second.offsetMinutes * 60_000
    expect(moved).toBeGreaterThanOrEqual(0)
    expect(moved).toBeLessThan(20_000)
    expect(Math.abs((await appNow(database)).getTime() - second.now.getTime())).toBeLessThan(20_000)
    const events = await database.kysely
      .selectFrom('audit_event')
      .select(['actor_id', 'data', 'at'])
      .where('action', '=', 'demonstration.advanceClock')
      .orderBy('seq')
      .execute()
    expect(events).toMatchObject([
      { actor_id: AGENT.id, data: { minutes: 15 } },
      { data: { minutes: 1440 }, at: second.now },
    ])
    await heard
    await unlisten()
    expect(told).toContain('{"type":"clock.advanced"}')
  })
})
