import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { isMeantFor } from './sign-in-nonce.ts'

const random = 'r'.repeat(32)
const [origin, key] = ['https://desk.example', 'k'.repeat(43)]
const nonceFor = (...meant: readonly string[]): string =>
  `lk1.${random}.${createHash('sha256')
    .update([random, ...meant].join(' '))
    .digest('base64url')}`

it('a nonce that names a service and a key is good for these two alone', () => {
  const nonce = nonceFor(origin, key)
  expect(isMeantFor(nonce, origin, key)).toBe(true)
  expect(isMeantFor(nonce, 'https://other.example', key)).toBe(false)
  expect(isMeantFor(nonce, origin, 'm'.repeat(43))).toBe(false)
  expect(isMeantFor(nonceFor('https://other.example', key), origin, key)).toBe(false)
})

it('a damaged one is good for nothing, and one of another form is not judged', () => {
  const nonce = nonceFor(origin, key)
  for (const damaged of [`${nonce}x`, nonce.slice(0, -1), nonce.replace(random, 'short'), 'lk1.', 'lk1..'])
    expect(isMeantFor(damaged, origin, key)).toBe(false)
  expect(isMeantFor('n'.repeat(32), origin, key)).toBe(true)
})
