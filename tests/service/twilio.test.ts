import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { codeIn } from '../../src-service/carriers/code-texts.ts'
import { forEachEngine } from '../support/databases.ts'
import { signed, TWILIO_ACCOUNT, TWILIO_TOKEN } from '../support/twilio-server.ts'
import { PUBLIC, twilioStage } from '../support/twilio-stage.ts'

forEachEngine('Twilio: SMS', (open) => {
  const stage = twilioStage(open, 61_000_000)
  const { fresh, sent, tell, delivery, state, lookAgain, settled } = stage

  test('an SMS leaves with the code first, the autofill line last, and an address of its own for what follows', async () => {
    const { member, number, request, callback } = await sent('sms')
    expect(request).toMatchObject({ kind: 'Messages', user: `${TWILIO_ACCOUNT}:${TWILIO_TOKEN}` })
    const { To: to, From: from, Body: body = '', ValidityPeriod: validFor } = request.fields
    expect({ to, from, validFor }).toEqual({ to: number, from: '+15005550006', validFor: '900' })
    expect(codeIn(body)).toBe(stage.world.codes.at(-1))
    expect(body.split('\n').at(-1)).toBe(`@verify.example #${codeIn(body)}`)
    expect(callback).toBe(`${PUBLIC}/v1/carriers/twilio/messages/${(await delivery(member)).id}`)
    await settled(member, 'sent')
    await stage.world.check(member)
  })

  test('R12 a later state never goes back, in whatever order, however often and late it is told', async () => {
    const told = ['queued', 'sent', 'delivered', 'delivered']
    const orders = told.flatMap((_, first) => told.map((__, second) => [first, second] as const))
    for (const [first, second] of orders) {
      const { member, request, callback } = await sent('sms')
      const order = [told[first] ?? '', told[second] ?? '', 'delivered', 'sent', 'failed']
      for (const status of order)
        expect((await tell(callback, { MessageSid: request.sid, MessageStatus: status })).status).toBe(200)
      expect([order, await state(member)]).toEqual([order, 'delivered'])
    }
  })

  test('a callback that Twilio did not sign is refused and changes nothing', async () => {
    const { member, request, callback } = await sent('sms')
    await settled(member, 'sent')
    const failed = { MessageSid: request.sid, MessageStatus: 'failed', ErrorCode: '30006' }
    const fields = { AccountSid: TWILIO_ACCOUNT, ...failed }
    const forged = [
      '',
      'AAAA',
      signed(callback, fields, 'another token'),
      signed(callback, { ...fields, MessageStatus: 'delivered' }),
      signed(`${callback}?more=1`, fields),
      signed(callback.replace(PUBLIC, 'https://elsewhere.example'), fields),
    ]
    for (const signature of forged) {
      const answer = await tell(callback, failed, signature)
      expect([signature, answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
        signature,
        403,
        'callback_unsigned',
      ])
    }
    const otherAccount = { ...failed, AccountSid: `AC${'f'.repeat(32)}` }
    expect((await tell(callback, otherAccount, signed(callback, otherAccount))).status).toBe(403)
    expect(await state(member)).toBe('sent')
    expect((await tell(callback, failed)).status).toBe(200)
    expect(await state(member)).toBe('failed')
  })

  test('a callback about a send that is not ours is answered 404', async () => {
    const address = `${PUBLIC}/v1/carriers/twilio/messages/dlv_${'0'.repeat(26)}`
    const answer = await tell(address, { MessageSid: 'SM1', MessageStatus: 'delivered' })
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([404, 'delivery_not_found'])
  })

  test('a form is read from carriers only: a page of another site cannot post one elsewhere', async () => {
    const answer = await fetch(`${stage.origin}/v1/demonstration/identity-checks`, {
      method: 'POST',
      body: new URLSearchParams({ externalId: 'm-1', state: 'verified' }),
    })
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([415, 'unsupported_media_type'])
  })

  test('R10 a landline that Twilio tells of turns SMS off at once, and the send is not counted', async () => {
    const { member, request, callback } = await sent('sms')
    await tell(callback, { MessageSid: request.sid, MessageStatus: 'undelivered', ErrorCode: '30006' })
    expect(await delivery(member)).toMatchObject({ reason: 'landline', carrierCode: '30006', counted: false })
    const verification = await stage.world.open(member.accountId)
    expect(verification.codeVoid).toBe(true)
    const facts = await stage.world.facts(member.accountId)
    expect(facts.numbers.find(({ fingerprint }) => fingerprint === verification.fingerprint)?.smsOffAt).not.toBeNull()
  })

  test.each([
    [{ status: 400, code: 21635 }, 'landline', '21635'],
    [{ status: 400, code: 21610 }, 'opted_out', '21610'],
    [{ status: 400, code: 21408 }, 'country_off', '21408'],
    [{ status: 400, code: 21211 }, 'unknown_number', '21211'],
    [{ status: 401, code: 20003 }, 'carrier_setup', '20003'],
    [{ status: 400, code: 98765 }, 'other', '98765'],
    [{ status: 403 }, 'carrier_setup', '403'],
  ] as const)('R12 the refusal %j ends the send as %s, and its code stays visible', async (answer, reason, code) => {
    const number = fresh()
    stage.twilio.answer(number, answer)
    const { member } = await sent('sms', number)
    await settled(member, 'failed')
    expect(await delivery(member)).toMatchObject({ reason, carrierCode: code, acceptedAt: null })
    expect((await stage.world.open(member.accountId)).codeVoid).toBe(true)
  })

  test.each([{ status: 503 }, { status: 429, code: 20429 }, { status: 400, code: 21611 }] as const)(
    'R12 a send that meets %j is tried again',
    async (answer) => {
      const number = fresh()
      stage.twilio.answer(number, answer)
      const { member, request } = await sent('sms', number)
      expect(await state(member)).toBe('queued')
      await lookAgain()
      expect((await stage.twilio.take(number)).fields['Body']).toBe(request.fields['Body'])
      await settled(member, 'sent')
    },
  )

  test('R12 a send whose answer got lost is accepted by its callback, and is not sent again', async () => {
    const number = fresh()
    stage.twilio.answer(number, 'silent')
    const { member, request, callback } = await sent('sms', number)
    await tell(callback, { MessageSid: request.sid, MessageStatus: 'queued' })
    expect(await delivery(member)).toMatchObject({
      state: 'sent',
      carrierRef: request.sid,
      acceptedAt: expect.any(Date),
    })
    const rows = () =>
      sql<{ state: string; sealed: boolean }>`select state, sealed_code is not null as sealed from outbox
        where account_id = ${member.accountId} and kind = 'code'`.execute(stage.database.kysely)
    await expect
      .poll(
        async () => {
          await lookAgain()
          return (await rows()).rows
        },
        { timeout: 5_000 },
      )
      .toEqual([expect.objectContaining({ sealed: false })])
    expect(stage.twilio.requests.filter(({ fields }) => fields['To'] === number)).toHaveLength(1)
    await stage.world.check(member)
  })

  test('R18 the number that a change gave up is told by SMS, again where Twilio was away, and without an address to report to', async () => {
    const { world, twilio } = stage
    const old = fresh()
    const member = await world.verified(old)
    await world.request(member, fresh())
    await world.accept(member)
    await world.sendChangeCode(member)
    await world.check(member)
    await world.sendChangeCode(member)
    // The calls of before have left; what follows meets this.
    await expect.poll(() => state(member), { timeout: 10_000 }).not.toBe('queued')
    twilio.answer(old, { status: 503 })
    await world.check(member)
    const messages = () => twilio.requests.filter(({ kind, fields }) => kind === 'Messages' && fields['To'] === old)
    await expect.poll(() => messages().length, { timeout: 10_000 }).toBe(1)
    await lookAgain()
    await expect.poll(() => messages().length, { timeout: 10_000 }).toBe(2)
    for (const { fields } of messages()) {
      expect(fields).toMatchObject({ From: '+15005550006', To: old })
      expect(fields['Body']).toMatch(/^Harbour: este ya no es el celular de su cuenta\..*\/$/)
      expect(Object.keys(fields)).not.toContain('StatusCallback')
    }
    const rows = () =>
      sql<{
        state: string
      }>`select state from outbox where account_id = ${member.accountId} and kind = 'message'`.execute(
        stage.database.kysely,
      )
    await expect.poll(async () => (await rows()).rows, { timeout: 10_000 }).toEqual([{ state: 'done' }])
  })

  test('R12 of two sends under one id the failure of one ends nothing while the other may arrive', async () => {
    const { member, callback } = await sent('sms')
    await settled(member, 'sent')
    await tell(callback, { MessageSid: 'SM-the-twin', MessageStatus: 'failed', ErrorCode: '30008' })
    expect(await state(member)).toBe('sent')
    await tell(callback, { MessageSid: 'SM-the-twin', MessageStatus: 'delivered' })
    expect(await state(member)).toBe('delivered')
  })
})
