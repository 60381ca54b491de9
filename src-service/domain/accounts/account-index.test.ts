import { expect, test } from 'vitest'
import { accountIndex } from './account-index.ts'

const index = (name: string, email = 'x@example.org') =>
  accountIndex({ id: 'acc_01ABC', externalId: 'M-1', name, email })

test('R21 the words of a name are tokens, whole, in pieces and without their signs', () => {
  expect(index('Siobhán O’Brien-Walsh').tokens).toEqual([
    'siobhan',
    "o'brien-walsh",
    'obrienwalsh',
    'o',
    'brien',
    'walsh',
    'x',
  ])
})

test('R21 the local part of an e-mail is tokens, its domain is not', () => {
  expect(index('Ana', 'Ana.María+bids@mail.example').tokens).toEqual(['ana', 'maria', 'bids'])
})

test('R21 fragments are found in tokens, e-mail and ids, each token behind a space', () => {
  const { search, foldedName } = index('Ana Díaz', 'Ana@Example.org')
  expect(foldedName).toBe('ana diaz')
  expect(search).toBe(' ana diaz\nana@example.org m-1 acc_01abc')
})

test('R21 a name of many or endless words stays bounded', () => {
  const { tokens } = index(`${'y'.repeat(500)} ${Array.from({ length: 100 }, (_, n) => `word${n}`).join(' ')}`)
  expect(tokens).toHaveLength(24)
  expect(Math.max(...tokens.map((token) => token.length))).toBe(64)
})
