import { describe, expect, it } from 'vitest'
import { movedBy } from './use-row-focus.ts'

describe('keys of a list', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 3, 2],
    ['ArrowUp', 0, -1],
    ['Home', 7, 0],
    ['End', 0, 9],
    ['PageDown', 2, 9],
    ['PageUp', 2, 0],
  ])('%s from row %d of 10 goes to %d', (key, from, to) => {
    expect(movedBy(key, from, 10)).toBe(to)
  })
  it('leaves other keys alone', () => {
    expect(movedBy('a', 0, 10)).toBeUndefined()
  })
})
