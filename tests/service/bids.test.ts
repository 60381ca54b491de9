import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { getEligibility } from '../../src-service/domain/accounts/get-eligibility.ts'
import type { MemberActor } from '../../src-service/domain/actor.ts'
import { submitBid } from '../../src-service/domain/bids/submit-bid.ts'
import { closeMarketplaceAccount } from '../../src-service/domain/marketplace-accounts/close-account.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { forEachEngine } from '../support/databases.ts'
import { MARKETPLACE, makeWorld, refusal, refusalCode, type World } from '../support/world.ts'

forEachEngine('bids', (open, engine) => {
  let database: Database
  let world: World
  let used = 0
  const fresh = (): string => `+5255${(50_000_000 + used++).toString()}`
  const idOf = async (member: MemberActor) => (await world.facts(member.accountId)).account.externalId
  const bid = async (member: MemberActor, payload: unknown = { lot: 7 }) =>
    submitBid(world.ports, MARKETPLACE, { externalId: await idOf(member), payload })
  const drafts = async ({ accountId }: MemberActor) =>
    database.kysely
      .selectFrom('bid_draft')
      .select(['id', 'state', 'payload'])
      .where('account_id', '=', accountId)
      .orderBy('seq')
      .execute()
  /** What the marketplace is told, in the order of its making. */
  const told = async ({ accountId }: MemberActor, type: string) => {
    const { rows } = await sql<{ data: Record<string, unknown> }>`
      select e.data from webhook_event e join outbox o on o.subject_id = e.id and o.kind = 'webhook'
      where e.account_id = ${accountId} and e.type = ${type} order by (e.data ->> 'position')::int`.execute(
      database.kysely,
    )
    return rows.map(({ data }) => data)
  }

  beforeEach(async () => {
    database ??= await open()
    world = makeWorld(database)
  })

  test('R19 a bid without a number is kept as a draft, and the refusal names it', async () => {
    const member = await world.account()
    const refused = await refusal(bid(member, { lot: 1, amount: '12.50' }))
    const [draft] = await drafts(member)
    expect([refused.code, refused.details.draftId]).toEqual(['phone_verification_required', draft?.id])
    expect(draft).toMatchObject({ state: 'waiting', payload: { lot: 1, amount: '12.50' } })
    expect(await world.auditActions(member.accountId)).toEqual(['bids.submit'])
  })

  test('R19 a draft is not a bid: each further one becomes a draft too, 20 at most, and the 21st is refused and not kept', async () => {
    const member = await world.account()
    for (let nth = 1; nth <= 20; nth++) expect(await refusalCode(bid(member))).toBe('phone_verification_required')
    expect(await refusalCode(bid(member))).toBe('draft_limit')
    expect(await drafts(member)).toHaveLength(20)
  })

  test('R19 the first verification releases every draft once, in order, with its payload', async () => {
    const member = await world.account()
    const kept: (string | undefined)[] = []
    for (let lot = 1; lot <= 20; lot++) kept.push((await refusal(bid(member, { lot }))).details.draftId)
    await world.start(member, fresh())
    await world.check(member)
    expect((await drafts(member)).map(({ state }) => state)).toEqual(kept.map(() => 'released'))
    const released = await told(member, 'bid.released')
    expect(released.map(({ draftId }) => draftId)).toEqual(kept)
    expect(released.map(({ payload }) => payload)).toEqual(kept.map((_, at) => ({ lot: at + 1 })))
    expect((await world.facts(member.accountId)).waitingDrafts).toEqual([])
    const verified = () =>
      world.facts(member.accountId).then(({ notices }) => notices.filter(({ kind }) => kind === 'number_verified'))
    expect(await verified()).toMatchObject([{ params: { releasedBids: 20 } }])
    // The second verification, of a change, releases nothing again.
    await world.advance('15 minutes')
    await world.request(member, fresh())
    await world.accept(member)
    await world.sendChangeCode(member)
    await world.check(member)
    await world.sendChangeCode(member)
    await world.check(member)
    expect(await told(member, 'bid.released')).toHaveLength(20)
    expect(await told(member, 'number.changed')).toHaveLength(1)
  })

  test('R19 with a number a bid is let through, and only the first one writes anything', async () => {
    const member = await world.verified(fresh())
    const { account } = await bid(member)
    expect(account.bidLetThroughAt).toEqual((await world.facts(member.accountId)).account.bidLetThroughAt)
    expect(account.bidLetThroughAt).not.toBeNull()
    const { version } = (await world.facts(member.accountId)).account
    await bid(member)
    expect((await world.facts(member.accountId)).account.version).toBe(version)
    expect(await drafts(member)).toEqual([])
  })

  test('R19 once a bid was let through the gate stays open, also without a current number', async () => {
    const member = await world.verified(fresh())
    await bid(member)
    await sql`update account set current_claim_id = null where id = ${member.accountId}`.execute(database.kysely)
    expect((await bid(member)).account.currentClaimId).toBeNull()
  })

  test('R19 a payload of 16 KB is kept, a byte more is refused, and so is what could not be handed back as it came', async () => {
    const member = await world.account()
    expect(await refusalCode(bid(member, 'x'.repeat(16 * 1024 - 2)))).toBe('phone_verification_required')
    expect(await refusalCode(bid(member, 'x'.repeat(16 * 1024 - 1)))).toBe('payload_too_large')
    expect(await refusalCode(bid(member, 'é'.repeat(8 * 1024)))).toBe('payload_too_large')
    expect(await refusalCode(bid(member, { a: 'b\u0000c' }))).toBe('validation_failed')
    expect(await refusalCode(bid(member, { 'half\ud83d': 1 }))).toBe('validation_failed')
    expect(await refusalCode(bid(member, { words: 'a \\u0000 written out, and 😀' }))).toBe(
      'phone_verification_required',
    )
    expect(await drafts(member)).toHaveLength(2)
  })

  test('R19 nobody’s bid is account_not_found, a closed account’s account_closed', async () => {
    const nobody = submitBid(world.ports, MARKETPLACE, { externalId: 'nobody', payload: {} })
    expect(await refusalCode(nobody)).toBe('account_not_found')
    const member = await world.verified(fresh())
    await closeMarketplaceAccount(world.ports, MARKETPLACE, { externalId: await idOf(member) })
    expect(await refusalCode(bid(member))).toBe('account_closed')
  })

  test('R19 eligibility says what a bid would be answered, since when there is a number, and how many drafts wait', async () => {
    const member = await world.account()
    const externalId = await idOf(member)
    await refusal(bid(member))
    const before = await getEligibility(world.ports, { externalId })
    expect(before.bid).toMatchObject({ allowed: false, blockedBy: [{ code: 'phone_verification_required' }] })
    expect([before.numberSince, before.facts.waitingDrafts.length]).toEqual([null, 1])
    await world.start(member, fresh())
    await world.check(member)
    const after = await getEligibility(world.ports, { externalId })
    expect(after.bid).toEqual({ allowed: true, blockedBy: [] })
    expect(after.numberSince).toEqual(after.facts.claims[0]?.claimedAt)
    expect(after.facts.waitingDrafts).toEqual([])
  })

  test('R17 the marketplace is told of the first number and its reward once, by ids only', async () => {
    const member = await world.account()
    const number = fresh()
    await world.start(member, number)
    await world.check(member)
    const externalId = await idOf(member)
    const { accountId } = member
    expect(await told(member, 'reward.granted')).toEqual([{ accountId, externalId, xp: 50, credits: 1 }])
    const verified = await told(member, 'number.verified')
    expect(verified).toEqual([
      {
        accountId,
        externalId,
        claimId: expect.stringMatching(/^clm_/),
        verificationId: expect.stringMatching(/^ver_/),
      },
    ])
    expect(JSON.stringify(verified)).not.toContain(number.slice(-4))
  })

  test.runIf(engine === 'postgresql')(
    'R19 a bid that meets the first verification is let through or released, never lost',
    async () => {
      for (let round = 0; round < 12; round++) {
        const member = await world.account()
        await world.start(member, fresh())
        const code = world.codes.at(-1)
        const bids = [1, 2, 3, 4].map((lot) =>
          bid(member, { lot }).catch((error: unknown) => error as { code?: string }),
        )
        const [, ...answers] = await Promise.all([world.check(member, code), ...bids])
        const refused = answers.filter((answer) => 'code' in answer && answer.code === 'phone_verification_required')
        expect(answers.filter((answer) => 'code' in answer)).toHaveLength(refused.length)
        expect((await drafts(member)).map(({ state }) => state)).toEqual(refused.map(() => 'released'))
        expect(await told(member, 'bid.released')).toHaveLength(refused.length)
      }
    },
  )
})
