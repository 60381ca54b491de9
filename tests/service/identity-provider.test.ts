import { beforeEach, expect, test } from 'vitest'
import { sql } from 'kysely'
import { staffActions } from '../../src-service/domain/accounts/actions.ts'
import { heartbeat } from '../../src-service/domain/identity-checks/heartbeat.ts'
import { cancelOwnNumberChange } from '../../src-service/domain/number-changes/answer-number-change.ts'
import { startNumberChange } from '../../src-service/domain/number-changes/start-number-change.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { identityProviderStore } from '../../src-service/sql/identity-provider.repository.ts'
import { forEachEngine } from '../support/databases.ts'
import { MARKETPLACE, makeWorld, refusal, refusalCode, type World } from '../support/world.ts'

const MINUTE = 60_000

forEachEngine('the identity provider', (open) => {
  let database: Database
  let world: World
  let used = 0
  const fresh = (): string => `+5255${(70_000_000 + used++).toString()}`
  const beat = (ageSeconds = 0) =>
    heartbeat({ provider: identityProviderStore(database), random: world.ports.random }, MARKETPLACE, { ageSeconds })
  const expectHeartbeats = (within: number) =>
    sql`insert into policy (name, value, changed_at, changed_by) values ('identityCheckStale', ${JSON.stringify(within)}::jsonb, app_now(), 'test')
      on conflict (name) do update set value = excluded.value`.execute(database.kysely)
  const notes = async () =>
    (
      await sql`select data from audit_event where action = 'identityProvider.heartbeat' order by seq`.execute(
        database.kysely,
      )
    ).rows

  beforeEach(async () => {
    database ??= await open()
    world = makeWorld(database)
    await sql`delete from policy`.execute(database.kysely)
    await sql`delete from identity_provider`.execute(database.kysely)
  })

  test('R6 a provider that was never heard of, or not for 15 minutes, blocks start and request, and says since when', async () => {
    const member = await world.verified(fresh())
    const number = fresh()
    const start = () => startNumberChange(world.ports, member, { number, country: 'MX' })
    await expectHeartbeats(15 * MINUTE)
    const never = await refusal(world.request(member, number))
    expect([never.code, never.details.since, never.details.whoCanLift]).toEqual([
      'identity_check_stale',
      null,
      'identity_provider',
    ])
    expect(await refusalCode(start())).toBe('identity_check_stale')
    const { heartbeatAt, staleAt } = await beat()
    expect(staleAt).toEqual(new Date(heartbeatAt.getTime() + 15 * MINUTE))
    await world.advance('14 minutes 30 seconds')
    const { openChange } = await start()
    expect(openChange?.state).toBe('awaiting_authority')
    await cancelOwnNumberChange(world.ports, member, { numberChangeId: openChange?.id ?? '' })
    await world.advance('30 seconds')
    const silent = await refusal(start())
    expect([silent.code, silent.details.since]).toEqual(['identity_check_stale', heartbeatAt.toISOString()])
    const facts = await world.facts(member.accountId)
    expect(staffActions(facts, ['agent']).requestNumberChange.blockedBy[0]?.code).toBe('identity_check_stale')
    await beat()
    expect((await world.request(member, number)).openChange?.state).toBe('awaiting_owner')
  })

  test('R6 a silence that begins later blocks acceptance, each code and the commit, and a heartbeat lifts it', async () => {
    const member = await world.verified(fresh())
    await expectHeartbeats(15 * MINUTE)
    await beat()
    await world.request(member, fresh())
    await world.advance('16 minutes')
    expect(await refusalCode(world.accept(member))).toBe('identity_check_stale')
    await beat()
    await world.accept(member)
    await world.sendChangeCode(member)
    await world.check(member)
    await world.advance('16 minutes')
    expect(await refusalCode(world.sendChangeCode(member))).toBe('identity_check_stale')
    await beat()
    await world.sendChangeCode(member)
    await sql`update identity_provider set heartbeat_at = app_now() - interval '15 minutes 1 second'`.execute(
      database.kysely,
    )
    const { claims } = await world.facts(member.accountId)
    expect(await refusalCode(world.check(member))).toBe('identity_check_stale')
    expect((await world.facts(member.accountId)).claims).toEqual(claims)
    await beat()
    expect((await world.check(member)).claims.map(({ state }) => state).sort()).toEqual(['active', 'retired'])
  })

  test('R6 the first set-up is not blocked by silence, and nothing is where the policy is off', async () => {
    await expectHeartbeats(15 * MINUTE)
    const member = await world.verified(fresh())
    expect((await world.facts(member.accountId)).account.currentClaimId).not.toBeNull()
    await sql`delete from policy`.execute(database.kysely)
    expect((await world.request(member, fresh())).openChange?.state).toBe('awaiting_owner')
  })

  test('R6 a heartbeat counts from when it was sent, and one that comes late or again sets nothing back', async () => {
    const first = await beat(120)
    expect(first.now.getTime() - first.heartbeatAt.getTime()).toBeGreaterThanOrEqual(120_000 - 1)
    const second = await beat()
    expect(second.heartbeatAt.getTime()).toBeGreaterThan(first.heartbeatAt.getTime())
    expect((await beat(200)).heartbeatAt).toEqual(second.heartbeatAt)
  })

  test('R22 the end of a silence is one audit event, the beats that follow are none', async () => {
    const before = (await notes()).length
    await beat()
    await beat()
    expect((await notes()).slice(before)).toEqual([{ data: { silentSince: null } }])
    await world.advance('20 minutes')
    await beat()
    await beat()
    expect((await notes()).slice(before)).toHaveLength(2)
  })
})
