import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Reply } from '../../src-shared/contract/index.ts'
import { requestNumberChange } from '../../src-service/domain/number-changes/request-number-change.ts'
import { setPolicy } from '../../src-service/domain/policies/set-policy.ts'
import { resendVerification } from '../../src-service/domain/verifications/resend-verification.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { policyStore } from '../../src-service/sql/policies.repository.ts'
import type { StaffConsole } from '../support/console-client.ts'
import { forEachEngine } from '../support/databases.ts'
import { startWholeService, type WholeService } from '../support/whole-service.ts'
import { AGENT, makeWorld, refusal, type World } from '../support/world.ts'

type Figures = Reply<'figures.get'>
type Activity = Reply<'activity.list'>
type Events = Reply<'activity.events'>

forEachEngine('figures', (open) => {
  let database: Database
  let world: World
  let service: WholeService
  let supervisor: StaffConsole
  let noted: string

  const set = (policyName: string, value: unknown, version: number) =>
    setPolicy(
      policyStore(database),
      { ...AGENT, roles: ['supervisor'] },
      { policyName, value, version, reason: 'For a test' },
    )
  const resend = async (
    member: Awaited<ReturnType<World['account']>>,
    by: 'member' | 'staff',
    channel: 'sms' | 'call',
  ) =>
    resendVerification(world.ports, by === 'staff' ? AGENT : member, {
      accountId: member.accountId,
      verificationId: (await world.open(member.accountId)).id,
      channel,
      address: null,
    })
  const read = async <R>(path: string): Promise<R> => (await (await supervisor.request('GET', path)).json()) as R
  const figures = (period: string, by = 'country') => read<Figures>(`/v1/figures?period=${period}&by=${by}`)

  beforeAll(async () => {
    database = await open()
    world = makeWorld(database)
    // The period before: one call to Mexico, entered after a minute.
    const earlier = await world.account()
    await world.start(earlier, '+525512360000', 'call')
    await world.report(earlier.accountId, 'answered')
    await world.advance('1 minute')
    await world.check(earlier)
    await world.advance('25 hours')

    // Mexico, one call, entered after 90 s. Then staff ask for a change, and a check that starts ends it.
    const first = await world.account()
    await world.start(first, '+525512360001', 'call')
    await world.report(first.accountId, 'answered')
    await world.advance('90 seconds')
    await world.check(first)
    await requestNumberChange(world.ports, AGENT, {
      accountId: first.accountId,
      number: '+525512360002',
      country: 'MX',
      reason: 'new_number',
      ticket: 'T-1',
    })
    await world.identityCheck(first, 'requires_input')

    // Spain, an SMS that was not entered, then a call that was: 930 s after the first send.
    const second = await world.account('ES')
    await world.start(second, '+34612345678', 'sms', 'ES')
    await world.report(second.accountId, 'delivered')
    await world.advance('15 minutes')
    await resend(second, 'member', 'call')
    await world.report(second.accountId, 'answered')
    await world.advance('30 seconds')
    await world.check(second)

    // Mexico, an SMS that no carrier took: it cost by R20's record, and is no send.
    const third = await world.account()
    await world.start(third, '+525512360003')

    // Mexico, an SMS and staff's re-send of it, neither entered.
    const fourth = await world.account()
    noted = fourth.accountId
    await world.start(fourth, '+525512360004')
    await world.report(fourth.accountId, 'sent')
    await world.advance('15 minutes')
    await resend(fourth, 'staff', 'sms')
    await world.report(fourth.accountId, 'sent')

    // Mexico, a correct code to the first account's number: it is taken.
    const fifth = await world.account()
    await world.start(fifth, '+525512360001', 'call')
    await world.report(fifth.accountId, 'answered')
    await refusal(world.check(fifth))

    // A send that a limit refuses.
    await set('smsCountries', ['ES'], 0)
    await refusal(world.start(await world.account(), '+525512360009'))
    await set('smsCountries', null, 1)

    // No carrier takes the third account's any more; now its worker may run. What the agent looks at.
    service = await startWholeService(database)
    supervisor = await service.staff('staff-jonas')
    const agent = await service.staff('staff-amara')
    await agent.request('GET', `/v1/accounts/${fourth.accountId}`)
  })
  afterAll(() => service.close())

  test('R12 R13 sends, what was verified and re-sent of them, the time to verify and R20’s spend, beside the period before', async () => {
    const { totals, before } = await figures('24h')
    // 1 + 2 + 0 + 2 + 1 sends; the first account's and the second's last one were entered.
    expect(totals).toMatchObject({ sends: 6, verified: 2, resends: 2, staffResends: 1, approved: 2, refused: 1 })
    // Half between 90 s and 930 s, and nine tenths of the way.
    expect(totals.p50Seconds).toBeCloseTo(510, -1)
    expect(totals.p90Seconds).toBeCloseTo(846, -1)
    // Mexico 60,000 for each of five; Spain 90,000 by SMS and 50,000 by call.
    expect(totals.micros).toBe(5 * 60_000 + 90_000 + 50_000)
    expect(before).toMatchObject({ sends: 1, verified: 1, resends: 0, staffResends: 0, approved: 1, refused: 0 })
    expect(before.p50Seconds).toBeCloseTo(60, -1)
    expect(before.micros).toBe(60_000)
  })

  test('by country, channel and carrier, with what is not known apart', async () => {
    const pick = (groups: Figures['groups']) =>
      groups.map(({ key, sends, verified, resends, approved, micros }) => [
        key,
        sends,
        verified,
        resends,
        approved,
        micros,
      ])
    expect(pick((await figures('24h')).groups)).toEqual([
      ['MX', 4, 1, 1, 1, 300_000],
      ['ES', 2, 1, 1, 1, 140_000],
    ])
    expect(pick((await figures('24h', 'channel')).groups)).toEqual([
      ['call', 3, 2, 1, 2, 170_000],
      ['sms', 3, 0, 1, 0, 270_000],
    ])
    expect(pick((await figures('24h', 'carrier')).groups)).toEqual([
      ['simulated', 6, 2, 2, 2, 380_000],
      [null, 0, 0, 0, 0, 60_000],
    ])
    const [mexico] = (await figures('24h')).groups
    expect(mexico?.p50Seconds).toBeCloseTo(90, -1)
  })

  test('a longer period holds the one before, in equal parts of which none is left out', async () => {
    const week = await figures('7d')
    expect(week.totals).toMatchObject({ sends: 7, verified: 3, approved: 3 })
    expect(week.before).toMatchObject({ sends: 0, approved: 0, p50Seconds: null, micros: 0 })
    expect(week.series.map(({ sends }) => sends)).toEqual([0, 0, 0, 0, 0, 1, 6])
    expect(week.series.map(({ verified }) => verified)).toEqual([0, 0, 0, 0, 0, 1, 2])
    const day = await figures('24h')
    expect(day.series).toHaveLength(24)
    expect(day.series.reduce((sum, { sends }) => sum + sends, 0)).toBe(6)
    expect((await figures('30d')).series).toHaveLength(30)
  })

  test('R6 R14 R20 what rules refused or ended, by the reason that is stored', async () => {
    expect((await figures('24h')).blocked).toEqual([
      { what: 'send', code: 'country_not_allowed', count: 1, before: 0 },
      { what: 'number_change', code: 'identity_check_started', count: 1, before: 0 },
      { what: 'verification', code: 'number_taken', count: 1, before: 0 },
    ])
  })

  test('R21 R22 what staff did, by person and kind, with names as of the last sign-in and no word of the events’ data', async () => {
    const { people } = await read<Activity>('/v1/activity?period=24h')
    const amara = people.find(({ staffId }) => staffId === 'staff-amara')
    expect(amara).toMatchObject({
      name: 'Amara Okafor',
      role: 'agent',
      counts: { searches: 0, views: 1, resends: 1, requests: 1, reveals: 0, links: 0, notes: 0, others: 2 },
    })
    const first = await read<Events>('/v1/activity/staff-amara/events?limit=3')
    expect(first.name).toBe('Amara Okafor')
    expect(first.events.map(({ kind, action }) => [kind, action])).toEqual([
      ['views', 'accounts.view'],
      ['others', 'policies.set'],
      ['others', 'policies.set'],
    ])
    expect(Object.keys(first.events[0] ?? {}).sort()).toEqual(['accountId', 'action', 'at', 'kind'])
    expect(first.events[0]?.accountId).toBe(noted)
    const rest = await read<Events>(`/v1/activity/staff-amara/events?limit=3&cursor=${first.nextCursor}`)
    expect(rest.events.map(({ kind }) => kind)).toEqual(['resends', 'requests'])
    expect(rest.nextCursor).toBeNull()
    expect(await read<Events>('/v1/activity/nobody/events')).toMatchObject({ name: null, events: [] })
  })

  test('only supervisors read figures and activity, and only of periods that there are', async () => {
    const paths = ['/v1/figures?period=24h&by=country', '/v1/activity?period=24h', '/v1/activity/staff-amara/events']
    for (const id of ['staff-amara', 'staff-mei', 'staff-rosa']) {
      const other = await service.staff(id)
      for (const path of paths) expect([id, (await other.request('GET', path)).status]).toEqual([id, 403])
    }
    for (const path of [
      '/v1/figures?period=1h&by=country',
      '/v1/figures?period=24h&by=name',
      '/v1/activity?period=all',
    ])
      expect((await supervisor.request('GET', path)).status).toBe(400)
    expect((await supervisor.request('GET', '/v1/activity/staff-amara/events?cursor=x')).status).toBe(400)
  })

  test('after a period in which nothing happened every figure is nought, and no time is made up', async () => {
    await world.advance('61 days')
    const month = await figures('30d')
    expect(month).toMatchObject({ groups: [], blocked: [] })
    expect(month.totals).toEqual({
      sends: 0,
      verified: 0,
      resends: 0,
      staffResends: 0,
      approved: 0,
      p50Seconds: null,
      p90Seconds: null,
      micros: 0,
      refused: 0,
    })
    expect(month.series.every(({ sends, verified }) => sends === 0 && verified === 0)).toBe(true)
  })
})
