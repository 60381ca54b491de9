import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Reply } from '../../src-shared/contract/index.ts'
import { POLICY_NAMES } from '../../src-shared/contract/policy-names.ts'
import type { StaffActor } from '../../src-service/domain/actor.ts'
import { setPolicy } from '../../src-service/domain/policies/set-policy.ts'
import { listPolicies } from '../../src-service/domain/policies/list-policies.ts'
import { EMBEDDED_POLICIES, POLICIES, policyEntries } from '../../src-service/domain/ports/policies.types.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { policyStore } from '../../src-service/sql/policies.repository.ts'
import type { StaffConsole } from '../support/console-client.ts'
import { forEachEngine } from '../support/databases.ts'
import { startWholeService, type WholeService } from '../support/whole-service.ts'
import { AGENT, makeWorld, refusal, refusalCode, type World } from '../support/world.ts'

const SUPERVISOR: StaffActor = { ...AGENT, id: 'staff-jonas', name: 'Jonas', roles: ['supervisor'] }

forEachEngine('policies', (open) => {
  let database: Database
  let world: World
  let service: WholeService
  let supervisor: StaffConsole

  beforeAll(async () => {
    database = await open()
    world = makeWorld(database)
    service = await startWholeService(database)
    supervisor = await service.staff('staff-jonas')
  })
  afterAll(() => service.close())

  const set = (policyName: string, value: unknown, version: number, reason = 'As decided on Monday') =>
    setPolicy(policyStore(database), SUPERVISOR, { policyName, value, version, reason })
  const history = (name: string) => policyStore(database).history({ name, limit: 10, after: null })

  test('R13 a policy that was set counts at the next decision, in a process that did not set it', async () => {
    const member = await world.account()
    await world.start(member, '+525512350001', 'call')
    await world.report(member.accountId, 'answered')
    await world.advance('15 minutes')
    const { policy } = await set('sendsPerAccountNumber', 1, 0)
    expect(policy).toMatchObject({ value: 1, version: 1, lastChange: { fromValue: 3, toValue: 1 } })
    const page = makeWorld(database)
    expect((await refusal(page.start(member, '+525512350001', 'call'))).code).toBe('send_limit')
    await set('sendsPerAccountNumber', 3, 1)
    await page.start(member, '+525512350001', 'call')
    expect((await history('sendsPerAccountNumber')).changes).toMatchObject([
      { version: 2, fromValue: 1, toValue: 3, staffId: 'staff-jonas', reason: 'As decided on Monday' },
      { version: 1, fromValue: 3, toValue: 1 },
    ])
  })

  test('R22 setting a policy is an audit event, which holds no word of its reason', async () => {
    await set('rewardXp', 75, 0, 'Ana Díaz asked for it')
    const { rows } = await sql<{ subject_id: string; actor_id: string; actor_role: string; data: object }>`
      select subject_id, actor_id, actor_role, data from audit_event where action = 'policies.set' and subject_id = 'rewardXp'`.execute(
      database.kysely,
    )
    expect(rows).toEqual([
      {
        subject_id: 'rewardXp',
        actor_id: 'staff-jonas',
        actor_role: 'supervisor',
        data: { from: '50', to: '75', version: 1 },
      },
    ])
  })

  test('R17 a reward is granted by the policy in force', async () => {
    await set('rewardCredits', 4, 0)
    const { accountId } = await world.verified('+525512350002')
    const granted = await database.kysely
      .selectFrom('reward')
      .select('credits')
      .where('account_id', '=', accountId)
      .execute()
    expect(granted).toEqual([{ credits: 4 }])
  })

  test.each(policyEntries.filter(([, { changedBy }]) => changedBy === 'nobody').map(([name]) => name))(
    '%s is an invariant that a supervisor cannot set, not even to its own value',
    async (name) => {
      expect(await refusalCode(set(name, POLICIES[name].default, 0))).toBe('policy_fixed')
      expect((await history(name)).changes).toEqual([])
    },
  )

  test.each([
    ['sendsPerAccount', [0, 21, 5.5, '5', null, true, [5]]],
    ['staffResendOverride', ['on', 1, null]],
    ['revealReasons', [[], ['other', 'other'], ['because'], 'other', [1]]],
  ])('%s refuses what is out of its bounds', async (name, values) => {
    for (const value of values)
      expect([value, await refusalCode(set(name, value, 0))]).toEqual([value, 'policy_out_of_bounds'])
    expect((await history(name)).changes).toEqual([])
  })

  test('R6 what stands in a workspace of its own until it is set is listed as in force and as its default', async () => {
    const embedded = policyStore(database, EMBEDDED_POLICIES)
    const stale = async (store = embedded) =>
      (await listPolicies(store)).policies.find(({ name }) => name === 'identityCheckStale')
    expect(await stale()).toMatchObject({ value: null, default: null, version: 0 })
    expect(await stale(policyStore(database))).toMatchObject({ value: 900_000, default: 900_000 })
    await setPolicy(embedded, SUPERVISOR, {
      policyName: 'identityCheckStale',
      value: 900_000,
      version: 0,
      reason: 'A provider was connected',
    })
    expect(await stale()).toMatchObject({ value: 900_000, default: null, lastChange: { fromValue: null } })
  })

  test('a policy that does not exist, and a reason of blanks, are refused', async () => {
    expect(await refusalCode(set('toString', 1, 0))).toBe('policy_not_found')
    expect(await refusalCode(set('sendsPerNumber', 11, 0, '     '))).toBe('validation_failed')
  })

  test('of supervisors who set the same version of a policy at once one does, and the others are told', async () => {
    const outcomes = await Promise.allSettled([6, 7, 8, 9].map((value) => set('sendsPerAccount', value, 0)))
    const refused = outcomes.flatMap((one) =>
      one.status === 'rejected' ? [(one.reason as { code: string }).code] : [],
    )
    expect(refused).toEqual(['policy_changed', 'policy_changed', 'policy_changed'])
    expect((await history('sendsPerAccount')).changes).toHaveLength(1)
    const again = await Promise.allSettled([6, 7, 8, 9].map((value) => set('sendsPerAccount', value, 1)))
    expect(again.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await refusalCode(set('sendsPerAccount', 5, 1))).toBe('policy_changed')
    expect(await refusalCode(set('failedSendsPerAccount', 5, 7))).toBe('policy_changed')
    expect((await history('failedSendsPerAccount')).changes).toEqual([])
  })

  test('the history of a policy can only grow', async () => {
    await set('numberLookupsPerHour', 50, 0)
    for (const rewriting of [
      sql`update policy_change set reason = 'another' where name = 'numberLookupsPerHour'`,
      sql`delete from policy_change where name = 'numberLookupsPerHour'`,
    ])
      await expect(rewriting.execute(database.kysely)).rejects.toThrow('never changed or deleted')
    expect((await history('numberLookupsPerHour')).changes).toHaveLength(1)
  })

  test('supervisors list, set and read the history over HTTP; no other role does', async () => {
    const list = await supervisor.request('GET', '/v1/policies')
    const { policies } = (await list.json()) as Reply<'policies.list'>
    expect(policies.map(({ name }) => name)).toEqual(policyEntries.map(([name]) => name))
    expect(policies.map(({ name }) => name)).toEqual(POLICY_NAMES)
    expect(policies.find(({ name }) => name === 'numberRelease')).toEqual({
      name: 'numberRelease',
      kind: 'on_off',
      rule: 'R3',
      changedBy: 'supervisor',
      value: false,
      default: false,
      bounds: { min: null, max: null, values: null, mayBeOff: false, sentence: null },
      version: 0,
      lastChange: null,
    })
    const path = '/v1/policies/requestReasons/changes'
    const body = { value: ['other', 'lost_phone'], version: 0, reason: 'Fewer to choose from' }
    const answer = async (who: StaffConsole, sent: object) => {
      const response = await who.request('POST', path, sent)
      return { status: response.status, body: (await response.json()) as object }
    }
    expect(await answer(supervisor, body)).toMatchObject({
      status: 200,
      body: { policy: { value: body.value, version: 1 } },
    })
    expect(await answer(supervisor, body)).toMatchObject({ status: 409, body: { code: 'policy_changed' } })
    expect(await answer(supervisor, { ...body, value: true, version: 1 })).toMatchObject({
      status: 422,
      body: { code: 'policy_out_of_bounds' },
    })
    expect(await answer(supervisor, { version: 1, reason: 'no value' })).toMatchObject({ status: 400 })
    const { changes } = (await (await supervisor.request('GET', path)).json()) as Reply<'policies.history'>
    expect(changes).toMatchObject([{ version: 1, to: body.value, reason: body.reason, staffId: 'staff-jonas' }])
    for (const id of ['staff-amara', 'staff-mei', 'staff-rosa']) {
      const other = await service.staff(id)
      expect([id, (await other.request('GET', '/v1/policies')).status, (await answer(other, body)).status]).toEqual([
        id,
        403,
        403,
      ])
    }
  })
})
