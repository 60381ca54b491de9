import { describe, expect, it } from 'vitest'
import { codeDigits } from './code-digits.ts'

describe('the code as typed', () => {
  it.each([
    ['123456', '123456'],
    [' 123 456 ', '123456'],
    ['123-456', '123456'],
    ['١٢٣٤٥٦', '123456'],
    ['Your code is 123456.', '123456'],
    ['12345678', '123456'],
    ['abc', ''],
  ])('R11 takes the six digits of %j', (typed, code) => {
    expect(codeDigits(typed)).toBe(code)
  })
})
