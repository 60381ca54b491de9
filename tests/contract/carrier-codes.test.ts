import { expect, test } from 'vitest'
import { SIP_CODES } from '../../src-service/carriers/twilio-codes/sip-codes.ts'
import { TWILIO_CODES, twilioCode } from '../../src-service/carriers/twilio-codes/twilio-codes.ts'
import { DeliveryReason } from '../../src-shared/contract/verification-views.ts'
import { common as ar } from '../../src-renderer/lib/i18n/common/ar.ts'
import { common as en } from '../../src-renderer/lib/i18n/common/en.ts'
import { common as es } from '../../src-renderer/lib/i18n/common/es.ts'
import { common as fr } from '../../src-renderer/lib/i18n/common/fr.ts'

const REASONS: readonly string[] = DeliveryReason.enum
const LANGUAGES = { en, fr, es, ar }

test('every code of Twilio’s dictionary has a reason of ours, a title, and the day on which its entry was read', () => {
  expect(TWILIO_CODES.length).toBeGreaterThan(380)
  const codes = TWILIO_CODES.map(([code]) => code)
  expect(new Set(codes).size).toBe(codes.length)
  for (const [code, reason, title, readOn] of TWILIO_CODES) {
    expect([code, REASONS.includes(reason), title.trim() === title && title !== '']).toEqual([code, true, true])
    expect([code, Number.isNaN(Date.parse(readOn)), /^\d{4}-\d{2}-\d{2}$/.test(readOn)]).toEqual([code, false, true])
    expect(twilioCode(String(code))?.source).toBe(`https://www.twilio.com/docs/api/errors/${code}`)
  }
  expect(Object.values(SIP_CODES).filter((reason) => !REASONS.includes(reason))).toEqual([])
})

test('what the API and the callbacks of an SMS can answer is in it; what is not stays visible as it came', () => {
  const known = ['20003', '20429', '20500', '21211', '21408', '21610', '21614', '21635', '13227', '63038']
  for (const code of [...known, ...Array.from({ length: 36 }, (_, at) => String(30_001 + at))])
    expect([code, twilioCode(code) !== null]).toEqual([code, true])
  expect(twilioCode('98765')).toBeNull()
})

test('R10 only what says landline turns SMS off', () => {
  const landlines = TWILIO_CODES.filter(([, reason]) => reason === 'landline').map(([code]) => code)
  expect(landlines).toEqual([21614, 21635, 30006])
})

test('each reason has words in each language, and what to do next for member and agent', () => {
  for (const [language, words] of Object.entries(LANGUAGES))
    for (const reason of REASONS) {
      const said = words.deliveryReason as Readonly<Record<string, string>>
      const next = words.deliveryNext as Readonly<Record<string, { member: string; agent: string }>>
      expect([language, reason, typeof said[reason]]).toEqual([language, reason, 'string'])
      expect([language, reason, !!next[reason]?.member, !!next[reason]?.agent]).toEqual([language, reason, true, true])
    }
})
