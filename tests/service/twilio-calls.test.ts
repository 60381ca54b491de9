import { expect, test } from 'vitest'
import type { MemberActor } from '../../src-service/domain/actor.ts'
import { forEachEngine } from '../support/databases.ts'
import { DIGIT, PUBLIC, twilioStage } from '../support/twilio-stage.ts'
import { refusal } from '../support/world.ts'

forEachEngine('Twilio: calls', (open) => {
  const stage = twilioStage(open, 62_000_000)
  const { sent, tell, delivery, state, settled } = stage

  const digitAddress = (twiml: string): string => (/action="([^"]+)"/.exec(twiml)?.[1] ?? '').replaceAll('&amp;', '&')

  test('R11 a call speaks the code only after the digit that it asks for, slowly, twice, and once', async () => {
    const { member, request } = await sent('call')
    const code = stage.world.codes.at(-1) ?? ''
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
    await stage.world.check(member)
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
    expect((await fetch(address.replace(PUBLIC, stage.origin))).status).toBe(404)
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
    expect((await refusal(stage.world.check(member))).code).toBe('code_void')
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
    await stage.world.advance('15 minutes')
    const address = digitAddress(request.fields['Twiml'] ?? '')
    const press = async () => (await tell(address, { CallSid: request.sid, Digits: DIGIT })).text()
    expect(await press()).not.toContain('say-as')
    expect(await state(member)).toBe('sent')
    await stage.world.start(member, number, 'call')
    expect(await press()).not.toContain('say-as')
    const next = await stage.twilio.take(number)
    const spoken = await tell(digitAddress(next.fields['Twiml'] ?? ''), { CallSid: next.sid, Digits: DIGIT })
    expect(await spoken.text()).toContain('say-as')
  })
})
