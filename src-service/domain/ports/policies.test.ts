import { expect, test } from 'vitest'
import { DEFAULT_POLICIES, policiesFrom } from './policies.types.ts'

test('a stored policy counts where one may be set', () => {
  expect(policiesFrom({ sendsPerAccountNumber: 4 })).toEqual({ ...DEFAULT_POLICIES, sendsPerAccountNumber: 4 })
})

test('R11 R12 no stored row moves an invariant, adds a name or smuggles in what is no number', () => {
  const stored = {
    codeLife: 1,
    triesPerCode: 1000,
    wrongCodesInRow: 9e9,
    freshSignIn: 9e9,
    unheardOf: 1,
    sendsPerAccount: '99',
  }
  expect(policiesFrom(stored)).toEqual(DEFAULT_POLICIES)
})
