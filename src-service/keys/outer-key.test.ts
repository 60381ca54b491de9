import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { keysFrom } from './keys.ts'
import { outerKey } from './outer-key.ts'
import { newSecrets, secretsFromJson, secretsToJson } from './secrets.ts'

const key = randomBytes(32)
const number = '+526441832399'
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

test('R23 every keyed hash of a number or an address is wrapped under the second key, and needs no number for it', () => {
  const secrets = newSecrets()
  const inner = keysFrom(secrets)
  const both = keysFrom(secretsFromJson(secretsToJson({ ...secrets, outerFingerprint: key }), 'the test'))
  expect(inner.outer).toBeNull()
  for (const name of ['fingerprint', 'nationalFingerprint', 'sendPrefix', 'clientAddress'] as const) {
    expect(hex(both[name](number))).toBe(both.outer?.wrap(hex(inner[name](number))))
    expect(hex(both[name](number))).not.toBe(hex(inner[name](number)))
  }
  expect(hex(both.queryHash(number))).toBe(hex(inner.queryHash(number)))
})

test('R23 two processes with one key agree on its check, and with two they do not', () => {
  expect(outerKey(key).check).toBe(outerKey(key).check)
  expect(outerKey(key).check).not.toBe(outerKey(randomBytes(32)).check)
})

test('R23 the latest pairs are known both ways, the oldest are forgotten', () => {
  const outer = outerKey(key, 2)
  const inners = Array.from({ length: 5 }, () => hex(randomBytes(32)))
  const outers = inners.map((inner) => outer.wrap(inner))
  expect(outers.map((one) => outer.innerOf(one))).toEqual([null, null, ...inners.slice(2)])
  expect(inners.map((inner) => outer.wrap(inner))).toEqual(outers)
})

test('R23 a second key that is short, or is one of the others, is refused', () => {
  const json = (outerFingerprint: unknown) =>
    JSON.stringify({ ...JSON.parse(secretsToJson(newSecrets())), outerFingerprint })
  expect(() => secretsFromJson(json('c2hvcnQ='), 'the test')).toThrow(/outerFingerprint is not 32 bytes/)
  const secrets = newSecrets()
  expect(() =>
    secretsFromJson(secretsToJson({ ...secrets, outerFingerprint: secrets.fingerprint }), 'the test'),
  ).toThrow(/two of them are the same/)
})
