import { expect, test } from 'vitest'
import { staffRolesIn } from './staff-roles.ts'

test.each([
  [
    ['agent', 'reviewer'],
    ['agent', 'reviewer'],
  ],
  [
    ['reviewer', 'agent', 'agent'],
    ['agent', 'reviewer'],
  ],
  ['supervisor', ['supervisor']],
  [['admin', 'Agent', 'agent '], []],
  ['agent reviewer', []],
  [{ 0: 'agent', length: 1 }, []],
  [undefined, []],
  [null, []],
])('a roles claim of %j gives %j', (claim, roles) => {
  expect(staffRolesIn(claim)).toEqual(roles)
})
