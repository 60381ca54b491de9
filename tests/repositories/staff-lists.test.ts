import { beforeAll, expect, test } from 'vitest'
import { listAuditEvents } from '../../src-service/domain/audit/list-audit-events.ts'
import { listNumberChanges } from '../../src-service/domain/number-changes/list-number-changes.ts'
import { startNumberChange } from '../../src-service/domain/number-changes/start-number-change.ts'
import { auditTrail } from '../../src-service/sql/audit-events.repository.ts'
import { numberChangeList } from '../../src-service/sql/number-changes.repository.ts'
import { forEachEngine } from '../support/databases.ts'
import { AGENT, makeWorld, REVIEWER, refusalCode, type World } from '../support/world.ts'

forEachEngine('lists for staff', (open) => {
  let world: World
  const asked: string[] = []
  let accepted: string

  beforeAll(async () => {
    world = makeWorld(await open())
    for (let n = 0; n < 4; n++) {
      const member = await world.verified(`+52551234000${n}`)
      const change = (await world.request(member, `+52558765000${n}`)).openChange
      asked.unshift(change?.id ?? '')
      if (n === 2) {
        accepted = change?.id ?? ''
        await world.accept(member)
      }
      if (n === 3) await world.identityCheck(member, 'processing')
    }
    const own = await world.verified('+525512349999')
    await startNumberChange(world.ports, own, { number: '+525587659999', country: 'MX' })
  })

  const changes = (input: Parameters<typeof listNumberChanges>[2], actor = AGENT) =>
    listNumberChanges(numberChangeList(world.database), actor, input)
  const events = (input: Parameters<typeof listAuditEvents>[1]) => listAuditEvents(auditTrail(world.database), input)

  test('R5 lists what staff asked for, newest first, and never what an owner started', async () => {
    const { rows, awaitingOwner, nextCursor } = await changes({})
    expect(rows.map(({ change }) => change.id)).toEqual(asked)
    expect(awaitingOwner).toBe(2)
    expect(nextCursor).toBeNull()
    expect(rows[0]).toMatchObject({
      change: { state: 'cancelled', endReason: 'identity_check_started', staffRole: 'agent', reason: 'new_number' },
      account: { name: 'Ana Díaz' },
      currentNumber: { callingCode: '52', lastFour: '0003' },
      newNumber: { callingCode: '52', lastFour: '0003' },
    })
  })

  test('R5 shows what is open or what has ended', async () => {
    expect((await changes({ show: 'ended' })).rows.map(({ change }) => change.id)).toEqual(asked.slice(0, 1))
    const open = await changes({ show: 'open' })
    expect(open.rows.map(({ change }) => change.id)).toEqual(asked.slice(1))
    expect(open.rows.find(({ change }) => change.id === accepted)?.change.state).toBe('awaiting_authority')
  })

  test('R7 a reviewer sees all that wait for one, whoever started them; nobody else does', async () => {
    const member = await world.verified('+525512348888')
    await world.identityCheck(member, 'rejected')
    const own = await startNumberChange(world.ports, member, { number: '+525587658888', country: 'MX' })
    expect(own.openChange?.state).toBe('awaiting_reviewer')
    const waiting = await changes({ show: 'awaiting_reviewer' }, REVIEWER)
    expect(waiting.rows.map(({ change }) => change.id)).toEqual([own.openChange?.id])
    expect(await refusalCode(changes({ show: 'awaiting_reviewer' }))).toBe('role_missing')
    expect((await changes({})).rows.map(({ change }) => change.id)).not.toContain(own.openChange?.id)
  })

  test('R5 pages requests without a gap or a repetition', async () => {
    const paged: string[] = []
    let cursor: string | null | undefined
    do {
      const page = await changes({ limit: 3, ...(cursor ? { cursor } : {}) })
      paged.push(...page.rows.map(({ change }) => change.id))
      cursor = page.nextCursor
    } while (cursor)
    expect(paged).toEqual(asked)
    expect(await refusalCode(changes({ cursor: 'bm8' }))).toBe('cursor_invalid')
  })

  test('R22 lists the audit trail newest first, of one action or one account', async () => {
    const whole: string[] = []
    let cursor: string | null | undefined
    do {
      const page = await events({ limit: 5, ...(cursor ? { cursor } : {}) })
      whole.push(...page.events.map(({ id }) => id))
      cursor = page.nextCursor
    } while (cursor)
    expect((await events({ limit: 100 })).events.map(({ id }) => id)).toEqual(whole.slice(0, 100))
    const requests = (await events({ action: 'numberChanges.request' })).events
    expect(requests.map(({ subjectId }) => subjectId)).toEqual(asked)
    expect(requests[0]).toMatchObject({ actorKind: 'staff', actorId: 'staff-amara', actorRole: 'agent' })
    const accountId = requests[1]?.accountId ?? ''
    const ofAccount = (await events({ accountId })).events
    expect(ofAccount.length).toBeGreaterThan(2)
    expect(ofAccount.every((event) => event.accountId === accountId)).toBe(true)
    expect((await events({ accountId, action: 'numberChanges.request' })).events).toHaveLength(1)
    expect(await refusalCode(events({ cursor: 'W10' }))).toBe('cursor_invalid')
  })

  test('R22 no event holds a name, an e-mail or a number', async () => {
    const text = JSON.stringify((await events({ limit: 100 })).events)
    for (const secret of ['Ana', 'example.org', '5512340', '5587650', 'T-1']) expect(text).not.toContain(secret)
  })
})
