import { describe, expect, it } from 'vitest'
import { textOf } from './tree.ts'

const states = ['built', 'in part', 'planned', 'not built'] as const

/** The numbers and states of a table whose rows are `| n | control | state | … |`. */
const rowsOf = (text: string): readonly { readonly number: number; readonly state: string }[] =>
  [...text.matchAll(/^\| (\d+) \|([^|]*)\|([^|]*)\|/gm)].map((match) => ({
    number: Number(match[1]),
    state: (match[3] ?? '').trim(),
  }))

describe('SECURITY.md', () => {
  const rows = rowsOf(textOf('SECURITY.md'))

  it('has one row for each control from 1 to 60', () => {
    expect(rows.map((row) => row.number)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
  })

  it('gives every control a state', () => {
    const unknown = rows.filter((row) => !states.some((state) => state === row.state))
    expect(unknown, `a state is one of: ${states.join(', ')}`).toEqual([])
  })

  it('would show a missing, a doubled or a stateless row', () => {
    expect(rowsOf('| 1 | Sandbox | built | x |\n| 1 | Sandbox |  | x |')).toEqual([
      { number: 1, state: 'built' },
      { number: 1, state: '' },
    ])
  })
})
