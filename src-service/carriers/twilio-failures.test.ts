import twilio from 'twilio'
import { expect, it } from 'vitest'
import { refusalIn, unavailable } from './twilio-failures.ts'

const answered = (status: number, code?: number) =>
  new twilio.RestException({
    statusCode: status,
    body: { code, message: 'The To number +525512340000 cannot be texted 402917' },
  } as never)

it.each([
  [400, 21211, 'unknown_number'],
  [400, 30006, 'landline'],
  [401, 20003, 'carrier_setup'],
  [400, 12345678, 'other'],
])('takes %s with %s for a refusal: %s', (status, code, reason) => {
  expect(refusalIn(answered(status, code))).toEqual({ outcome: 'refused', reason, carrierCode: String(code) })
})

it.each([
  [500, 20500],
  [503, undefined],
  [429, 20429],
  [408, undefined],
  [400, 21611],
])('takes %s with %s for something that passes', (status, code) => {
  expect(refusalIn(answered(status, code))).toBeNull()
})

it('R23 says what failed and neither number nor code, whatever the SDK’s error holds', () => {
  const lost = Object.assign(new Error('timeout of 4000ms exceeded'), {
    code: 'ECONNABORTED',
    config: { data: 'To=%2B525512340000&Body=402917' },
  })
  expect(refusalIn(lost)).toBeNull()
  for (const error of [answered(503), answered(400, 21611), lost, null, 'text']) {
    const shown = unavailable(error)
    expect(`${JSON.stringify(shown)} ${shown.message} ${shown.stack}`).not.toMatch(/525512340000|402917/)
  }
  expect(unavailable(lost).message).toContain('ECONNABORTED')
})
