import { expect, test } from 'vitest'
import { configuredKeys } from './configured-keys.ts'
import { keysFrom } from './keys.ts'
import { KeysError, newSecrets, secretsToJson } from './secrets.ts'

const secrets = newSecrets()
const json = secretsToJson(secrets)
const altered = (change: Record<string, unknown>): string => JSON.stringify({ ...JSON.parse(json), ...change })

test('reads the same keys from the environment and from a file', () => {
  const number = '+526441832399'
  const expected = keysFrom(secrets).fingerprint(number)
  expect(configuredKeys({ value: json }).fingerprint(number)).toEqual(expected)
  expect(configuredKeys({ file: json, value: ' ' }).fingerprint(number)).toEqual(expected)
  expect(configuredKeys({ value: json }).openNumber(keysFrom(secrets).sealNumber(number, 'a'), 'a')).toBe(number)
})

test('refuses to start without keys, and with two sets of them', () => {
  expect(() => configuredKeys({})).toThrow(/sealing, fingerprint, nationalFingerprint, codes and audit/)
  expect(() => configuredKeys({ value: json, file: json })).toThrow('given twice')
})

test('names everything that is missing or unfit at once', () => {
  const broken = altered({ fingerprint: undefined, codes: 'c2hvcnQ=', sealing: { current: 2, keys: {} } })
  expect(() => configuredKeys({ value: broken })).toThrow(KeysError)
  expect(() => configuredKeys({ value: broken })).toThrow(
    /fingerprint is missing.*codes is not 32 bytes.*sealing\.keys is missing/,
  )
})

test('refuses a current key that is not there, a version that is no number, and a secret used twice', () => {
  const { audit } = JSON.parse(json) as { audit: string }
  expect(() => configuredKeys({ value: altered({ sealing: { current: 2, keys: { 1: audit } } }) })).toThrow('no key 2')
  expect(() => configuredKeys({ value: altered({ sealing: { current: 1, keys: { 1: audit, x: audit } } }) })).toThrow(
    '"x" is not a version',
  )
  expect(() => configuredKeys({ value: altered({ codes: audit }) })).toThrow('two of them are the same')
})

test.each(['[]', 'null', '{', 'super-secret'])('refuses %s without repeating it', (value) => {
  expect(() => configuredKeys({ value })).toThrow(/^The data keys of the environment are not a JSON object\.$/)
})
