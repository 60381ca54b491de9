import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MemberView } from '../../src-shared/contract/member-account.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { forEachEngine } from '../support/databases.ts'
import { startWholeService, type WholeService } from '../support/whole-service.ts'
import { makeWorld, type World } from '../support/world.ts'

forEachEngine('what the member sees', (open) => {
  let database: Database
  let world: World
  let service: WholeService
  beforeAll(async () => {
    database = await open()
    world = makeWorld(database)
    service = await startWholeService(database)
  })
  afterAll(() => service.close())

  /** What may differ between two looks: the clock with what is open now, the sign-in, and the hints of the member's own request (R8). */
  const still = (text: string) => {
    const { serverNow } = JSON.parse(text) as MemberView
    const { signInAt: _at, countryHint: _hint, ...rest } = JSON.parse(text.replaceAll(serverNow, 'now')) as MemberView
    return rest
  }

  test('R21 staff see the member’s own view, masked, without a code; looking is a view in the audit trail', async () => {
    const externalId = `seen-${database.engine}`
    const member = await world.account('MX', externalId)
    const page = await service.member(externalId)
    const agent = await service.staff('staff-amara')
    const path = `/v1/accounts/${member.accountId}/member-view`
    // Between two looks the outbox may have sent; once nothing moves they are the same.
    const both = async () => {
      let seen = ''
      await expect
        .poll(async () => {
          const own = await (await page.request('GET', '/v1/me')).text()
          seen = await (await agent.request('GET', path)).text()
          return isDeepStrictEqual(still(seen), still(own)) || { seen: still(seen), own: still(own) }
        })
        .toBe(true)
      return seen
    }
    await both()
    await world.start(member, '+525512377123')
    await world.report(member.accountId, 'failed', 'landline')
    const waiting = await both()
    expect(waiting).toContain('landline')
    await world.advance('15 minutes')
    await world.start(member, '+525512377123', 'call')
    const code = world.codes.at(-1) ?? ''
    const live = await both()
    expect(live).toContain('resend_wait')
    for (const secret of [code, '5512377123', '12377123']) expect(live).not.toContain(secret)
    await world.check(member)
    await world.identityCheck(member, 'manual_review')
    expect(await both()).toContain('identity_check_pending')
    expect(await world.auditActions(member.accountId)).toContain('accounts.view')
  })

  test('R21 agents, supervisors and reviewers see it; an auditor does not', async () => {
    const { accountId } = await world.account()
    for (const [who, status] of [
      ['staff-amara', 200],
      ['staff-jonas', 200],
      ['staff-mei', 200],
      ['staff-rosa', 403],
    ] as const) {
      const person = await service.staff(who)
      expect([who, (await person.request('GET', `/v1/accounts/${accountId}/member-view`)).status]).toEqual([
        who,
        status,
      ])
    }
  })
})
