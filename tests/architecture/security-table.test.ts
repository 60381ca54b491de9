import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, textOf } from './tree.ts'

const states = ['built', 'in part', 'planned', 'not built'] as const

interface Row {
  readonly number: number
  readonly state: string
  readonly does: string
  /** Paths of tests that the proof names. */
  readonly tests: readonly string[]
}

/** The table's rows: `| n | control | state | what the product does | proof |`. */
const rowsOf = (text: string): readonly Row[] =>
  [...text.matchAll(/^\| (\d+) \|[^|]*\|([^|]*)\|([^|]*)\|([^|]*)\|$/gm)].map((match) => ({
    number: Number(match[1]),
    state: (match[2] ?? '').trim(),
    does: (match[3] ?? '').trim(),
    tests: [...(match[4] ?? '').matchAll(/`((?:tests|src-[a-z]+)\/[^`]+\.tsx?)`/g)].flatMap((one) => one[1] ?? []),
  }))

/** What a row claims and cannot show. */
const faultsOf = ({ number, state, does, tests }: Row): readonly string[] => [
  ...(states.some((one) => one === state) ? [] : [`row ${number}: "${state}" is not one of ${states.join(', ')}`]),
  ...(state === 'built' && tests.length === 0 ? [`row ${number}: built, and no test is named`] : []),
  ...(state === 'not built' && !/because/.test(does) ? [`row ${number}: not built, and no "because"`] : []),
  ...tests.filter((path) => !existsSync(join(root, path))).map((path) => `row ${number}: there is no ${path}`),
]

describe('SECURITY.md', () => {
  const rows = rowsOf(textOf('SECURITY.md'))

  it('has one row for each control from 1 to 60', () => {
    expect(rows.map((row) => row.number)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
  })

  it('claims nothing that it cannot show', () => {
    const faults = rows.flatMap(faultsOf)
    expect(faults, `\n${faults.join('\n')}\n`).toEqual([])
  })

  it.each([
    ['| 1 | Sandbox |  | is on | – |', 'is not one of'],
    ['| 1 | Sandbox | built | is on | trust us |', 'no test is named'],
    ['| 1 | Sandbox | built | is on | `tests/console/no-such.test.ts` |', 'there is no tests/console/no-such.test.ts'],
    ['| 1 | Sandbox | not built | is off | – |', 'because'],
  ])('would show %s', (row, word) => {
    const faults = rowsOf(row).flatMap(faultsOf)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(word)
  })
})
