import { expect, test } from 'vitest'
import { makeRowKeys } from './row-keys.ts'

test('a row stays its own within an answer, wherever it moves, and a new one takes nobody’s place', () => {
  const keys = makeRowKeys()
  const first = ['amara', 'mei'].map((id) => keys.of('all', id))
  const moved = ['rosa', 'mei', 'amara'].map((id) => keys.of('all', id))
  expect(moved.slice(1)).toEqual(first.toReversed())
  expect(first).not.toContain(moved[0])
})

test('another answer is drawn into the rows that are there', () => {
  const keys = makeRowKeys()
  const first = ['amara', 'mei'].map((id) => keys.of('all', id))
  expect(['rosa', 'amara'].map((id) => keys.of('ro', id))).toEqual(first)
})
