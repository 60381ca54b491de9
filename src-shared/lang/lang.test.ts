import { describe, expect, it } from 'vitest'
import { assertNever } from './assert-never.ts'
import { err, ok, type Result } from './result.ts'

const half = (value: number): Result<number, 'odd'> => (value % 2 === 0 ? ok(value / 2) : err('odd'))

describe('result', () => {
  it('is plain data that survives serialisation', () => {
    expect(half(4)).toEqual({ ok: true, value: 2 })
    expect(JSON.parse(JSON.stringify(half(3)))).toEqual({ ok: false, error: 'odd' })
  })
})

describe('assertNever', () => {
  it('throws and names the value that no branch handled', () => {
    expect(() => assertNever('surprise' as never)).toThrow('"surprise"')
  })
})
