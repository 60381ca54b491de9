import { expect, test } from 'vitest'
import { parsePhoneNumber } from '../../src-shared/phone/parse.ts'
import { keysFrom } from './keys.ts'
import { numberSealer } from './number-sealer.ts'
import { newSecrets } from './secrets.ts'

const keys = keysFrom(newSecrets())
const sealer = numberSealer(keys)

const parsed = (e164: string) => {
  const result = parsePhoneNumber(e164)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'))

test('R23 seals a number with its fingerprints and the digits that stay in clear', () => {
  const { ciphertext, ...rest } = sealer.seal(parsed('+526441832399'), 'acc_1')
  expect(rest).toEqual({
    fingerprint: sealer.fingerprint('+526441832399'),
    nationalFingerprint: sealer.nationalFingerprint('6441832399'),
    keyVersion: 1,
    callingCode: '52',
    lastFour: '2399',
    country: 'MX',
    lineType: 'fixed_line_or_mobile',
    prefix: sealer.seal(parsed('+526441830000'), 'acc_2').prefix,
  })
  expect(keys.openNumber({ ciphertext: bytes(ciphertext ?? ''), keyVersion: 1 }, 'acc_1')).toBe('+526441832399')
})

test('R20 numbers that differ in their last 4 digits have one prefix, and a prefix shows no digit', () => {
  const prefix = (e164: string) => sealer.seal(parsed(e164), 'acc_1').prefix
  expect(prefix('+526441832399')).toBe(prefix('+526441839999'))
  expect(prefix('+526441832399')).not.toBe(prefix('+526441842399'))
  expect(prefix('+526441832399')).toMatch(/^[0-9a-f]{64}$/)
  expect(sealer.clientAddress('203.0.113.7')).not.toBe(sealer.clientAddress('203.0.113.8'))
})

test('R11 a code compares by its MAC and is sealed for its outbox row', () => {
  const binding = {
    verificationId: 'ver_1',
    accountId: 'acc_1',
    purpose: 'setup',
    sealed: sealer.seal(parsed('+526441832399'), 'acc_1'),
  } as const
  const mac = sealer.codeMac(binding, '123456')
  expect(mac).toMatch(/^[0-9a-f]{64}$/)
  expect(sealer.equal(mac, sealer.codeMac(binding, '123456'))).toBe(true)
  expect(sealer.equal(mac, sealer.codeMac(binding, '654321'))).toBe(false)
  expect(keys.openCode(bytes(sealer.sealCode('123456', 'obx_1')), 'obx_1')).toBe('123456')
})
