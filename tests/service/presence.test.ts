import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Reply } from '../../src-shared/contract/index.ts'
import type { Database } from '../../src-service/sql/database.ts'
import type { StaffConsole } from '../support/console-client.ts'
import { forEachEngine } from '../support/databases.ts'
import { startWholeService, type WholeService } from '../support/whole-service.ts'
import { makeWorld, type World } from '../support/world.ts'

forEachEngine('who looks at an account', (open) => {
  let database: Database
  let service: WholeService
  let world: World
  let amara: StaffConsole
  let jonas: StaffConsole

  beforeAll(async () => {
    database = await open()
    world = makeWorld(database)
    service = await startWholeService(database)
    amara = await service.staff('staff-amara')
    jonas = await service.staff('staff-jonas')
  })
  afterAll(() => service.close())

  const say = async (person: StaffConsole, accountId: string, looking = true) => {
    const answer = await person.request('POST', `/v1/accounts/${accountId}/presence`, { looking })
    expect(answer.status).toBe(200)
    return ((await answer.json()) as Reply<'accounts.presence'>).others
  }
  const age = (by: string) =>
    sql`update staff_presence set seen_at = seen_at - ${by}::interval`.execute(database.kysely)

  test('a colleague is told name and role of who else looks, and nobody is told of themselves', async () => {
    const { accountId } = await world.account()
    expect(await say(amara, accountId)).toEqual([])
    expect(await say(jonas, accountId)).toEqual([{ name: 'Amara Okafor', role: 'agent' }])
    expect(await say(amara, accountId)).toEqual([{ name: 'Jonas Lindqvist', role: 'supervisor' }])
    const other = await world.account()
    expect(await say(jonas, other.accountId)).toEqual([])
  })

  test('who says that they left is gone at once; who says nothing is gone after 20 s, not before', async () => {
    const { accountId } = await world.account()
    await say(amara, accountId)
    expect(await say(jonas, accountId, false)).toHaveLength(1)
    await age('15 seconds')
    expect(await say(jonas, accountId)).toHaveLength(1)
    await age('6 seconds')
    expect(await say(jonas, accountId)).toEqual([])
    await say(amara, accountId)
    await say(amara, accountId, false)
    expect(await say(jonas, accountId)).toEqual([])
  })

  test('staff hear that somebody came or went, not each beat; the member hears nothing', async () => {
    const member = await world.account('MX', 'presence-member')
    const page = await service.member('presence-member')
    const [staffStream, memberStream] = await Promise.all([
      jonas.request('GET', '/v1/events'),
      page.request('GET', '/v1/me/events'),
    ])
    const heardByStaff = eventsOf(staffStream)
    const heardByMember = eventsOf(memberStream)
    await say(amara, member.accountId)
    await say(amara, member.accountId)
    await say(amara, member.accountId, false)
    await world.start(member, '+525512360001')
    const own = (text: string) => text.split('\n').filter((line) => line.includes(member.accountId))
    const [staff, owner] = await Promise.all([
      heardByStaff((text) => text.includes('account.changed')),
      heardByMember((text) => text.includes('account.changed')),
    ])
    expect(own(staff).filter((line) => line.includes('presence.changed'))).toHaveLength(2)
    expect(owner).not.toContain('presence.changed')
  })

  test('R22 presence leaves nothing in the audit trail', async () => {
    const { accountId } = await world.account()
    await say(amara, accountId)
    expect(await world.auditActions(accountId)).toEqual([])
  })

  test('an auditor neither looks nor is told who does', async () => {
    const { accountId } = await world.account()
    const auditor = await service.staff('staff-rosa')
    const answer = await auditor.request('POST', `/v1/accounts/${accountId}/presence`, { looking: true })
    expect(answer.status).toBe(403)
  })
})

/** Reads a stream until its text is as wanted. */
function eventsOf(stream: Response): (until: (text: string) => boolean) => Promise<string> {
  const reader = stream.body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  return async (until) => {
    while (!until(text)) {
      const part = await reader?.read()
      if (!part || part.done) throw new Error(`the stream ended: ${text}`)
      text += decoder.decode(part.value, { stream: true })
    }
    await reader?.cancel()
    return text
  }
}
