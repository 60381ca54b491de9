import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Input, Reply } from '../../src-shared/contract/index.ts'
import type { MemberActor, StaffActor } from '../../src-service/domain/actor.ts'
import { declineNumberChange } from '../../src-service/domain/number-changes/answer-number-change.ts'
import { cancelNumberChange } from '../../src-service/domain/number-changes/cancel-number-change.ts'
import type { Database } from '../../src-service/sql/database.ts'
import type { StaffConsole } from '../support/console-client.ts'
import { forEachEngine } from '../support/databases.ts'
import { startWholeService, type WholeService } from '../support/whole-service.ts'
import { AGENT, makeWorld, type World } from '../support/world.ts'

const JONAS: StaffActor = { ...AGENT, id: 'staff-jonas', name: 'Jonas Lindqvist', roles: ['supervisor'] }

forEachEngine('news of one’s own requests', (open) => {
  let database: Database
  let service: WholeService
  let world: World
  let amara: StaffConsole
  let jonas: StaffConsole
  let used = 0
  const fresh = () => `+5255${(46_000_000 + used++).toString()}`

  beforeAll(async () => {
    database = await open()
    world = makeWorld(database)
    service = await startWholeService(database)
    amara = await service.staff('staff-amara')
    jonas = await service.staff('staff-jonas')
  })
  afterAll(() => service.close())
  beforeEach(() => database.kysely.deleteFrom('staff_news_read').execute())

  const list = async (person: StaffConsole, query = '') =>
    (await (await person.request('GET', `/v1/staff-news${query}`)).json()) as Reply<'staffNews.list'>
  const mark = async (person: StaffConsole, input: Input<'staffNews.markRead'>) => {
    const answer = await person.request('POST', '/v1/staff-news/read', input)
    expect(answer.status).toBe(200)
    return ((await answer.json()) as Reply<'staffNews.markRead'>).unread
  }
  const requested = async () => {
    const member = await world.verified(fresh())
    await world.request(member, fresh())
    return member
  }
  /** One after the other: codes are minted for whoever is next. */
  const severalRequested = async (count: number): Promise<readonly MemberActor[]> => {
    const members: MemberActor[] = []
    while (members.length < count) members.push(await requested())
    return members
  }
  const changeOf = async ({ accountId }: MemberActor) => {
    const { openChange } = await world.facts(accountId)
    return { accountId, numberChangeId: openChange?.id ?? '' }
  }
  const newsOf = async (person: StaffConsole, { accountId }: MemberActor) =>
    (await list(person, '?limit=100')).news.filter(({ account }) => account.id === accountId)
  const kindOf = async (member: MemberActor) => (await newsOf(amara, member)).map(({ kind }) => kind)

  test('R5 whoever asked is told each step of the owner, the latest only, and nobody else is', async () => {
    const member = await requested()
    expect(await kindOf(member)).toEqual([])
    await world.accept(member)
    expect(await newsOf(amara, member)).toMatchObject([
      { kind: 'accepted', account: { name: 'Ana Díaz' }, read: false },
    ])
    await world.sendChangeCode(member)
    await world.check(member)
    expect(await kindOf(member)).toEqual(['proved'])
    await world.sendChangeCode(member)
    await world.check(member)
    expect(await kindOf(member)).toEqual(['committed'])
    expect(await newsOf(jonas, member)).toEqual([])
    expect((await list(jonas)).unread).toBe(0)
  })

  test('R5 R6 every end is told with its reason; what one withdrew oneself is no news, what a colleague withdrew is', async () => {
    const [declined, notMe, checked, withdrawn, byColleague] = await severalRequested(5)
    const decline = async (member: MemberActor, wasNotMe: boolean) =>
      declineNumberChange(world.ports, member, { ...(await changeOf(member)), wasNotMe })
    await decline(declined!, false)
    await decline(notMe!, true)
    await world.identityCheck(checked!, 'requires_input')
    await cancelNumberChange(world.ports, AGENT, await changeOf(withdrawn!))
    await cancelNumberChange(world.ports, JONAS, await changeOf(byColleague!))
    expect(await kindOf(declined!)).toEqual(['declined'])
    expect(await kindOf(notMe!)).toEqual(['not_me'])
    expect(await kindOf(checked!)).toEqual(['identity_check_started'])
    expect(await kindOf(withdrawn!)).toEqual([])
    expect(await kindOf(byColleague!)).toEqual(['cancelled_by_staff'])
  })

  test('R5 what expires while the clock is advanced is told, and news ends after 30 days', async () => {
    const member = await requested()
    await world.advance('25 hours')
    await expect.poll(() => kindOf(member), { timeout: 5_000 }).toEqual(['expired'])
    const { unread } = await list(amara)
    await world.advance('31 days')
    expect(await list(amara)).toMatchObject({ news: [], unread: 0 })
    expect(unread).toBeGreaterThan(0)
  })

  test('is marked as read by account or up to an instant, only one’s own, and a later step is unread again', async () => {
    const [one, other] = await severalRequested(2)
    await world.accept(one!)
    await world.accept(other!)
    const { serverNow, unread } = await list(amara)
    expect(unread).toBe(2)
    await mark(jonas, { until: serverNow })
    expect((await list(amara)).unread).toBe(2)
    expect(await mark(amara, { until: serverNow, accountId: one!.accountId })).toBe(1)
    expect(await mark(amara, { until: serverNow, accountId: one!.accountId })).toBe(1)
    expect(await newsOf(amara, one!)).toMatchObject([{ read: true }])
    expect(await newsOf(amara, other!)).toMatchObject([{ read: false }])
    await world.advance('1 hour')
    await world.sendChangeCode(one!)
    await world.check(one!)
    // What came after the list was read is not in it.
    expect(await mark(amara, { until: serverNow })).toBe(1)
    expect(await newsOf(amara, one!)).toMatchObject([{ kind: 'proved', read: false }])
    expect(await mark(amara, { until: (await list(amara)).serverNow })).toBe(0)
  })

  test('comes page by page, newest first, with how much is unread over all pages', async () => {
    const first = await list(amara, '?limit=1')
    expect(first.news).toHaveLength(1)
    const next = await list(amara, `?limit=1&cursor=${first.nextCursor}`)
    expect(Date.parse(next.news[0]!.at)).toBeLessThanOrEqual(Date.parse(first.news[0]!.at))
    expect(next.news[0]!.numberChangeId).not.toBe(first.news[0]!.numberChangeId)
    expect(next.unread).toBe(first.unread)
    const refused = await amara.request('GET', '/v1/staff-news?cursor=made-up')
    expect(await refused.json()).toMatchObject({ code: 'cursor_invalid' })
  })

  test('is pushed to the person alone, and leaves nothing in the audit trail', async () => {
    const member = await requested()
    const [mine, theirs] = await Promise.all([amara.request('GET', '/v1/events'), jonas.request('GET', '/v1/events')])
    const [heard, heardByOther] = [eventsOf(mine), eventsOf(theirs)]
    await world.accept(member)
    const { serverNow } = await list(amara)
    await mark(amara, { until: serverNow })
    const { accountId } = await requested()
    const own = await heard((text) => text.split('news.changed').length > 2)
    const others = await heardByOther((text) => text.includes(accountId))
    expect(own.match(/"type":"news.changed","staffId":"staff-amara"/g)).toHaveLength(2)
    expect(others).not.toContain('news.changed')
    expect((await world.auditActions(member.accountId)).filter((action) => action.includes('ews'))).toEqual([])
  })
})

/** What a stream has said, once it has said enough. */
function eventsOf(stream: Response): (enough: (text: string) => boolean) => Promise<string> {
  const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  return async (enough) => {
    while (!enough(text)) {
      const { value, done } = await reader.read()
      if (done) break
      text += value
    }
    await reader.cancel()
    return text
  }
}
