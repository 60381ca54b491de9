import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { UnsealError } from './aes-gcm.ts'
import { keysFrom } from './keys.ts'
import { newSecrets } from './secrets.ts'

const secrets = newSecrets()
const keys = keysFrom(secrets)
const number = '+526441832399'
const owner = {
  verificationId: 'ver_1',
  accountId: 'acc_1',
  purpose: 'setup',
  number,
} as const

describe('R23 a sealed number', () => {
  test('opens for its account', () => {
    const sealed = keys.sealNumber(number, 'acc_1')
    expect(sealed.keyVersion).toBe(1)
    expect(keys.openNumber(sealed, 'acc_1')).toBe(number)
  })

  test('never looks the same twice and holds none of its digits', () => {
    const sealed = keys.sealNumber(number, 'acc_1').ciphertext
    expect(sealed).not.toEqual(keys.sealNumber(number, 'acc_1').ciphertext)
    expect(Buffer.from(sealed).includes('1832399')).toBe(false)
  })

  test('opens for no other account', () => {
    const sealed = keys.sealNumber(number, 'acc_1')
    expect(() => keys.openNumber(sealed, 'acc_2')).toThrow(UnsealError)
  })

  test('does not open once any byte of it was altered', () => {
    const { ciphertext, keyVersion } = keys.sealNumber(number, 'acc_1')
    for (let n = 0; n < ciphertext.length; n++) {
      const altered = ciphertext.with(n, (ciphertext[n] ?? 0) ^ 1)
      expect(() => keys.openNumber({ ciphertext: altered, keyVersion }, 'acc_1')).toThrow(UnsealError)
    }
  })

  test('does not open once it was cut short', () => {
    const { ciphertext, keyVersion } = keys.sealNumber(number, 'acc_1')
    for (const length of [0, 1, 28, 29, ciphertext.length - 1]) {
      expect(() => keys.openNumber({ ciphertext: ciphertext.slice(0, length), keyVersion }, 'acc_1')).toThrow(
        UnsealError,
      )
    }
  })

  test('stays readable when a new key takes over, and not under a key that is not held', () => {
    const old = keys.sealNumber(number, 'acc_1')
    const both = new Map([...secrets.sealing.keys, [2, randomBytes(32)] as const])
    const rotated = keysFrom({ ...secrets, sealing: { current: 2, keys: both } })
    expect(rotated.openNumber(old, 'acc_1')).toBe(number)
    const fresh = rotated.sealNumber(number, 'acc_1')
    expect(fresh.keyVersion).toBe(2)
    expect(() => keys.openNumber(fresh, 'acc_1')).toThrow('no sealing key 2')
    expect(() => rotated.openNumber({ ...fresh, keyVersion: 1 }, 'acc_1')).toThrow(UnsealError)
  })
})

describe('R2 a fingerprint', () => {
  test('is the same for the same number and 32 bytes long', () => {
    expect(keys.fingerprint(number)).toEqual(keysFrom(secrets).fingerprint(number))
    expect(keys.fingerprint(number)).toHaveLength(32)
    expect(keys.fingerprint(number)).not.toEqual(keys.fingerprint('+526441832398'))
  })

  test('says nothing without the key, and differs from the national one', () => {
    expect(keysFrom(newSecrets()).fingerprint(number)).not.toEqual(keys.fingerprint(number))
    expect(keys.nationalFingerprint(number)).not.toEqual(keys.fingerprint(number))
    expect(keys.queryHash(number)).not.toEqual(keys.fingerprint(number))
  })
})

describe('R11 a code', () => {
  test('is right for exactly what it was minted for', () => {
    const mac = keys.codeMac(owner, '123456')
    expect(keys.equal(mac, keys.codeMac({ ...owner }, '123456'))).toBe(true)
    const others = [
      keys.codeMac(owner, '123457'),
      keys.codeMac({ ...owner, verificationId: 'ver_2' }, '123456'),
      keys.codeMac({ ...owner, accountId: 'acc_2' }, '123456'),
      keys.codeMac({ ...owner, purpose: 'authority' }, '123456'),
      keys.codeMac({ ...owner, number: '+526441832398' }, '123456'),
      keys.codeMac({ ...owner, verificationId: 'ver_', accountId: '1acc_1' }, '123456'),
    ]
    for (const other of others) expect(keys.equal(mac, other)).toBe(false)
  })

  test('opens from its own outbox row only, unaltered', () => {
    const sealed = keys.sealCode('123456', 'obx_1')
    expect(keys.openCode(sealed, 'obx_1')).toBe('123456')
    expect(() => keys.openCode(sealed, 'obx_2')).toThrow(UnsealError)
    expect(() => keys.openCode(sealed.with(-1, (sealed.at(-1) ?? 0) ^ 1), 'obx_1')).toThrow(UnsealError)
  })

  test('compares bytes of another length as different', () => {
    expect(keys.equal(new Uint8Array(32), new Uint8Array(31))).toBe(false)
  })
})

test('a sealed code does not open as a number', () => {
  const ciphertext = keys.sealCode('123456', 'acc_1')
  expect(() => keys.openNumber({ ciphertext, keyVersion: 1 }, 'acc_1')).toThrow(UnsealError)
})

test('R4 the secret of a mailed link opens for its own outbox row only, and its MAC is bound to link, account, change and kind', () => {
  const sealed = keys.sealLink('lnk_1.secret', 'obx_1')
  expect(keys.openLink(sealed, 'obx_1')).toBe('lnk_1.secret')
  expect(() => keys.openLink(sealed, 'obx_2')).toThrow(UnsealError)
  expect(() => keys.openCode(sealed, 'obx_1')).toThrow(UnsealError)
  const owner = { linkId: 'lnk_1', accountId: 'acc_1', subjectId: 'chg_1', kind: 'stop' }
  const mac = keys.linkMac(owner, 'lnk_1.secret')
  expect(keys.equal(mac, keys.linkMac({ ...owner }, 'lnk_1.secret'))).toBe(true)
  for (const other of [{ linkId: 'lnk_2' }, { accountId: 'acc_2' }, { subjectId: 'chg_2' }, { kind: 'lost_phone' }])
    expect(keys.equal(mac, keys.linkMac({ ...owner, ...other }, 'lnk_1.secret'))).toBe(false)
  expect(keys.equal(mac, keys.linkMac(owner, 'lnk_1.secreT'))).toBe(false)
})
