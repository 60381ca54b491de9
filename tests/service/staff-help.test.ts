import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AccountView } from '../../src-shared/contract/accounts.ts'
import type { Reply } from '../../src-shared/contract/index.ts'
import { addNote } from '../../src-service/domain/accounts/add-note.ts'
import { staffActions } from '../../src-service/domain/accounts/actions.ts'
import { sendCheckLink, sendSetupLink } from '../../src-service/domain/accounts/send-link.ts'
import type { MemberActor, StaffActor, StaffRole } from '../../src-service/domain/actor.ts'
import { setPolicy } from '../../src-service/domain/policies/set-policy.ts'
import { POLICIES } from '../../src-service/domain/ports/policies.types.ts'
import { resendVerification } from '../../src-service/domain/verifications/resend-verification.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { policyStore } from '../../src-service/sql/policies.repository.ts'
import { forEachEngine } from '../support/databases.ts'
import { startWholeService, type WholeService } from '../support/whole-service.ts'
import { AGENT, makeWorld, refusal, refusalCode, type World } from '../support/world.ts'

const SUPERVISOR: StaffActor = { ...AGENT, id: 'staff-jonas', roles: ['supervisor'] }

forEachEngine('what staff do for a member', (open) => {
  let database: Database
  let world: World
  let service: WholeService
  let used = 0
  const fresh = () => `+5255${(12_370_000 + used++).toString()}`

  beforeAll(async () => {
    database = await open()
    world = makeWorld(database)
    service = await startWholeService(database)
  })
  afterAll(() => service.close())

  const setup = (member: MemberActor) => sendSetupLink(world.ports, AGENT, member)
  const check = (member: MemberActor) => sendCheckLink(world.ports, AGENT, member)
  const actions = async ({ accountId }: MemberActor, ...roles: StaffRole[]) =>
    staffActions(await world.facts(accountId), roles)
  const close = ({ accountId }: MemberActor) =>
    sql`update account set closed_at = app_now() where id = ${accountId}`.execute(database.kysely)
  const outboxOf = async ({ accountId }: MemberActor) =>
    (await database.kysely.selectFrom('outbox').select('kind').where('account_id', '=', accountId).execute()).map(
      ({ kind }) => kind,
    )

  test('R5 the set-up link is a notice and an audit event, for an account without a number', async () => {
    const member = await world.account()
    expect((await actions(member, 'agent')).sendSetupLink).toEqual({ allowed: true, blockedBy: [] })
    const facts = await setup(member)
    expect(facts.notices.map(({ kind }) => kind)).toEqual(['setup_link'])
    expect(await outboxOf(member)).toContain('notice')
    expect(await world.auditActions(member.accountId)).toEqual(['accounts.sendSetupLink'])
    expect(facts.openVerifications).toEqual([])
  })

  test('R5 an account with a number, or closed, gets no set-up link', async () => {
    const verified = await world.verified(fresh())
    const closed = await world.account()
    await close(closed)
    for (const [member, code] of [
      [verified, 'already_verified'],
      [closed, 'account_closed'],
    ] as const) {
      expect((await actions(member, 'agent')).sendSetupLink.blockedBy[0]?.code).toBe(code)
      expect(await refusalCode(setup(member))).toBe(code)
      expect((await world.facts(member.accountId)).notices.map(({ kind }) => kind)).not.toContain('setup_link')
    }
  })

  test.each(['requires_input', 'manual_review'] as const)(
    'R7 with a check in %s the member may cancel it, and is sent the check link',
    async (state) => {
      const member = await world.account()
      await world.identityCheck(member, state)
      expect((await actions(member, 'supervisor')).sendCheckLink).toEqual({ allowed: true, blockedBy: [] })
      expect((await check(member)).notices[0]?.kind).toBe('check_link')
      expect(await world.auditActions(member.accountId)).toEqual(['identityChecks.report', 'accounts.sendCheckLink'])
    },
  )

  test.each([
    ['processing', 'identity_check_processing'],
    ['verified', 'no_pending_check'],
    ['rejected', 'no_pending_check'],
    ['cancelled', 'no_pending_check'],
    ['expired', 'no_pending_check'],
  ] as const)('R7 with a check in %s the check link is refused: %s', async (state, code) => {
    const member = await world.account()
    expect(await refusalCode(check(member))).toBe('no_pending_check')
    await world.identityCheck(member, state)
    expect((await actions(member, 'supervisor')).sendCheckLink.blockedBy[0]?.code).toBe(code)
    expect(await refusalCode(check(member))).toBe(code)
    expect(await world.auditActions(member.accountId)).toEqual(['identityChecks.report'])
  })

  test('R5 R7 three links of both kinds an hour, also at once; until when is said', async () => {
    const member = await world.account()
    await world.identityCheck(member, 'requires_input')
    const outcomes = await Promise.allSettled([
      setup(member),
      check(member),
      setup(member),
      check(member),
      setup(member),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(3)
    while ((await world.facts(member.accountId)).recentLinksAt.length < 3) await setup(member)
    const refused = await refusal(check(member))
    expect([refused.code, refused.details.whoCanLift]).toEqual(['staff_link_limit', 'time'])
    expect((await actions(member, 'agent')).sendSetupLink.blockedBy[0]).toMatchObject({
      code: 'staff_link_limit',
      until: refused.details.until,
    })
    await world.advance('1 hour')
    await check(member)
  })

  test('R22 a note stays with its author, and no word of it is in the audit trail', async () => {
    const member = await world.account()
    const words = 'Called twice, mailbox was full'
    const { note } = await addNote(world.ports, AGENT, {
      accountId: member.accountId,
      text: ` ${words}\r\nToday `,
      ticket: 'T-5',
    })
    expect(note).toMatchObject({ text: `${words}\nToday`, staffId: AGENT.id, staffRole: 'agent', ticket: 'T-5' })
    const { rows } = await sql`select * from audit_event where account_id = ${member.accountId}`.execute(
      database.kysely,
    )
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toMatch(/Called|T-5/)
    await expect(sql`update account_note set text = '' where id = ${note.id}`.execute(database.kysely)).rejects.toThrow(
      'never changed or deleted',
    )
  })

  test.each(['   ', 'a\u0000b', 'a\u202Eb', '\n'])('a note of %j is refused', async (text) => {
    const { accountId } = await world.account()
    expect(await refusalCode(addNote(world.ports, AGENT, { accountId, text }))).toBe('validation_failed')
  })

  const resend = async (member: MemberActor, who: StaffActor, reason?: 'member_is_waiting') =>
    resendVerification(world.ports, who, {
      accountId: member.accountId,
      verificationId: (await world.open(member.accountId)).id,
      channel: 'call',
      ...(reason ? { override: { reason } } : {}),
    })
  const allowOverride = (value: boolean, version: number) =>
    setPolicy(policyStore(database), SUPERVISOR, {
      policyName: 'staffResendOverride',
      value,
      version,
      reason: 'A test',
    })

  test('R13 nobody overrides the wait while the policy is off, and only a supervisor while it is on', async () => {
    const member = await world.account()
    await world.start(member, fresh(), 'call')
    await world.report(member.accountId, 'answered')
    expect(POLICIES.staffResendOverride.default).toBe(false)
    expect(await refusalCode(resend(member, SUPERVISOR, 'member_is_waiting'))).toBe('override_off')
    await allowOverride(true, 0)
    for (const roles of [['agent'], ['reviewer'], ['auditor']] as const) {
      expect(await refusalCode(resend(member, { ...AGENT, roles }, 'member_is_waiting'))).toBe('role_missing')
      expect((await actions(member, ...roles)).overrideResend.allowed).toBe(false)
    }
    expect(await refusalCode(resend(member, SUPERVISOR))).toBe('resend_wait')
    expect((await actions(member, 'supervisor')).overrideResend.allowed).toBe(true)
    const before = await world.open(member.accountId)
    const after = (await resend(member, SUPERVISOR, 'member_is_waiting')).openVerifications[0]
    expect([after?.id, after?.fingerprint]).toEqual([before.id, before.fingerprint])
    expect(after?.codeMac).not.toBe(before.codeMac)
    const { rows } = await sql<{ data: object }>`
      select data from audit_event where account_id = ${member.accountId} and action = 'verifications.resend'`.execute(
      database.kysely,
    )
    expect(rows).toEqual([{ data: { channel: 'call', override: true, reason: 'member_is_waiting' } }])
    expect((await world.facts(member.accountId)).notices[0]?.kind).toBe('code_resent_by_staff')
    await allowOverride(false, 1)
  })

  test('R13 an override lifts the wait and no cap', async () => {
    const member = await world.account()
    await world.start(member, fresh(), 'call')
    await allowOverride(true, 2)
    for (let sends = 2; sends <= 3; sends++) await resend(member, SUPERVISOR, 'member_is_waiting')
    expect(await refusalCode(resend(member, SUPERVISOR, 'member_is_waiting'))).toBe('send_limit')
    expect((await actions(member, 'supervisor')).overrideResend.blockedBy[0]?.code).toBe('send_limit')
    await allowOverride(false, 3)
  })

  test('R5 a reason for a request that the organisation does not offer is refused', async () => {
    const member = await world.verified(fresh())
    await setPolicy(policyStore(database), SUPERVISOR, {
      policyName: 'requestReasons',
      value: ['other'],
      version: 0,
      reason: 'A test',
    })
    expect(await refusalCode(world.request(member, fresh()))).toBe('validation_failed')
    expect((await world.facts(member.accountId)).openChange).toBeNull()
  })

  test('R5 agents and supervisors help over HTTP; reviewers and auditors do not; the member reads no note', async () => {
    const externalId = `helped-${database.engine}`
    const member = await world.account('MX', externalId)
    await world.identityCheck(member, 'manual_review')
    const path = `/v1/accounts/${member.accountId}`
    const posts = [
      [`${path}/setup-links`, undefined],
      [`${path}/check-links`, undefined],
      [`${path}/notes`, { text: 'Between us only' }],
    ] as const
    for (const [staffId, allowed] of [
      ['staff-amara', true],
      ['staff-jonas', true],
      ['staff-mei', false],
      ['staff-rosa', false],
    ] as const) {
      const who = await service.staff(staffId)
      for (const [address, body] of posts) {
        const { status } = await who.request('POST', address, body)
        expect([staffId, address, status]).toEqual([staffId, address, allowed ? 201 : 403])
      }
      await world.advance('1 hour')
    }
    const reviewer = await service.staff('staff-mei')
    const view = (await (await reviewer.request('GET', path)).json()) as AccountView
    for (const action of ['sendSetupLink', 'sendCheckLink', 'addNote', 'overrideResend'] as const)
      expect([action, view.actions[action].blockedBy.map(({ code }) => code)]).toEqual([
        action,
        expect.arrayContaining(['role_missing']),
      ])
    expect(view.reasons.reveal).toContain('other')
    const { entries } = (await (await reviewer.request('GET', `${path}/timeline`)).json()) as Reply<'accounts.timeline'>
    expect(entries.filter(({ kind }) => kind === 'note')).toMatchObject([
      { text: 'Between us only', role: 'supervisor', staffId: 'staff-jonas' },
      { text: 'Between us only', role: 'agent', staffId: 'staff-amara' },
    ])
    expect(entries.filter(({ kind }) => kind === 'notice')).toHaveLength(4)
    const page = await service.member(externalId)
    const own = await (await page.request('GET', '/v1/me')).text()
    expect(own).toContain('setup_link')
    expect(own).not.toContain('Between us')
    const agent = await service.staff('staff-amara')
    for (const body of [{ text: '' }, { text: 'x'.repeat(2001) }, { text: 'x', author: 'me' }])
      expect((await agent.request('POST', `${path}/notes`, body)).status).toBe(400)
  })
})
