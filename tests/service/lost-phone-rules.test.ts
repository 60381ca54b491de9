import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { ownerActions } from '../../src-service/domain/accounts/actions.ts'
import { settleDueAccounts } from '../../src-service/domain/accounts/settle-due-accounts.ts'
import type { MemberActor } from '../../src-service/domain/actor.ts'
import { cancelOwnNumberChange } from '../../src-service/domain/number-changes/answer-number-change.ts'
import { askLink, openLink } from '../../src-service/domain/number-changes/lost-phone.ts'
import { startNumberChange } from '../../src-service/domain/number-changes/start-number-change.ts'
import { stopByLink, stopNumberChange } from '../../src-service/domain/number-changes/stop-change.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { forEachEngine } from '../support/databases.ts'
import { makeWorld, refusal, refusalCode, type World } from '../support/world.ts'

forEachEngine('the lost-phone path', (open, engine) => {
  let database: Database
  let world: World
  let used = 0
  const fresh = (): string => `+5255${(41_000_000 + used++).toString()}`

  beforeEach(async () => {
    database ??= await open()
    world = makeWorld(database)
  })

  const started = async () => {
    const member = await world.verified(fresh())
    const { openChange } = await startNumberChange(world.ports, member, { number: fresh(), country: 'MX' })
    return { member, numberChangeId: openChange!.id }
  }
  const change = async ({ accountId }: MemberActor) => {
    const facts = await world.facts(accountId)
    return facts.openChange ?? facts.lastEndedChange
  }
  const asked = async () => {
    const one = await started()
    await askLink(world.ports, one.member, one)
    return { ...one, secret: (await world.mailedSecret(one.member.accountId)).secret }
  }
  const opened = async () => {
    const one = await asked()
    await openLink(world.ports, one.member, one)
    return { ...one, stop: (await world.mailedSecret(one.member.accountId)).secret }
  }
  const notices = async ({ accountId }: MemberActor) => (await world.facts(accountId)).notices.map(({ kind }) => kind)

  test('R4 link, 24 h delay, then 72 h for the new number, whose code commits the change', async () => {
    const { member } = await asked()
    const { secret, kind } = await world.mailedSecret(member.accountId)
    expect(kind).toBe('change_link_sent')
    const opening = await openLink(world.ports, member, { secret })
    expect(opening.openChange?.state).toBe('awaiting_delay')
    expect(opening.openChange!.until!.getTime() - opening.now.getTime()).toBeLessThanOrEqual(24 * 3_600_000)
    expect(await refusalCode(world.sendChangeCode(member))).toBe('change_wrong_step')
    await world.advance('23 hours 59 minutes')
    expect((await change(member))?.state).toBe('awaiting_delay')
    await world.advance('1 minute')
    const after = await world.facts(member.accountId)
    expect(after.openChange?.state).toBe('awaiting_possession')
    expect(after.openChange!.until!.getTime() - opening.openChange!.until!.getTime()).toBe(72 * 3_600_000)
    expect((await world.sendChangeCode(member)).openVerifications[0]?.purpose).toBe('possession')
    expect((await world.check(member)).lastEndedChange?.state).toBe('approved')
    expect(await notices(member)).toEqual([
      'number_changed',
      'change_delay_over',
      'change_delay_started',
      'change_link_sent',
      'change_started',
      'number_verified',
    ])
    expect((await world.auditActions(member.accountId)).filter((action) => /umberChanges/.test(action))).toEqual([
      'memberNumberChanges.start',
      'memberNumberChanges.askLink',
      'memberNumberChanges.openLink',
      'numberChanges.delay_over',
      'memberNumberChanges.sendCode',
      'numberChanges.approved',
    ])
  })

  test('R4 72 h run from the end of the delay, also when nobody looked', async () => {
    const { member } = await opened()
    await world.advance('96 hours')
    const late = await change(member)
    expect([late?.state, late?.endReason]).toEqual(['expired', null])
    await settleDueAccounts(world.ports, [member.accountId])
    const told = await notices(member)
    expect(told.slice(0, 2)).toEqual(['change_expired', 'change_delay_started'])
    expect(await world.auditActions(member.accountId)).toEqual(
      expect.arrayContaining(['numberChanges.delay_over', 'numberChanges.expired']),
    )
  })

  test('R4 the link may be asked for 3 times; the fourth is refused with the way out', async () => {
    const { member, numberChangeId } = await started()
    for (let time = 0; time < 3; time++) await askLink(world.ports, member, { numberChangeId })
    const refused = await refusal(askLink(world.ports, member, { numberChangeId }))
    expect([refused.code, refused.details.whoCanLift]).toEqual(['link_limit', 'member'])
    expect(ownerActions(await world.facts(member.accountId)).askLink).toMatchObject({
      allowed: false,
      blockedBy: [{ code: 'link_limit' }],
    })
    await cancelOwnNumberChange(world.ports, member, { numberChangeId })
    const again = await startNumberChange(world.ports, member, { number: fresh(), country: 'MX' })
    await askLink(world.ports, member, { numberChangeId: again.openChange!.id })
  })

  test('R4 a newer link voids the older one', async () => {
    const { member, numberChangeId, secret } = await asked()
    await askLink(world.ports, member, { numberChangeId })
    expect(await refusalCode(openLink(world.ports, member, { secret }))).toBe('link_invalid')
    const newer = await world.mailedSecret(member.accountId)
    expect((await openLink(world.ports, member, newer)).openChange?.state).toBe('awaiting_delay')
  })

  test('R4 a link lives 30 minutes on the rules’ clock', async () => {
    const { member, secret } = await asked()
    await world.advance('29 minutes 50 seconds')
    const other = await asked()
    await world.advance('10 seconds')
    expect(await refusalCode(openLink(world.ports, member, { secret }))).toBe('link_invalid')
    await world.advance('29 minutes')
    expect((await openLink(world.ports, other.member, other)).openChange?.state).toBe('awaiting_delay')
  })

  test('R4 a link works once, for its own account only, and not altered', async () => {
    const { member, secret } = await asked()
    const stranger = await asked()
    expect(await refusalCode(openLink(world.ports, stranger.member, { secret }))).toBe('link_invalid')
    const id = secret.split('.')[0]!
    for (const forged of [id, `${id}.`, `${id}.${stranger.secret.split('.')[1]}`, `${secret}x`, '', '.'])
      expect(await refusalCode(openLink(world.ports, member, { secret: forged }))).toBe('link_invalid')
    await openLink(world.ports, member, { secret })
    expect(await refusalCode(openLink(world.ports, member, { secret }))).toBe('link_invalid')
  })

  test('R4 the database keeps no secret: a MAC in its row, the rest sealed for the outbox row', async () => {
    const { member, secret } = await asked()
    const { rows } = await sql<{ text: string }>`
      select l::text || o::text || n::text || coalesce((select string_agg(e::text, '') from audit_event e where e.account_id = ${member.accountId}), '') as text
      from mailed_link l, outbox o, notice n where l.account_id = ${member.accountId} and o.account_id = l.account_id and n.account_id = l.account_id`.execute(
      database.kysely,
    )
    const token = secret.split('.')[1]!
    const everywhere = rows.map(({ text }) => text).join('')
    expect(everywhere).toContain(secret.split('.')[0])
    expect(everywhere).not.toContain(token)
    expect(everywhere).not.toContain(Buffer.from(token).toString('hex'))
  })

  test('R4 opening the link voids the code to the lost number', async () => {
    const { member, numberChangeId } = await started()
    await world.sendChangeCode(member)
    const { id: verificationId } = await world.open(member.accountId)
    await askLink(world.ports, member, { numberChangeId })
    expect((await world.facts(member.accountId)).openVerifications).toHaveLength(1)
    await openLink(world.ports, member, await world.mailedSecret(member.accountId))
    expect((await world.facts(member.accountId)).openVerifications).toHaveLength(0)
    const ended = await world.ports.store.readFacts({ accountId: member.accountId, verificationId })
    expect([ended?.named?.state, ended?.named?.endReason, ended?.named?.codeMac]).toEqual([
      'cancelled',
      'link_opened',
      null,
    ])
  })

  test('R4 a link asked for before the code was right opens nothing afterwards', async () => {
    const { member, secret } = await asked()
    await world.sendChangeCode(member)
    await world.check(member)
    expect(await refusalCode(openLink(world.ports, member, { secret }))).toBe('change_wrong_step')
    expect((await change(member))?.state).toBe('awaiting_possession')
  })

  test('R4 Stop on the page ends the change in its delay, and only there', async () => {
    const { member, numberChangeId } = await asked()
    expect(await refusalCode(stopNumberChange(world.ports, member, { numberChangeId }))).toBe('change_wrong_step')
    await openLink(world.ports, member, await world.mailedSecret(member.accountId))
    const after = await stopNumberChange(world.ports, member, { numberChangeId })
    expect([after.openChange, after.lastEndedChange?.state, after.lastEndedChange?.endReason]).toEqual([
      null,
      'cancelled',
      'stopped_by_owner',
    ])
    expect(after.lastEndedChange?.ciphertext).toBeNull()
    expect(after.notices[0]).toMatchObject({ kind: 'change_cancelled', params: { reason: 'stopped_by_owner' } })
  })

  test('R4 Stop from the mail needs no sign-in, does nothing else, and a second click finds it stopped', async () => {
    const { member, secret, stop } = await opened()
    expect(await refusalCode(stopByLink(world.ports, { secret }))).toBe('link_invalid')
    expect(await refusalCode(openLink(world.ports, member, { secret: stop }))).toBe('link_invalid')
    await stopByLink(world.ports, { secret: stop })
    const ended = await change(member)
    expect([ended?.state, ended?.endReason]).toEqual(['cancelled', 'stopped_by_owner'])
    const before = await world.auditActions(member.accountId)
    await stopByLink(world.ports, { secret: stop })
    expect(await world.auditActions(member.accountId)).toEqual(before)
    expect(before.slice(-2)).toEqual(['numberChanges.cancelled', 'memberNumberChanges.stopByLink'])
    expect(await refusalCode(stopByLink(world.ports, { secret: 'lnk_nobody.x' }))).toBe('link_invalid')
  })

  test('R4 Stop from the mail still works after the delay, until the change has ended', async () => {
    const first = await opened()
    await world.advance('30 hours')
    expect((await change(first.member))?.state).toBe('awaiting_possession')
    await stopByLink(world.ports, { secret: first.stop })
    expect((await change(first.member))?.endReason).toBe('stopped_by_owner')
    const second = await opened()
    await cancelOwnNumberChange(world.ports, second.member, second)
    expect(await refusalCode(stopByLink(world.ports, { secret: second.stop }))).toBe('link_invalid')
    expect((await change(second.member))?.endReason).toBe('cancelled_by_owner')
  })

  test('R6 a check that starts in the delay cancels the change; a pending one blocks link and opening', async () => {
    const { member, secret, stop } = await opened()
    await world.identityCheck(member, 'processing')
    expect((await change(member))?.endReason).toBe('identity_check_started')
    expect(await refusalCode(openLink(world.ports, member, { secret }))).toBe('link_invalid')
    expect(await refusalCode(stopByLink(world.ports, { secret: stop }))).toBe('link_invalid')
    await world.advance('24 hours')
    expect((await world.facts(member.accountId)).openChange).toBeNull()
  })

  test('R4 an operation on a change that ended long ago says so, whatever came after it', async () => {
    const { member, numberChangeId } = await started()
    await cancelOwnNumberChange(world.ports, member, { numberChangeId })
    for (let more = 0; more < 2; more++) {
      const { openChange } = await startNumberChange(world.ports, member, { number: fresh(), country: 'MX' })
      await cancelOwnNumberChange(world.ports, member, { numberChangeId: openChange!.id })
    }
    expect(await refusalCode(cancelOwnNumberChange(world.ports, member, { numberChangeId }))).toBe('change_not_open')
    expect(await refusalCode(askLink(world.ports, member, { numberChangeId }))).toBe('change_not_open')
    const stranger = await started()
    expect(await refusalCode(askLink(world.ports, stranger.member, { numberChangeId }))).toBe('number_change_not_found')
  })

  if (engine === 'pglite') return // one connection: nothing races
  test('R4 of two openings of one link at the same moment one starts the delay, the other finds it used', async () => {
    for (let round = 0; round < 10; round++) {
      const { member, secret } = await asked()
      const both = await Promise.allSettled([
        openLink(world.ports, member, { secret }),
        openLink(world.ports, member, { secret }),
      ])
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'link_invalid' } })
      const { rows } =
        await sql`select 1 from mailed_link where account_id = ${member.accountId} and kind = 'stop'`.execute(
          database.kysely,
        )
      expect(rows).toHaveLength(1)
    }
  })

  test('R4 of four asked for at the same moment three are mailed, and one of them is live', async () => {
    const { member, numberChangeId } = await started()
    const four = await Promise.allSettled([1, 2, 3, 4].map(() => askLink(world.ports, member, { numberChangeId })))
    const refused = four.filter((one) => one.status === 'rejected').map(({ reason }) => reason.code as string)
    expect(refused.every((code) => code === 'link_limit' || code === 'too_busy')).toBe(true)
    const { rows } = await sql<{ live: boolean }>`
      select ended_at is null as live from mailed_link where account_id = ${member.accountId}`.execute(database.kysely)
    expect(rows).toHaveLength(4 - refused.length)
    expect(rows.length).toBeLessThanOrEqual(3)
    expect(rows.filter(({ live }) => live)).toHaveLength(1)
  })

  test('R4 Stop at the very end of the delay: it is stopped, or it goes on and Stop says so', async () => {
    for (let round = 0; round < 12; round++) {
      const { member, numberChangeId } = await opened()
      const at = (await change(member))!.until!
      await sql`update app_clock set "offset" = ${at.toISOString()}::timestamptz - clock_timestamp() - ${`${round} milliseconds`}::interval`.execute(
        database.kysely,
      )
      const [stop] = await Promise.allSettled([
        stopNumberChange(world.ports, member, { numberChangeId }),
        settleDueAccounts(world.ports, [member.accountId]),
      ])
      const after = await change(member)
      const code = stop.status === 'rejected' ? (stop.reason as { code?: string }).code : 'stopped'
      expect([
        ['stopped', 'cancelled', 'stopped_by_owner'],
        ['change_wrong_step', 'awaiting_possession', null],
      ]).toContainEqual([code, after?.state, after?.endReason])
    }
  })
})
