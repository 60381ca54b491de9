import { describe, expect, it } from 'vitest'
import { citedIn, rulesDocument, rulesNamedIn, writtenRules } from './rules.ts'
import { codeBelow, sourceFolders, textOf } from './tree.ts'

describe('the rules', () => {
  it('are R1 to R24, each a heading under its anchor', () => {
    expect(writtenRules()).toEqual(Array.from({ length: 24 }, (_, index) => `R${index + 1}`))
  })

  it('are all written that code or a test cites', () => {
    const known = new Set(writtenRules())
    const unknown = codeBelow([...sourceFolders, 'tests', 'scripts']).flatMap((path) =>
      citedIn(textOf(path))
        .filter(({ rule }) => !known.has(rule))
        .map(({ rule, line }) => `${path}:${line} → ${rule}: no such rule in ${rulesDocument}`),
    )
    expect(unknown, `\n${unknown.join('\n')}\n`).toEqual([])
  })

  it('have a test each whose name begins with the rule', () => {
    const tests = codeBelow([...sourceFolders, 'tests']).filter((path) => /\.(?:test|spec)\.tsx?$/.test(path))
    const named = new Set(tests.flatMap((path) => rulesNamedIn(textOf(path))))
    expect(writtenRules().filter((rule) => !named.has(rule))).toEqual([])
    expect(rulesNamedIn(`test('${'R'}1 R2 a rule', () => {})\nit('keeps ${'R'}3', () => {})`)).toEqual(['R1', 'R2'])
  })

  it('are found in comments and in the names of tests', () => {
    const seed = `// Closes the race of ${'R'}6.\nit('${'R'}99 is no rule', () => {}) // RFC9449, ISO8601`
    expect(citedIn(seed)).toEqual([
      { rule: 'R6', line: 1 },
      { rule: `${'R'}99`, line: 2 },
    ])
  })
})
