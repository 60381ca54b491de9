import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeIn } from '../../src-service/carriers/code-texts.ts'
import { openTwilioCarrier } from '../../src-service/carriers/twilio.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { forEachEngine } from '../support/databases.ts'
import { testKeys } from '../support/test-keys.ts'
import { signed, startTwilioServer, TWILIO_ACCOUNT, TWILIO_TOKEN, type TwilioServer } from '../support/twilio-server.ts'
import { startWholeService, type WholeService } from '../support/whole-service.ts'
import { makeWorld, refusal, type World } from '../support/world.ts'
import type { MemberActor } from '../../src-service/domain/actor.ts'

const PUBLIC = 'https://verify.example'
const SITE = { name: 'Harbour', domain: 'verify.example' }
const DIGIT = '7'

forEachEngine('Twilio', (open) => {
  let database: Database
  let world: World
  let twilio: TwilioServer
  let service: WholeService
  let used = 0
  const fresh = (): string => `+5255${(61_000_000 + used++).toString()}`

  beforeAll(async () => {
    database = await open()
    world = makeWorld(database)
    twilio = await startTwilioServer()
    const keys = testKeys()
    const carrier = openTwilioCarrier({
      accountSid: TWILIO_ACCOUNT,
      authToken: TWILIO_TOKEN,
      from: '+15005550006',
      baseUrl: twilio.origin,
      publicOrigin: PUBLIC,
      siteName: SITE.name,
      seal: { seal: keys.sealCode, open: keys.openCode },
      timeoutMs: 1_000,
      askedDigit: () => DIGIT,
    })
    service = await startWholeService(database, { carrier, site: SITE })
  })
  afterAll(async () => {
    await service.close()
    await twilio.close()
  })

  const sent = async (channel: 'sms' | 'call', number = fresh()) => {
    const member = await world.account()
    await world.start(member, number, channel)
    const request = await twilio.take(number)
    return { member, number, request, callback: request.fields['StatusCallback'] ?? '' }
  }
  /** Posts what Twilio would, signed as Twilio does unless told. */
  const tell = async (address: string, told: Readonly<Record<string, string>>, signature?: string) => {
    const fields = { AccountSid: TWILIO_ACCOUNT, ...told }
    return fetch(address.replace(PUBLIC, service.origin), {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-twilio-signature': signature ?? signed(address, fields),
      },
      body: new URLSearchParams(fields),
    })
  }
  const delivery = (member: MemberActor) => world.newestDelivery(member.accountId)
  const state = async (member: MemberActor) => (await delivery(member)).state
  /** The outbox looks at once, not when the lease has run out. */
  const lookAgain = () =>
    sql`update outbox set due_at = clock_timestamp() where state = 'waiting'`.execute(database.kysely)
  const settled = async (member: MemberActor, wanted: string) => {
    await expect.poll(() => state(member)).toBe(wanted)
  }

  test('an SMS leaves with the code first, the autofill line last, and an address of its own for what follows', async () => {
    const { member, number, request, callback } = await sent('sms')
    expect(request).toMatchObject({ kind: 'Messages', user: `${TWILIO_ACCOUNT}:${TWILIO_TOKEN}` })
    const { To: to, From: from, Body: body = '', ValidityPeriod: validFor } = request.fields
    expect({ to, from, validFor }).toEqual({ to: number, from: '+15005550006', validFor: '900' })
    expect(codeIn(body)).toBe(world.codes.at(-1))
    expect(body.split('\n').at(-1)).toBe(`@verify.example #${codeIn(body)}`)
    expect(callback).toBe(`${PUBLIC}/v1/carriers/twilio/messages/${(await delivery(member)).id}`)
    await settled(member, 'sent')
    await world.check(member)
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
    const answer = await fetch(`${service.origin}/v1/demonstration/identity-checks`, {
      method: 'POST',
      body: new URLSearchParams({ externalId: 'm-1', state: 'verified' }),
    })
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([415, 'unsupported_media_type'])
  })

  test('R10 a landline that Twilio tells of turns SMS off at once, and the send is not counted', async () => {
    const { member, request, callback } = await sent('sms')
    await tell(callback, { MessageSid: request.sid, MessageStatus: 'undelivered', ErrorCode: '30006' })
    expect(await delivery(member)).toMatchObject({ reason: 'landline', carrierCode: '30006', counted: false })
    const verification = await world.open(member.accountId)
    expect(verification.codeVoid).toBe(true)
    const facts = await world.facts(member.accountId)
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
    twilio.answer(number, answer)
    const { member } = await sent('sms', number)
    await settled(member, 'failed')
    expect(await delivery(member)).toMatchObject({ reason, carrierCode: code, acceptedAt: null })
    expect((await world.open(member.accountId)).codeVoid).toBe(true)
  })

  test.each([{ status: 503 }, { status: 429, code: 20429 }, { status: 400, code: 21611 }] as const)(
    'R12 a send that meets %j is tried again',
    async (answer) => {
      const number = fresh()
      twilio.answer(number, answer)
      const { member, request } = await sent('sms', number)
      expect(await state(member)).toBe('queued')
      await lookAgain()
      expect((await twilio.take(number)).fields['Body']).toBe(request.fields['Body'])
      await settled(member, 'sent')
    },
  )

  test('R12 a send whose answer got lost is accepted by its callback, and is not sent again', async () => {
    const number = fresh()
    twilio.answer(number, 'silent')
    const { member, request, callback } = await sent('sms', number)
    await tell(callback, { MessageSid: request.sid, MessageStatus: 'queued' })
    expect(await delivery(member)).toMatchObject({
      state: 'sent',
      carrierRef: request.sid,
      acceptedAt: expect.any(Date),
    })
    const rows = () =>
      sql<{ state: string; sealed: boolean }>`select state, sealed_code is not null as sealed from outbox
        where account_id = ${member.accountId} and kind = 'code'`.execute(database.kysely)
    await expect
      .poll(
        async () => {
          await lookAgain()
          return (await rows()).rows
        },
        { timeout: 5_000 },
      )
      .toEqual([expect.objectContaining({ sealed: false })])
    expect(twilio.requests.filter(({ fields }) => fields['To'] === number)).toHaveLength(1)
    await world.check(member)
  })

  test('R12 of two sends under one id the failure of one ends nothing while the other may arrive', async () => {
    const { member, callback } = await sent('sms')
    await settled(member, 'sent')
    await tell(callback, { MessageSid: 'SM-the-twin', MessageStatus: 'failed', ErrorCode: '30008' })
    expect(await state(member)).toBe('sent')
    await tell(callback, { MessageSid: 'SM-the-twin', MessageStatus: 'delivered' })
    expect(await state(member)).toBe('delivered')
  })

  const digitAddress = (twiml: string): string => (/action="([^"]+)"/.exec(twiml)?.[1] ?? '').replaceAll('&amp;', '&')

  test('R11 a call speaks the code only after the digit that it asks for, slowly, twice, and once', async () => {
    const { member, request } = await sent('call')
    const code = world.codes.at(-1) ?? ''
    const { Twiml: twiml = '', Url: url } = request.fields
    expect(url).toBeUndefined()
    expect(twiml).toContain(`pulse ${DIGIT}`)
    expect(twiml).not.toContain(code)
    expect(twiml).not.toContain(code.split('').join(', '))
    const address = digitAddress(twiml)
    expect(decodeURIComponent(address)).not.toContain(code)

    const pressed = async (digits: string) => (await tell(address, { CallSid: request.sid, Digits: digits })).text()
    const wrong = await pressed('3')
    expect(wrong).toContain('<Hangup/>')
    expect(wrong).not.toContain('say-as')
    expect(await state(member)).not.toBe('answered')

    const answer = await tell(address, { CallSid: request.sid, Digits: DIGIT })
    expect(answer.headers.get('content-type')).toContain('text/xml')
    const spoken = [...(await answer.text()).matchAll(/<say-as[^>]*>(\d)<\/say-as>/g)]
      .map(([, digit]) => digit)
      .join('')
    expect(spoken).toBe(code + code)
    expect(await state(member)).toBe('answered')

    expect(await pressed(DIGIT)).not.toContain('say-as')
    await tell(request.fields['StatusCallback'] ?? '', { CallSid: request.sid, CallStatus: 'completed' })
    expect(await state(member)).toBe('answered')
    await world.check(member)
  })

  test('R11 a digit that is told eight times at once is answered with the code once', async () => {
    const { member, request } = await sent('call')
    const address = digitAddress(request.fields['Twiml'] ?? '')
    const press = async () => (await tell(address, { CallSid: request.sid, Digits: DIGIT })).text()
    const answers = await Promise.all(Array.from({ length: 8 }, press))
    expect(answers.filter((answer) => answer.includes('say-as'))).toHaveLength(1)
    expect(await state(member)).toBe('answered')
  })

  test('R11 nobody but Twilio is told a code, and none is told for another call', async () => {
    const [first, second] = [await sent('call'), await sent('call')]
    const address = digitAddress(first.request.fields['Twiml'] ?? '')
    const unsigned = await tell(address, { CallSid: first.request.sid, Digits: DIGIT }, 'forged')
    expect([unsigned.status, (await unsigned.text()).includes('say-as')]).toEqual([403, false])
    expect((await fetch(address.replace(PUBLIC, service.origin))).status).toBe(404)
    const id = (member: MemberActor) => delivery(member).then((one) => one.id)
    const swapped = address.replace(await id(first.member), await id(second.member))
    const answer = await tell(swapped, { CallSid: first.request.sid, Digits: DIGIT })
    expect(await answer.text()).not.toContain('say-as')
    expect(await state(second.member)).not.toBe('answered')
  })

  test('R12 a call whose digit nobody presses ends without the code: it is void, and a new one may be sent at once', async () => {
    const { member, request, callback } = await sent('call')
    for (const status of ['initiated', 'in-progress', 'completed'])
      await tell(callback, { CallSid: request.sid, CallStatus: status })
    expect(await delivery(member)).toMatchObject({ state: 'no_answer', reason: 'not_confirmed' })
    const address = digitAddress(request.fields['Twiml'] ?? '')
    expect(await (await tell(address, { CallSid: request.sid, Digits: DIGIT })).text()).not.toContain('say-as')
    expect((await refusal(world.check(member))).code).toBe('code_void')
  })

  test.each([
    ['busy', { SipResponseCode: '486' }, 'busy', 'busy', '486'],
    ['no-answer', {}, 'no_answer', 'no_answer', null],
    ['failed', { SipResponseCode: '404' }, 'failed', 'unknown_number', '404'],
    ['failed', { ErrorCode: '13227' }, 'failed', 'country_off', '13227'],
    ['failed', { SipResponseCode: '699' }, 'failed', 'other', '699'],
  ] as const)('R12 a call that ends %s (%j) is %s: %s', async (status, more, ends, reason, code) => {
    const { member, request, callback } = await sent('call')
    await tell(callback, { CallSid: request.sid, CallStatus: status, ...more })
    expect(await delivery(member)).toMatchObject({ state: ends, reason, carrierCode: code })
  })

  test('R11 a call speaks no code that is older than 15 minutes, nor one that a newer one has replaced', async () => {
    const { member, number, request } = await sent('call')
    await settled(member, 'sent')
    await world.advance('15 minutes')
    const address = digitAddress(request.fields['Twiml'] ?? '')
    const press = async () => (await tell(address, { CallSid: request.sid, Digits: DIGIT })).text()
    expect(await press()).not.toContain('say-as')
    expect(await state(member)).toBe('sent')
    await world.start(member, number, 'call')
    expect(await press()).not.toContain('say-as')
    const next = await twilio.take(number)
    const spoken = await tell(digitAddress(next.fields['Twiml'] ?? ''), { CallSid: next.sid, Digits: DIGIT })
    expect(await spoken.text()).toContain('say-as')
  })
})
