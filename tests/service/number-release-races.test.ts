import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { objectToNumberRelease } from '../../src-service/domain/number-releases/cancel-number-release.ts'
import { checkVerification } from '../../src-service/domain/verifications/check-verification.ts'
import { forEachEngine } from '../support/databases.ts'
import { releaseStage, SECOND, THIRD } from '../support/release-stage.ts'
import { startWholeService } from '../support/whole-service.ts'
import { makeWorld } from '../support/world.ts'

forEachEngine('releases that meet', (open, engine) => {
  const on = releaseStage(open)
  test.runIf(engine === 'postgresql')(
    'R3 two requests and two approvals at once are one, also by the same person',
    async () => {
      for (let round = 0; round < 3; round++) {
        const held = await on.changed()
        const requests = await Promise.allSettled([on.request(held), on.request(held), on.request(held, SECOND)])
        const won = requests.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
        expect(won).toHaveLength(1)
        const one = { ...held, numberReleaseId: won[0]!.numberReleaseId }
        const approvals = await Promise.all(
          [THIRD, THIRD, THIRD].map((actor) =>
            on.approve(one, actor).then(
              () => 'approved',
              (error: { readonly code: string }) => error.code,
            ),
          ),
        )
        expect(approvals.sort()).toEqual(['approved', 'release_wrong_step', 'release_wrong_step'])
        const actions = await on.world.auditActions(held.accountId)
        expect(actions.filter((action) => action === 'numberReleases.approve')).toHaveLength(1)
      }
    },
  )

  test.runIf(engine === 'postgresql')(
    'R3 of an approval and the owner’s objection at once, the objection stands',
    async () => {
      for (let round = 0; round < 3; round++) {
        const one = await on.asked()
        await Promise.allSettled([on.approve(one), objectToNumberRelease(on.world.ports, one.member, one)])
        expect(await on.stored(one)).toEqual({ state: 'cancelled', end_reason: 'owner_objected', claim: 'retired' })
      }
    },
  )

  test.runIf(engine === 'postgresql')(
    'R2 of the release, the owner’s return and another account that meet, one has the number',
    async () => {
      for (let round = 0; round < 4; round++) {
        const one = await on.agreed()
        await on.world.advance('717 hours')
        await on.world.request(one.member, one.number)
        await on.world.accept(one.member)
        await on.world.sendChangeCode(one.member)
        await on.world.check(one.member)
        await on.world.advance('170 minutes')
        await on.world.sendChangeCode(one.member)
        await on.world.report(one.accountId, 'answered')
        const own = { verificationId: (await on.world.open(one.accountId)).id, code: on.world.codes.at(-1) ?? '' }
        const other = makeWorld(on.database)
        const rival = await other.account()
        await other.start(rival, one.number, 'call')
        await other.report(rival.accountId, 'answered')
        const theirs = { verificationId: (await other.open(rival.accountId)).id, code: other.codes.at(-1) ?? '' }
        // Half of the rounds meet when the release is due, with both codes still alive; half before it.
        const due = round % 2 === 0
        if (due) await on.world.advance('11 minutes')
        expect((await on.stored(one)).state).toBe('awaiting_delay')
        await Promise.allSettled([
          on.sweep(),
          checkVerification(on.world.ports, one.member, own),
          checkVerification(other.ports, rival, theirs),
        ])
        await on.sweep()
        const { fingerprint } = (await on.world.facts(one.accountId)).claims.find(({ id }) => id === one.claimId)!
        const { rows } = await sql<{ account_id: string; current: boolean }>`
        select c.account_id, a.current_claim_id = c.id as current from claim c join account a on a.id = c.account_id
        where c.fingerprint = decode(${fingerprint}, 'hex') and c.state in ('active', 'retired')`.execute(
          on.database.kysely,
        )
        expect(rows).toHaveLength(1)
        expect(rows[0]?.current).toBe(true)
        const { state, end_reason: reason } = await on.stored(one)
        expect([state, reason]).toEqual(due ? ['released', null] : ['cancelled', 'number_returned'])
        const mine = rows[0]?.account_id === one.accountId
        expect(due || mine).toBe(true)
      }
    },
    120_000,
  )
})

forEachEngine('releases over HTTP', (open) => {
  test('R3 only reviewers reach a release, and by default they are told that it is off', async () => {
    const database = await open()
    const service = await startWholeService(database)
    const { accountId } = await makeWorld(database).account()
    const at = `/v1/accounts/${accountId}/number-releases`
    const one = `${at}/rel_01JDZ6T4V9M3Q0X8K2N5R7B1CF`
    const claimId = 'clm_01JDZ6T4V9M3Q0X8K2N5R7B1CF'
    const answers = async (staffId: string) => {
      const person = await service.staff(staffId)
      const sent = [
        person.request('GET', '/v1/number-releases'),
        person.request('POST', at, { claimId, reason: 'other', ticket: 'T-1' }),
        person.request('POST', `${one}/approval`),
        person.request('POST', `${one}/cancellation`, { reason: 'other' }),
      ]
      const codes = sent.map(async (answer) => ((await (await answer).json()) as { code: string }).code)
      return new Set(await Promise.all(codes))
    }
    for (const staffId of ['staff-amara', 'staff-jonas', 'staff-rosa'])
      expect([staffId, await answers(staffId)]).toEqual([staffId, new Set(['role_missing'])])
    expect(await answers('staff-mei')).toEqual(new Set(['release_off']))
    await service.close()
  }, 120_000)
})
