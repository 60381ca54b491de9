import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { MemberActor } from '../../src-service/domain/actor.ts'
import { submitBid } from '../../src-service/domain/bids/submit-bid.ts'
import {
  closeMarketplaceAccount,
  eraseMarketplaceAccount,
} from '../../src-service/domain/marketplace-accounts/close-account.ts'
import { presentAccount } from '../../src-service/http/account-view.presenter.ts'
import { presentMember } from '../../src-service/http/member-view.presenter.ts'
import { makeMemberSessionStore } from '../../src-service/sql/member-sessions.repository.ts'
import { forEachEngine } from '../support/databases.ts'
import { ANA, marketplaceStage } from '../support/marketplace-stage.ts'
import { MARKETPLACE, refusal, refusalCode } from '../support/world.ts'

forEachEngine('closing and erasing', (open, engine) => {
  const stage = marketplaceStage(open)
  const { fresh, freshId, upsert, found, tokens } = stage
  const idOf = async (member: MemberActor) => (await stage.world.facts(member.accountId)).account.externalId
  const close = async (member: MemberActor) =>
    closeMarketplaceAccount(stage.world.ports, MARKETPLACE, { externalId: await idOf(member) })
  const erase = async (member: MemberActor) =>
    eraseMarketplaceAccount(stage.world.ports, MARKETPLACE, { externalId: await idOf(member) })
  const count = async (query: ReturnType<typeof sql<{ n: number }>>) =>
    (await query.execute(stage.database.kysely)).rows[0]?.n

  /** Rows of the account that still hold more of a number than its fingerprint. */
  const left = (table: string, accountId: string) =>
    count(sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)} where account_id = ${accountId}
      and (ciphertext is not null or calling_code <> '' or last_four <> '' or national_fingerprint <> '')`)

  test('R3 closing ends all that is open, tells of each draft, and is final', async () => {
    const member = await stage.world.account()
    await stage.world.start(member, fresh())
    await refusal(submitBid(stage.world.ports, MARKETPLACE, { externalId: await idOf(member), payload: { lot: 1 } }))
    const closed = await close(member)
    expect([closed.openVerifications, closed.waitingDrafts]).toEqual([[], []])
    expect(closed.account.closedAt).not.toBeNull()
    const { accountId } = member
    const { rows: told } = await sql`select data ->> 'reason' as reason from webhook_event
      where account_id = ${accountId} and type = 'bid.draft_cancelled'`.execute(stage.database.kysely)
    expect(told).toEqual([{ reason: 'account_closed' }])
    const { rows: ended } =
      await sql`select state, end_reason from verification where account_id = ${accountId}`.execute(
        stage.database.kysely,
      )
    expect(ended).toEqual([{ state: 'cancelled', end_reason: 'account_closed' }])
    expect(await refusalCode(upsert({ externalId: closed.account.externalId, ...ANA }))).toBe('account_closed')
    expect(await refusalCode(stage.world.start(member, fresh()))).toBe('account_closed')
    const { version } = closed.account
    expect((await close(member)).account.version).toBe(version)
  })

  test('R3 closing cancels an open change and voids its code', async () => {
    const member = await stage.world.verified(fresh())
    await stage.world.request(member, fresh())
    await stage.world.accept(member)
    await stage.world.sendChangeCode(member)
    const closed = await close(member)
    expect(closed.openChange).toBeNull()
    expect(closed.lastEndedChange).toMatchObject({ state: 'cancelled', endReason: 'account_closed', lastFour: '' })
    expect(closed.openVerifications).toEqual([])
  })

  test('R3 closing leaves nothing of a number but its fingerprint, in no table', async () => {
    const [first, second] = [fresh(), fresh()]
    const member = await stage.world.verified(first)
    await stage.world.request(member, second)
    await stage.world.accept(member)
    await stage.world.sendChangeCode(member)
    await stage.world.check(member)
    await stage.world.sendChangeCode(member)
    await stage.world.check(member)
    await close(member)
    const { accountId } = member
    const facts = await stage.world.facts(accountId)
    expect(facts.claims.map(({ fingerprint }) => fingerprint).sort()).toEqual(
      [first, second].map((number) => stage.world.ports.sealer.fingerprint(number)).sort(),
    )
    for (const claim of facts.claims)
      expect(claim).toMatchObject({ ciphertext: null, callingCode: null, lastFour: null, nationalFingerprint: null })
    for (const table of ['verification', 'number_change']) expect(await left(table, accountId)).toBe(0)
    expect(
      await count(
        sql<{
          n: number
        }>`select count(*)::int as n from notice where account_id = ${accountId} and params ->> 'lastFour' is not null`,
      ),
    ).toBe(0)
    // The control: before the closing there was something to erase.
    const other = await stage.world.verified(fresh())
    expect((await stage.world.facts(other.accountId)).claims[0]?.lastFour).toMatch(/^\d{4}$/)
  })

  test('R3 closing leaves nothing of a number that a clock ends in the same moment, nor in the notice that tells of it', async () => {
    const [member, owner] = [await stage.world.account(), await stage.world.verified(fresh())]
    await stage.world.start(member, fresh())
    await stage.world.request(owner, fresh())
    await stage.world.advance('25 hours')
    for (const { accountId } of [await close(member), await close(owner)].map(({ account }) => ({
      accountId: account.id,
    })))
      for (const table of ['verification', 'number_change'])
        expect([table, await left(table, accountId)]).toEqual([table, 0])
    const { rows } = await sql<{ kind: string; last_four: string | null }>`
      select kind, params ->> 'lastFour' as last_four from notice where account_id = ${owner.accountId} order by at, id`.execute(
      stage.database.kysely,
    )
    expect(rows.map(({ kind }) => kind)).toEqual(['number_verified', 'change_requested', 'change_expired'])
    expect(rows.map(({ last_four }) => last_four)).toEqual([null, null, null])
  })

  test('R3 R14 a closed account’s number stays taken: who proves it is refused as for any other', async () => {
    const number = fresh()
    await close(await stage.world.verified(number))
    const other = await stage.world.account()
    await stage.world.start(other, number)
    expect(await refusalCode(stage.world.check(other))).toBe('number_taken')
    expect((await stage.world.facts(other.accountId)).duplicateAttempts[0]?.grade).toBe('proven')
  })

  test('R3 closing ends the member’s sessions, also one that a sign-in opened at the same moment', async () => {
    const member = await stage.world.verified(fresh())
    const sessions = makeMemberSessionStore(stage.database)
    const hash = (n: number) => new Uint8Array(32).fill(n)
    const externalId = await idOf(member)
    const session = { externalId, signedInAt: new Date(), replacedHash: null }
    await sessions.create({ ...session, sessionHash: hash(1) })
    expect(await sessions.find(hash(1))).toMatchObject({ accountId: member.accountId })
    await close(member)
    expect(await sessions.find(hash(1))).toBeNull()
    expect(await sessions.create({ ...session, sessionHash: hash(2) })).toBe('account_closed')
    await sql`update member_session set ended_at = null where account_id = ${member.accountId}`.execute(
      stage.database.kysely,
    )
    expect(await sessions.find(hash(1))).toBeNull()
  })

  test('R3 erasing leaves neither name nor e-mail, what is found by them, nor a bid’s payload; closing before is not needed', async () => {
    const externalId = freshId()
    const secret = 'Zanahoria'
    const { accountId } = await upsert({ externalId, ...ANA, name: `Pía ${secret}`, email: `${secret}@example.org` })
    const member = stage.world.member(accountId)
    await refusal(submitBid(stage.world.ports, MARKETPLACE, { externalId, payload: { note: secret } }))
    await stage.world.start(member, fresh())
    await stage.world.check(member)
    const { account, waitingDrafts } = await erase(member)
    expect(account).toMatchObject({ name: 'Erased member', email: '', timeZone: null, amountAtStake: null })
    expect([account.closedAt, account.erasedAt].every(Boolean)).toBe(true)
    expect(waitingDrafts).toEqual([])
    expect(await tokens(accountId)).toEqual([])
    expect(await found(secret)).toEqual([])
    expect(await found(externalId)).toEqual([accountId])
    const rows: unknown[] = []
    for (const table of ['account', 'bid_draft', 'webhook_event', 'audit_event', 'notice'])
      rows.push((await sql`select * from ${sql.table(table)}`.execute(stage.database.kysely)).rows)
    expect(JSON.stringify(rows).toLowerCase()).not.toContain(secret.toLowerCase())
    expect((await erase(member)).account).toEqual(account)
  })

  test('R3 erasing forgets a reviewer’s note and stops the mails that wait, also where the account was closed before', async () => {
    const member = await stage.world.verified(fresh())
    const { accountId } = member
    await stage.world.request(member, fresh())
    await sql`update number_change set refusal_note = 'called herself Ana' where account_id = ${accountId}`.execute(
      stage.database.kysely,
    )
    const mails = async () =>
      (
        await sql<{ state: string }>`
          select distinct state from outbox where account_id = ${accountId} and kind in ('mail', 'notice')`.execute(
          stage.database.kysely,
        )
      ).rows.map(({ state }) => state)
    await close(member)
    expect(await mails()).toEqual(['waiting'])
    await erase(member)
    expect(await mails()).toEqual(['done'])
    const { rows } = await sql`select distinct refusal_note from number_change where account_id = ${accountId}`.execute(
      stage.database.kysely,
    )
    expect(rows).toEqual([{ refusal_note: null }])
  })

  test('R3 a closed account may be erased afterwards, and every view copes with what is left', async () => {
    const member = await stage.world.verified(fresh())
    await close(member)
    const facts = await erase(member)
    expect((await stage.world.auditActions(member.accountId)).slice(-2)).toEqual([
      'marketplaceAccounts.close',
      'marketplaceAccounts.erase',
    ])
    const view = presentAccount(facts, ['agent', 'reviewer'])
    expect(view.account).toMatchObject({ name: 'Erased member', state: 'closed' })
    expect(view.currentNumber?.number.masked).toBe('••••••')
    expect(view.actions.requestNumberChange.blockedBy[0]?.code).toBe('account_closed')
    expect(presentMember(facts, member, {}).currentNumber?.number.masked).toBe('••••••')
    expect(await found(facts.account.externalId)).toEqual([member.accountId])
  })

  test.runIf(engine === 'postgresql')(
    'R3 an upsert that meets an erasure leaves no name behind, and a code that meets the closing takes no number',
    async () => {
      for (let round = 0; round < 8; round++) {
        const member = await stage.world.account()
        const externalId = await idOf(member)
        await stage.world.start(member, fresh())
        const code = stage.world.codes.at(-1)
        await Promise.allSettled([
          upsert({ externalId, ...ANA, name: 'Someone Else', email: 'else@example.org' }),
          stage.world.check(member, code),
          erase(member),
        ])
        const { account, claims, openVerifications } = await stage.world.facts(member.accountId)
        expect([account.name, account.email, openVerifications]).toEqual(['Erased member', '', []])
        expect(await tokens(member.accountId)).toEqual([])
        expect(claims.filter(({ ciphertext, lastFour }) => ciphertext !== null || lastFour !== null)).toEqual([])
      }
    },
  )
})
