import { textOf } from './tree.ts'

/** Where the product's rules are written for its users. */
export const rulesDocument = 'docs/rules.md'

/** Every rule number that a text cites, with its line. */
export const citedIn = (text: string): readonly { readonly rule: string; readonly line: number }[] =>
  text
    .split('\n')
    .flatMap((line, index) => [...line.matchAll(/\bR\d+\b/g)].map((match) => ({ rule: match[0], line: index + 1 })))

/** The rules that the document has, in its order: a heading `## R1 …` under an anchor `r1`. */
export const writtenRules = (): readonly string[] =>
  [...textOf(rulesDocument).matchAll(/^<a id="r(\d+)"><\/a>\n\n## R(\d+) \S/gm)].map((match) =>
    match[1] === match[2] ? `R${match[2]}` : `R${match[2]} under the anchor r${match[1]}`,
  )

/** The rules with which names of tests begin: `test('R12 R16 a code lives …'`, and `describe('R24 …'` for all that is in it. */
export const rulesNamedIn = (text: string): readonly string[] =>
  [...text.matchAll(/\b(?:test|it|describe)(?:\.[a-zA-Z]+(?:\([^'"`]*\))?)*\(\s*['"`]((?:R\d+ )+)/g)].flatMap((match) =>
    (match[1] ?? '').trim().split(' '),
  )
