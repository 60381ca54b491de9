import { describe, expect, it } from 'vitest'
import { testKeys } from '../tests/support/test-keys.ts'
import { readConfig } from './config.ts'
import { configuredCarrier } from './configured-carrier.ts'

const NEEDED = {
  DATABASE_URL: 'postgres://localhost/linekeeper',
  LINEKEEPER_AUDIT_CHECKPOINTS: '/var/lib/linekeeper/checkpoints',
  LINEKEEPER_PUBLIC_URL: 'https://verify.example:8443',
  LINEKEEPER_KEYS: '{}',
  LINEKEEPER_MEMBER_ISSUER: 'https://members.example',
  LINEKEEPER_MEMBER_CLIENT_ID: 'page',
  LINEKEEPER_MEMBER_CLIENT_SECRET: 'secret',
  LINEKEEPER_STAFF_ISSUER: 'https://staff.example',
  LINEKEEPER_STAFF_CLIENT_ID: 'console',
}
const TWILIO = {
  CARRIER: 'twilio',
  TWILIO_ACCOUNT_SID: `AC${'a'.repeat(32)}`,
  TWILIO_AUTH_TOKEN: 'a token of sixteen or more',
  TWILIO_FROM: '+15005550006',
}

const read = (more: Readonly<Record<string, string>> = {}, file = 'the token in its mounted file\n') =>
  readConfig(() => file, { ...NEEDED, ...more })
const config = (more: Readonly<Record<string, string>> = {}) => {
  const answer = read(more)
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems))
  return answer.config
}
const problems = (more: Readonly<Record<string, string>>) => {
  const answer = read(more)
  return 'problems' in answer ? answer.problems.map(({ variable }) => variable) : []
}

describe('the configuration of a carrier', () => {
  it('is none unless one is named, and then every send ends with the reason no_carrier', async () => {
    expect(config().carrier).toBeUndefined()
    const carrier = configuredCarrier(config(), testKeys())
    expect([carrier.name, carrier.callbacks]).toEqual(['none', undefined])
  })

  it('is Twilio where it is named, with its secret in the variable or in a mounted file', () => {
    const named = config({ ...TWILIO, TWILIO_BASE_URL: 'https://api.dublin.ie1.twilio.com' })
    expect(named.carrier).toMatchObject({ from: '+15005550006', baseUrl: 'https://api.dublin.ie1.twilio.com' })
    expect(configuredCarrier(named, testKeys())).toMatchObject({ name: 'twilio', callbacks: expect.anything() })
    const { TWILIO_AUTH_TOKEN: _token, ...rest } = TWILIO
    expect(config({ ...rest, TWILIO_AUTH_TOKEN_FILE: '/run/token' }).carrier?.authToken).toBe(
      'the token in its mounted file',
    )
  })

  it.each([
    [{ ...TWILIO, CARRIER: 'pigeon' }, 'CARRIER'],
    [{ CARRIER: 'twilio' }, 'TWILIO_ACCOUNT_SID'],
    [{ ...TWILIO, TWILIO_ACCOUNT_SID: 'SK123' }, 'TWILIO_ACCOUNT_SID'],
    [{ ...TWILIO, TWILIO_AUTH_TOKEN_FILE: '/run/token' }, 'TWILIO_AUTH_TOKEN or TWILIO_AUTH_TOKEN_FILE'],
    [{ ...TWILIO, TWILIO_FROM: '0800 12345' }, 'TWILIO_FROM'],
    [{ ...TWILIO, TWILIO_MESSAGING_SERVICE: 'mine' }, 'TWILIO_MESSAGING_SERVICE'],
    [{ ...TWILIO, TWILIO_BASE_URL: 'http://api.twilio.com' }, 'TWILIO_BASE_URL'],
    [{ SITE_DOMAIN: 'https://verify.example' }, 'SITE_DOMAIN'],
    [{ SITE_NAME: 'x'.repeat(41) }, 'SITE_NAME'],
  ])('refuses %j and names the variable', (more, variable) => {
    expect(problems(more)).toContain(variable)
  })

  it('names the site and its domain; the domain is the public address’s unless told', () => {
    expect(config().site).toEqual({ name: 'Linekeeper', domain: 'verify.example' })
    expect(config({ SITE_NAME: 'Harbour', SITE_DOMAIN: 'harbour.example' }).site).toEqual({
      name: 'Harbour',
      domain: 'harbour.example',
    })
  })
})
