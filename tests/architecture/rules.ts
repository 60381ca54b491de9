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
