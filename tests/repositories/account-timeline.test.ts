import { beforeAll, expect, test } from 'vitest'
import { readTimeline } from '../../src-service/domain/accounts/read-timeline.ts'
import type { TimelineShown } from '../../src-service/domain/ports/account-timeline.ts'
import { accountTimeline } from '../../src-service/sql/account-timeline.repository.ts'
import { forEachEngine } from '../support/databases.ts'
import { makeWorld, refusalCode, type World } from '../support/world.ts'

forEachEngine('timeline', (open) => {
  let world: World
  let accountId: string

  beforeAll(async () => {
    world = makeWorld(await open())
    const member = await world.verified('+525512345678')
    accountId = member.accountId
    await world.request(member, '+525587654321')
    await world.accept(member)
    await world.sendChangeCode(member)
    await world.advance('1 second')
    await world.check(member)
    await world.sendChangeCode(member)
    await world.advance('1 second')
    await world.check(member)
    await world.advance('1 second')
    await world.identityCheck(member, 'requires_input', 1)
    await world.advance('1 second')
    await world.identityCheck(member, 'verified', 2)
    const stranger = await world.account()
    await world.start(stranger, '+525512345678')
  })

  const read = (more: { limit?: number; cursor?: string } = {}) =>
    readTimeline(accountTimeline(world.database), { accountId, ...more })

  test('R4 tells every step of a change, newest first, with the numbers as digits to be masked', async () => {
    const { lines, nextCursor } = await read({ limit: 100 })
    expect(nextCursor).toBeNull()
    expect(lines.map(({ at }) => at.getTime())).toEqual(lines.map(({ at }) => at.getTime()).toSorted((a, b) => b - a))
    const changes = lines.flatMap((line) => (line.kind === 'number_change' ? [line] : []))
    expect(changes.map(({ state }) => state)).toEqual([
      'approved',
      'awaiting_possession',
      'awaiting_authority',
      'awaiting_owner',
    ])
    expect(changes[0]).toMatchObject({
      startedBy: 'staff',
      role: 'agent',
      ticket: 'T-1',
      newNumber: { callingCode: '52', lastFour: '4321', smsOff: false },
    })
    expect(lines.flatMap((line) => (line.kind === 'verification' ? [`${line.purpose} ${line.state}`] : []))).toEqual([
      'possession approved',
      'possession pending',
      'authority approved',
      'authority pending',
      'setup approved',
      'setup pending',
    ])
    expect(lines.flatMap((line) => (line.kind === 'identity_check' ? [line.state] : []))).toEqual([
      'verified',
      'requires_input',
    ])
    expect(lines.filter(({ kind }) => kind === 'delivery')).toHaveLength(3)
    expect(lines.at(-1)).toMatchObject({ kind: 'account', event: 'opened' })
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
    expect(JSON.stringify(lines)).not.toContain('5512345678')
  })

  test('shows nothing of another account', async () => {
    const { lines } = await read({ limit: 100 })
    expect(lines.filter(({ kind }) => kind === 'duplicate_attempt')).toEqual([])
  })

  test('pages without a gap or a repetition', async () => {
    const whole = (await read({ limit: 100 })).lines.map(({ id }) => id)
    const paged: string[] = []
    let cursor: string | null | undefined
    do {
      const page = await read({ limit: 4, ...(cursor ? { cursor } : {}) })
      expect(page.lines.length).toBeLessThanOrEqual(4)
      paged.push(...page.lines.map(({ id }) => id))
      cursor = page.nextCursor
    } while (cursor)
    expect(paged).toEqual(whole)
  })

  test('R11 one matter alone, page by page, is all lines of it and no other; a wrong code has a line of its own', async () => {
    const member = await world.account()
    await world.start(member, '+525599997777')
    await refusalCode(world.checkWrong(member))
    await world.advance('1 second')
    await refusalCode(world.checkWrong(member))
    await world.advance('1 second')
    await world.check(member)
    const of = async (show: TimelineShown) =>
      (await readTimeline(accountTimeline(world.database), { accountId: member.accountId, show, limit: 100 })).lines
    const matters = ['sends', 'tries', 'changes', 'checks', 'attempts', 'notices', 'staff'] as const
    const parts = (await Promise.all(matters.map(of))).flat()
    const whole = (await of('all')).filter(({ kind }) => kind !== 'account')
    expect(parts.map(({ id }) => id).toSorted()).toEqual(whole.map(({ id }) => id).toSorted())
    expect((await of('tries')).map((line) => (line.kind === 'wrong_code' ? line.triesLeft : line.kind))).toEqual([
      'verification',
      3,
      4,
      'verification',
    ])
    expect((await of('sends')).map(({ kind }) => kind)).toEqual(['delivery'])
    expect(await of('staff')).toEqual([])
  })

  test('refuses an account that does not exist and a cursor that was made up', async () => {
    expect(
      await refusalCode(readTimeline(accountTimeline(world.database), { accountId: 'acc_00000000000000000000000000' })),
    ).toBe('account_not_found')
    expect(await refusalCode(read({ cursor: 'WyJub3RoaW5nIl0' }))).toBe('cursor_invalid')
  })

  test('R7 an identity check that ended without a report has its own line', async () => {
    const member = await world.account()
    await world.identityCheck(member, 'requires_input')
    await world.advance('7 days')
    await world.start(member, '+525599998888')
    const { lines } = await readTimeline(accountTimeline(world.database), { accountId: member.accountId })
    expect(lines.flatMap((line) => (line.kind === 'identity_check' ? [line.state] : []))).toEqual([
      'expired',
      'requires_input',
    ])
  })
})
