import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AccountView } from '../../src-shared/contract/accounts.ts'
import type { MemberView } from '../../src-shared/contract/member-account.ts'
import type { NumberChangeLine } from '../../src-shared/contract/number-changes.ts'
import type { MemberActor } from '../../src-service/domain/actor.ts'
import { askLink, openLink } from '../../src-service/domain/number-changes/lost-phone.ts'
import { startNumberChange } from '../../src-service/domain/number-changes/start-number-change.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { forEachEngine } from '../support/databases.ts'
import { startWholeService, type MemberPage, type WholeService } from '../support/whole-service.ts'
import { makeWorld, type World } from '../support/world.ts'

forEachEngine('number changes over HTTP', (open) => {
  let database: Database
  let service: WholeService
  let world: World
  let used = 0
  const fresh = (): string => `+5255${(43_000_000 + used++).toString()}`

  beforeAll(async () => {
    database = await open()
    world = makeWorld(database)
    service = await startWholeService(database)
  })
  afterAll(() => service.close())

  const started = async (): Promise<{
    readonly member: MemberActor
    readonly page: MemberPage
    readonly numberChangeId: string
  }> => {
    const member = await world.verified(fresh())
    const { openChange, account } = await startNumberChange(world.ports, member, { number: fresh(), country: 'MX' })
    return { member, page: await service.member(account.externalId), numberChangeId: openChange!.id }
  }
  const view = async (response: Response): Promise<MemberView> => (await response.json()) as MemberView
  const problem = async (response: Response) => ({
    status: response.status,
    code: ((await response.json()) as { code: string }).code,
  })

  test('R4 the owner asks for the link, opens it with a session, and stops the change', async () => {
    const { member, page, numberChangeId } = await started()
    const before = await view(await page.request('GET', '/v1/me'))
    expect([before.lostPhone, before.actions.askLink.allowed]).toEqual([
      { linksLeft: 3, sentAt: null, validUntil: null },
      true,
    ])
    const asked = await page.request('POST', `/v1/me/number-changes/${numberChangeId}/links`)
    expect(asked.status).toBe(202)
    const after = await view(asked)
    expect(after.lostPhone?.linksLeft).toBe(2)
    expect(Date.parse(after.lostPhone!.validUntil!) - Date.parse(after.lostPhone!.sentAt!)).toBe(30 * 60_000)
    await askLink(world.ports, member, { numberChangeId })
    const secret = await world.mintedSecret(member.accountId)
    const nobody = await fetch(`${service.origin}/v1/me/link-openings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-linekeeper-page': '1' },
      body: JSON.stringify({ secret }),
    })
    expect((await problem(nobody)).code).toBe('not_signed_in')
    const stranger = await started()
    expect(await problem(await stranger.page.request('POST', '/v1/me/link-openings', { secret }))).toEqual({
      status: 422,
      code: 'link_invalid',
    })
    const opened = await view(await page.request('POST', '/v1/me/link-openings', { secret }))
    expect([opened.numberChange?.state, opened.actions.stopNumberChange.allowed, opened.lostPhone]).toEqual([
      'awaiting_delay',
      true,
      null,
    ])
    expect(JSON.stringify(opened)).not.toContain(secret.split('.')[1])
    const stopped = await view(await page.request('POST', `/v1/me/number-changes/${numberChangeId}/stop`))
    expect([stopped.numberChange?.state, stopped.numberChange?.endReason]).toEqual(['cancelled', 'stopped_by_owner'])
  })

  test('R4 the mail’s Stop is a POST that needs no sign-in; its page can be looked at without stopping anything', async () => {
    const { member, numberChangeId } = await started()
    await askLink(world.ports, member, { numberChangeId })
    await openLink(world.ports, member, { secret: await world.mintedSecret(member.accountId) })
    const secret = await world.mintedSecret(member.accountId)
    const path = `${service.origin}/v1/number-change-stops`
    expect((await fetch(path)).status).toBe(404)
    expect((await world.facts(member.accountId)).openChange?.state).toBe('awaiting_delay')
    const post = (body: object) =>
      fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    expect(await problem(await post({ secret: `${secret}x` }))).toEqual({ status: 422, code: 'link_invalid' })
    const stopped = await post({ secret })
    expect([stopped.status, await stopped.json()]).toMatchObject([200, { stopped: true }])
    expect((await world.facts(member.accountId)).lastEndedChange?.endReason).toBe('stopped_by_owner')
  })

  test('R7 a reviewer finds what waits, approves one and refuses one; the account says what may be done', async () => {
    const reviewer = await service.staff('staff-mei')
    const agent = await service.staff('staff-amara')
    const wait = async () => {
      const member = await world.verified(fresh())
      await world.identityCheck(member, 'rejected')
      const { openChange } = await startNumberChange(world.ports, member, { number: fresh(), country: 'MX' })
      return `/v1/accounts/${member.accountId}/number-changes/${openChange!.id}`
    }
    const [one, two] = [await wait(), await wait()]
    const list = async () =>
      (await (await reviewer.request('GET', '/v1/number-changes?show=awaiting_reviewer')).json()) as {
        changes: NumberChangeLine[]
      }
    expect((await list()).changes.map(({ change }) => change.state)).toEqual(['awaiting_reviewer', 'awaiting_reviewer'])
    expect(await problem(await agent.request('GET', '/v1/number-changes?show=awaiting_reviewer'))).toEqual({
      status: 403,
      code: 'role_missing',
    })
    const account = (await (
      await reviewer.request('GET', one.slice(0, one.indexOf('/number-changes')))
    ).json()) as AccountView
    expect(account.actions.approveNumberChange.allowed).toBe(true)
    expect(account.actions.requestNumberChange.allowed).toBe(false)
    expect(await problem(await agent.request('POST', `${one}/approval`))).toEqual({ status: 403, code: 'role_missing' })
    const approved = await reviewer.request('POST', `${one}/approval`)
    expect([approved.status, await approved.json()]).toMatchObject([
      200,
      { numberChange: { state: 'awaiting_authority' } },
    ])
    expect(
      (await problem(await reviewer.request('POST', `${two}/refusal`, { reason: 'because', note: 'no' }))).code,
    ).toBe('validation_failed')
    const refused = await reviewer.request('POST', `${two}/refusal`, { reason: 'other', note: 'Asked twice.' })
    expect([refused.status, await refused.json()]).toMatchObject([
      200,
      { numberChange: { state: 'declined', endReason: 'refused_by_reviewer' } },
    ])
    expect((await list()).changes).toEqual([])
  })

  test('R18 "this wasn’t me" after the commit opens a case, changes nothing, and is said once', async () => {
    const { member, page, numberChangeId } = await started()
    for (const _proof of ['authority', 'possession']) {
      await world.sendChangeCode(member)
      await world.check(member)
    }
    const path = `/v1/me/number-changes/${numberChangeId}/dispute`
    const before = await view(await page.request('GET', '/v1/me'))
    expect(before.actions.disputeNumberChange.allowed).toBe(true)
    const disputed = await view(await page.request('POST', path))
    expect(disputed.currentNumber).toEqual(before.currentNumber)
    expect(disputed.notices[0]?.kind).toBe('change_disputed')
    expect(disputed.actions.disputeNumberChange.blockedBy[0]?.code).toBe('change_disputed')
    expect(await problem(await page.request('POST', path))).toEqual({ status: 409, code: 'change_disputed' })
  })
})
