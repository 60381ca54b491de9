import { expect, test } from 'vitest'
import type { AppError } from '../../../src-shared/errors/app-error.ts'
import { decodeCursor, encodeCursor, pageOf } from './cursor.ts'

const raw = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

test('a cursor that was given out is read again', () => {
  const key = [1_700_000_000_000, 'dlv_01ABC:started']
  expect(decodeCursor(encodeCursor(key), ['instant', 'word'])).toEqual(key)
  expect(decodeCursor(undefined, ['integer'])).toBeNull()
})

test.each([
  ['no base64', '###'],
  ['no JSON', Buffer.from('[1,').toString('base64url')],
  ['another list', raw([1])],
  ['a longer key', raw([1, 'a', 2])],
  ['a fraction', raw([1.5, 'a'])],
  ['a date that no clock shows', raw([1e16, 'a'])],
  ['letters that no id has', raw([1, "a'; --"])],
  ['a zero byte', raw([1, 'a\u0000'])],
  ['an object', raw({ 0: 1, 1: 'a', length: 2 })],
])('a cursor of %s answers cursor_invalid', (_what, cursor) => {
  expect(() => decodeCursor(cursor, ['instant', 'word'])).toThrow(
    expect.objectContaining({ code: 'cursor_invalid' }) as AppError,
  )
})

test('a page keeps what was asked for and goes on after its last row', () => {
  const rows = [1, 2, 3].map((n) => ({ n, cursor: [n] }))
  expect(pageOf(rows, 2)).toEqual({ rows: rows.slice(0, 2), next: [2] })
  expect(pageOf(rows, 3)).toEqual({ rows, next: null })
  expect(pageOf([], 3)).toEqual({ rows: [], next: null })
})
