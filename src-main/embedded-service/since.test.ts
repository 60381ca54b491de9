import { expect, it } from 'vitest'
import { createSince } from './since.ts'

it('a condition began when it was first seen, and begins anew when it comes back', () => {
  let seconds = 0
  const since = createSince(() => new Date(seconds * 1000))
  const at = (second: number, condition: string): string => {
    seconds = second
    return since(condition).slice(17, 19)
  }
  expect([at(1, 'ready'), at(5, 'ready'), at(9, 'slow'), at(12, 'slow'), at(20, 'ready')]).toEqual([
    '01',
    '01',
    '09',
    '09',
    '20',
  ])
})
