import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { ERROR_SENTENCES } from '../../src-shared/errors/error-codes.ts'
import { revealBlockers, revealable } from '../../src-service/domain/accounts/staff-blockers.ts'
import {
  closeMarketplaceAccount,
  eraseMarketplaceAccount,
} from '../../src-service/domain/marketplace-accounts/close-account.ts'
import {
  cancelNumberRelease,
  objectToNumberRelease,
} from '../../src-service/domain/number-releases/cancel-number-release.ts'
import { listNumberReleases } from '../../src-service/domain/number-releases/list-number-releases.ts'
import { presentAccount } from '../../src-service/http/account-view.presenter.ts'
import { numberReleaseList } from '../../src-service/sql/number-releases.repository.ts'
import { forEachEngine } from '../support/databases.ts'
import { releaseStage, SECOND, THIRD } from '../support/release-stage.ts'
import { MARKETPLACE, refusal, refusalCode, REVIEWER } from '../support/world.ts'

forEachEngine('releases of recycled numbers', (open) => {
  const on = releaseStage(open)

  test('R3 with the policy off, as it is by default, every operation is refused and names the policy', async () => {
    const one = await on.asked()
    await on.database.kysely.deleteFrom('policy').where('name', '=', 'numberRelease').execute()
    const all = [
      on.request(one),
      on.approve(one),
      cancelNumberRelease(on.world.ports, REVIEWER, { ...one, reason: 'other' }),
      objectToNumberRelease(on.world.ports, one.member, one),
      listNumberReleases(numberReleaseList(on.database), {}),
    ]
    for (const refused of await Promise.all(all.map(refusal))) {
      expect([refused.code, refused.details.whoCanLift]).toEqual(['release_off', 'supervisor'])
      expect(ERROR_SENTENCES[refused.code]).toContain('numberRelease')
    }
  })

  test('R3 two reviewers and 30 days release a retired number; then another account can take it', async () => {
    const one = await on.asked()
    expect(await on.told(one)).toEqual(['release_requested'])
    const { releases, now } = await on.approve(one)
    expect(releases[0]).toMatchObject({ state: 'awaiting_delay', requestedBy: 'staff-mei', approvedBy: 'staff-ada' })
    expect(releases[0]!.until!.getTime() - now.getTime()).toBeGreaterThan(30 * 86_400_000 - 10_000)
    expect(await on.told(one)).toEqual(['release_approved', 'release_requested'])

    await on.world.advance('719 hours 59 minutes')
    await on.sweep()
    expect(await on.stored(one)).toEqual({ state: 'awaiting_delay', end_reason: null, claim: 'retired' })
    const early = await on.world.account()
    await on.world.start(early, one.number, 'call')
    expect(await refusalCode(on.world.check(early))).toBe('number_taken')

    await on.world.advance('1 minute')
    await on.sweep()
    expect(await on.stored(one)).toEqual({ state: 'released', end_reason: null, claim: 'released' })
    expect(await on.told(one)).toEqual(['number_released', 'release_approved', 'release_requested'])
    expect(
      (await on.world.auditActions(one.accountId)).filter((action) => action.startsWith('numberReleases')),
    ).toEqual(['numberReleases.request', 'numberReleases.approve', 'numberReleases.released'])
    await on.world.advance('25 hours')
    const next = await on.world.account()
    await on.world.start(next, one.number, 'call')
    const { claims, account } = await on.world.check(next)
    expect(claims).toMatchObject([{ id: account.currentClaimId, state: 'active' }])
  })

  test('R3 the second reviewer is another person than the first, in the rule and in the database', async () => {
    const one = await on.asked()
    expect(await refusalCode(on.approve(one, REVIEWER))).toBe('release_same_reviewer')
    expect((await on.stored(one)).state).toBe('awaiting_reviewer')
    await expect(
      sql`update number_release set approved_by = requested_by where id = ${one.numberReleaseId}`.execute(
        on.database.kysely,
      ),
    ).rejects.toThrow(/number_release_two_people/)
    await expect(
      sql`update number_release set state = 'awaiting_delay', approved_by = 'staff-ada', approved_at = app_now(), until = app_now() + interval '29 days'
        where id = ${one.numberReleaseId}`.execute(on.database.kysely),
    ).rejects.toThrow(/number_release_reviewed/)
  })

  test('R1 the current number of an open account is never released: its owner changes it first', async () => {
    const { accountId } = await on.world.verified(on.fresh())
    const claimId = (await on.world.facts(accountId)).account.currentClaimId ?? ''
    const refused = await refusal(on.request({ accountId, claimId }))
    expect([refused.code, refused.details.whoCanLift]).toEqual(['claim_is_current', 'member'])
    const other = await on.changed()
    expect(await refusalCode(on.request({ accountId, claimId: other.claimId }))).toBe('claim_not_found')
  })

  test('R3 a claim has one open release, and what was released is not released again', async () => {
    const one = await on.agreed()
    expect(await refusalCode(on.request(one, SECOND))).toBe('release_open')
    expect(await refusalCode(on.approve(one, THIRD))).toBe('release_wrong_step')
    await on.world.advance('720 hours')
    await on.sweep()
    expect(await refusalCode(on.request(one))).toBe('claim_not_found')
    const unknown = { ...one, numberReleaseId: 'rel_00000000000000000000000000' }
    expect(await refusalCode(on.approve(unknown))).toBe('number_release_not_found')
  })

  test('R3 the old account objects with one click, at either step, and the number stays its', async () => {
    for (const reach of [on.asked, on.agreed]) {
      const one = await reach()
      const after = await objectToNumberRelease(on.world.ports, one.member, one)
      expect(after.notices[0]?.kind).toBe('release_ended')
      expect(await on.stored(one)).toEqual({ state: 'cancelled', end_reason: 'owner_objected', claim: 'retired' })
      expect((await on.world.auditActions(one.accountId)).at(-1)).toBe('memberNumberReleases.object')
      await on.world.advance('31 days')
      await on.sweep()
      expect((await on.stored(one)).claim).toBe('retired')
      expect(await refusalCode(objectToNumberRelease(on.world.ports, one.member, one))).toBe('release_wrong_step')
      expect(await refusalCode(on.approve(one))).toBe('release_wrong_step')
    }
    const one = await on.asked()
    const stranger = await on.world.account()
    expect(await refusalCode(objectToNumberRelease(on.world.ports, stranger, one))).toBe('number_release_not_found')
  })

  test('R3 a reviewer calls a release off, also on the owner’s word to support', async () => {
    const one = await on.agreed()
    await cancelNumberRelease(on.world.ports, REVIEWER, { ...one, reason: 'owner_objected' })
    expect(await on.stored(one)).toEqual({ state: 'cancelled', end_reason: 'owner_objected', claim: 'retired' })
    const { rows } = await sql<{ actor_role: string; data: object }>`
      select actor_role, data from audit_event where action = 'numberReleases.cancel' and subject_id = ${one.numberReleaseId}`.execute(
      on.database.kysely,
    )
    expect(rows).toEqual([
      { actor_role: 'reviewer', data: { reason: 'owner_objected', from: 'awaiting_delay', claimId: one.claimId } },
    ])
    expect((await on.request(one, SECOND)).facts.releases).toHaveLength(2)
  })

  test('R3 turning the policy off ends every open release for good', async () => {
    const [waiting, delayed] = [await on.asked(), await on.agreed()]
    await on.policy(false)
    await on.sweep()
    for (const one of [waiting, delayed]) {
      expect(await on.stored(one)).toEqual({ state: 'cancelled', end_reason: 'policy_off', claim: 'retired' })
      expect((await on.told(one))[0]).toBe('release_ended')
    }
    await on.policy(true)
    await on.world.advance('31 days')
    await on.sweep()
    expect((await on.stored(delayed)).claim).toBe('retired')
  })

  test('R3 what is due is stopped, too, where the policy was turned off before anybody looked', async () => {
    const one = await on.agreed()
    await on.world.advance('31 days')
    await on.policy(false)
    expect((await on.world.facts(one.accountId)).claims.find(({ id }) => id === one.claimId)?.state).toBe('retired')
    await on.sweep()
    expect(await on.stored(one)).toEqual({ state: 'cancelled', end_reason: 'policy_off', claim: 'retired' })
  })

  test('R2 the owner’s return to the number ends its release', async () => {
    const one = await on.agreed()
    await on.changeTo(one.member, one.number)
    const { account, claims } = await on.world.facts(one.accountId)
    expect(account.currentClaimId).toBe(one.claimId)
    expect(await on.stored(one)).toEqual({ state: 'cancelled', end_reason: 'number_returned', claim: 'active' })
    await on.world.advance('31 days')
    await on.sweep()
    expect(claims.filter(({ state }) => state === 'released')).toEqual([])
  })

  test('R17 a released number is rewarded no second time, and R15 a try on it is no duplicate', async () => {
    const one = await on.agreed()
    await on.world.advance('720 hours')
    await on.sweep()
    const next = await on.world.account()
    const started = await on.world.start(next, one.number, 'call')
    expect(started.duplicateAttempts).toEqual([])
    await on.world.report(next.accountId, 'answered')
    const after = await on.world.check(next)
    expect([after.rewarded, after.duplicateAttempts, after.account.currentClaimId !== null]).toEqual([false, [], true])
    const cases = await on.database.kysely
      .selectFrom('duplicate_case')
      .select('id')
      .where('claim_id', '=', one.claimId)
      .execute()
    expect(cases).toEqual([])
    // Who held it before meets it now as anybody would.
    await on.world.advance('25 hours')
    await on.world.request(one.member, one.number)
    await on.world.accept(one.member)
    await on.world.sendChangeCode(one.member)
    await on.world.check(one.member)
    await on.world.sendChangeCode(one.member)
    expect(await refusalCode(on.world.check(one.member))).toBe('number_taken')
  })

  test('R3 the history shows a released claim by its last digits; nobody opens it or finds the account by it', async () => {
    const one = await on.agreed()
    await on.world.advance('720 hours')
    await on.sweep()
    const facts = await on.world.facts(one.accountId)
    const shown = presentAccount(facts, ['reviewer']).retiredNumbers
    expect(shown).toMatchObject([{ id: one.claimId, state: 'released' }])
    expect(shown[0]?.number.masked).toContain(one.number.slice(-4))
    expect(revealable(facts).map(({ id }) => id)).not.toContain(one.claimId)
    expect(revealBlockers(facts, ['reviewer'])).toEqual([])
    const [row] = await on.database.kysely.selectFrom('claim').selectAll().where('id', '=', one.claimId).execute()
    expect([row?.ciphertext, row?.national_fingerprint, row?.prefix]).toEqual([null, null, null])
    expect(row?.fingerprint).toBeTruthy()
  })

  test('R3 the number of a closed account is released, also of an erased one, of whom nobody is told', async () => {
    for (const end of [closeMarketplaceAccount, eraseMarketplaceAccount]) {
      const number = on.fresh()
      const { accountId } = await on.world.verified(number)
      const { account } = await on.world.facts(accountId)
      await end(on.world.ports, MARKETPLACE, { externalId: account.externalId })
      const { numberReleaseId } = await on.request({ accountId, claimId: account.currentClaimId ?? '' })
      await on.approve({ accountId, numberReleaseId })
      await on.world.advance('720 hours')
      await on.sweep()
      expect(await on.stored({ accountId, numberReleaseId })).toMatchObject({ state: 'released', claim: 'released' })
      expect((await on.world.facts(accountId)).account.currentClaimId).toBeNull()
      expect((await on.told({ accountId })).length).toBe(end === closeMarketplaceAccount ? 3 : 0)
      const next = await on.world.account()
      await on.world.start(next, number, 'call')
      expect((await on.world.check(next)).account.currentClaimId).not.toBeNull()
    }
  })

  test('R3 the list shows open and ended releases over all accounts, newest first, by pages', async () => {
    const [first, second] = [await on.asked(), await on.agreed()]
    await cancelNumberRelease(on.world.ports, SECOND, { ...first, reason: 'evidence_doubtful' })
    const list = numberReleaseList(on.database)
    const page = await listNumberReleases(list, { limit: 1 })
    expect(page.rows.map(({ release }) => release.id)).toEqual([second.numberReleaseId])
    const rest = await listNumberReleases(list, { limit: 1, cursor: page.nextCursor ?? '' })
    expect(rest.rows).toMatchObject([
      {
        release: { id: first.numberReleaseId, endReason: 'evidence_doubtful' },
        number: { lastFour: first.number.slice(-4) },
      },
    ])
    const shown = async (show: 'open' | 'ended') =>
      (await listNumberReleases(list, { show })).rows.map(({ release }) => release.id)
    expect((await shown('open')).includes(first.numberReleaseId)).toBe(false)
    expect((await shown('ended')).includes(second.numberReleaseId)).toBe(false)
  })

  test('R2 an owner who proves the number again once its release is due takes it anew', async () => {
    const one = await on.agreed()
    await on.world.advance('717 hours')
    await on.world.request(one.member, one.number)
    await on.world.accept(one.member)
    await on.world.sendChangeCode(one.member)
    await on.world.check(one.member)
    await on.world.advance('4 hours')
    await on.world.sendChangeCode(one.member)
    const { account, claims } = await on.world.check(one.member)
    expect(claims.find(({ id }) => id === one.claimId)?.state).toBe('released')
    expect(claims.find(({ id }) => id === account.currentClaimId)).toMatchObject({ state: 'active' })
    expect(account.currentClaimId).not.toBe(one.claimId)
  })
})
