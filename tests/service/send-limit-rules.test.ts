import { expect, test } from 'vitest'
import { priceOf } from '../../src-service/domain/sends/prices.ts'
import { resendVerification } from '../../src-service/domain/verifications/resend-verification.ts'
import { forEachEngine } from '../support/databases.ts'
import { sendStage } from '../support/send-limits.ts'
import { AGENT, refusalCode } from '../support/world.ts'

const DAY = 86_400_000

forEachEngine('limits on sends', (open) => {
  const stage = sendStage(open)
  const { start, prefix, newAddress, policy, refused, atOnce } = stage
  const dayFrom = (at: Date, until: string | null) => Date.parse(until ?? '') - at.getTime() - DAY

  test('R20 a prefix gets so many sends in 24 h and no more; another prefix goes on, and the first one when its oldest has left', async () => {
    await policy('sendsPerPrefix', 3)
    const [of, other] = [prefix(), prefix()]
    const first = await start(of(1))
    const sentAt = (await stage.world.newestDelivery(first.accountId)).requestedAt
    await stage.world.advance('1 hour')
    for (const last of [2, 3]) await start(of(last))
    const refusal = await refused(of(4))
    expect(refusal).toMatchObject({ code: 'send_paused', whoCanLift: 'time' })
    expect(dayFrom(sentAt, refusal.until)).toBe(0)
    expect((await refused(of(4), { channel: 'call' })).code).toBe('send_paused')
    await start(other(1))
    await stage.world.advance('23 hours')
    await start(of(4))
    expect((await refused(of(5))).code).toBe('send_paused')
  })

  test('R20 an address gets so many sends in 24 h, whatever accounts and numbers it names', async () => {
    await policy('sendsPerAddress', 2)
    const [address, another] = [newAddress(), newAddress()]
    for (const of of [prefix(), prefix()]) await start(of(1), { address })
    expect(await refused(prefix()(1), { address })).toMatchObject({ code: 'send_limit', whoCanLift: 'time' })
    await start(prefix()(1), { address: another })
    await start(prefix()(1))
    await stage.world.advance('24 hours')
    await start(prefix()(1), { address })
  })

  test('R20 a country gets so many sends in 24 h, by both channels together', async () => {
    await policy('sendsPerCountry', 2)
    await start('+447400120001', { country: 'GB' })
    await start('+447400130001', { country: 'GB', channel: 'call' })
    expect(await refused('+447400140001', { country: 'GB' })).toMatchObject({ code: 'send_paused', whoCanLift: 'time' })
    await start('+33612345678', { country: 'FR' })
    await stage.world.advance('24 hours')
    await start('+447400140001', { country: 'GB' })
  })

  test.each([
    ['sms', 'smsCountries'],
    ['call', 'callCountries'],
  ] as const)(
    'R20 codes by %s go to the listed countries only, and the other channel has its own list',
    async (channel, list) => {
      await policy(list, ['MX'])
      await start(prefix()(1), { channel })
      const number = channel === 'sms' ? '+33612350001' : '+33612360001'
      expect(await refused(number, { country: 'FR', channel })).toEqual({
        code: 'country_not_allowed',
        until: null,
        whoCanLift: 'supervisor',
      })
      await start(number, { country: 'FR', channel: channel === 'sms' ? 'call' : 'sms' })
    },
  )

  test('R20 a list that cannot be read allows no country (it fails closed)', async () => {
    for (const unreadable of ['MX', ['mexico'], 7, {}]) {
      await policy('smsCountries', unreadable)
      expect((await refused(prefix()(1))).code).toBe('country_not_allowed')
    }
    await policy('smsCountries', null)
    await start(prefix()(1))
  })

  test('R20 a prefix whose sends are not verified is paused below the floor, and one whose are goes on', async () => {
    await policy('verifiedFloorAfter', 5)
    await policy('verifiedFloorPercent', 40)
    const [pumped, honest] = [prefix(), prefix()]
    for (const of of [pumped, honest])
      for (const last of [1, 2, 3, 4, 5]) {
        const member = await start(of(last))
        const verifies = of === honest ? last <= 2 : last === 1
        if (verifies) await stage.world.check(member)
      }
    expect(await refused(pumped(6))).toMatchObject({ code: 'send_paused', whoCanLift: 'time' })
    await start(honest(6))
    expect((await refused(honest(7))).code).toBe('send_paused')
  })

  test('R20 a prefix may cost so much in 24 h: the breaker opens before the send that would go beyond', async () => {
    await policy('spendPerPrefix', 2 * priceOf('MX', 'sms'))
    const of = prefix()
    for (const last of [1, 2]) await start(of(last))
    expect(await refused(of(3))).toMatchObject({ code: 'send_paused', whoCanLift: 'time' })
    await start(prefix()(1))
    await stage.world.advance('24 hours')
    await start(of(3))
  })

  test('R20 all sends together may cost so much in 24 h', async () => {
    const member = await stage.world.account()
    const { micros } = (await stage.world.facts(member.accountId)).sends.all
    await policy('spendPerDay', micros + priceOf('MX', 'sms'))
    await start(prefix()(1))
    expect(await refused(prefix()(1))).toMatchObject({ code: 'send_paused', whoCanLift: 'time' })
    expect((await refused('+33612370001', { country: 'FR' })).code).toBe('send_paused')
    await stage.world.advance('24 hours')
    await start(prefix()(1))
  })

  test('R20 a cap below the price of one send lets nothing through, and only a supervisor lifts it', async () => {
    await policy('spendPerPrefix', priceOf('MX', 'sms') - 1)
    expect(await refused(prefix()(1))).toEqual({ code: 'send_paused', until: null, whoCanLift: 'supervisor' })
  })

  test('R20 the caps per account and per number hold, too', async () => {
    await policy('sendsPerAccount', 2)
    const member = await stage.world.account()
    for (const of of [prefix(), prefix()]) await stage.world.start(member, of(1))
    expect(await refusalCode(stage.world.start(member, prefix()(1)))).toBe('send_limit')
    await policy('sendsPerNumber', 2)
    const of = prefix()
    for (let sends = 0; sends < 2; sends++) await start(of(1))
    expect((await refused(of(1))).code).toBe('send_limit')
  })

  test('R20 of sends at once to one prefix, and from one address, exactly so many go as are left', async () => {
    await policy('sendsPerPrefix', 3)
    await policy('sendsPerAddress', 3)
    const of = prefix()
    const address = newAddress()
    const races = [
      { refusal: 'send_paused', send: (last: number) => start(of(last)) },
      { refusal: 'send_limit', send: () => start(prefix()(1), { address }) },
    ]
    for (const { refusal, send } of races) {
      const race = await atOnce(...Array.from({ length: 8 }, (_, last) => send(last)))
      expect(race.refusals.filter((code) => code !== refusal && code !== 'too_busy')).toEqual([])
      // Who was told to come again does: what is left is given out, and not one more.
      let { sent } = race
      for (let last = 8; last < 12; last++) sent += (await atOnce(send(last))).sent
      expect(sent).toBe(3)
    }
  })

  test('R20 R16 a refused send changes nothing: the open verification and its code stay', async () => {
    const of = prefix()
    const member = await start(of(1))
    const before = await stage.world.open(member.accountId)
    await policy('callCountries', [])
    expect(await refusalCode(stage.world.start(member, of(2), 'call'))).toBe('country_not_allowed')
    expect(await stage.world.open(member.accountId)).toEqual(before)
    await stage.world.check(member)
  })

  test('R20 staff and a change of the number meet the same limits as the member', async () => {
    const of = prefix()
    const member = await start(of(1))
    const { id } = await stage.world.open(member.accountId)
    await stage.world.advance('15 minutes')
    await policy('sendsPerPrefix', 1)
    const resend = { accountId: member.accountId, verificationId: id, channel: 'sms' } as const
    expect(await refusalCode(resendVerification(stage.world.ports, AGENT, resend))).toBe('send_paused')
    await policy('sendsPerPrefix', 50)
    const owner = await stage.world.verified(prefix()(1))
    await stage.world.request(owner, prefix()(1))
    await stage.world.accept(owner)
    await policy('callCountries', ['FR'])
    expect(await refusalCode(stage.world.sendChangeCode(owner))).toBe('country_not_allowed')
    await policy('callCountries', null)
    await stage.world.sendChangeCode(owner)
  })
})
