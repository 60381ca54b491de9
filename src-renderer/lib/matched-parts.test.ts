import { describe, expect, it } from 'vitest'
import { matchedParts } from './matched-parts.ts'

const marked = (text: string, query: string): string =>
  matchedParts(text, query)
    .map((part) => (part.matched ? `[${part.text}]` : part.text))
    .join('')

describe('what a search marks', () => {
  it.each([
    ['Susanna Hannover', 'ann', 'Sus[ann]a H[ann]over'],
    ['María López', 'maria lop', '[María] [Lóp]ez'],
    ['ANN', 'ann', '[ANN]'],
    ['Ann', 'a', 'Ann'],
    ['Ann', '', 'Ann'],
    ['İpek', 'ipek', '[İpek]'],
    ['李 ann', 'ann', '李 [ann]'],
  ])('in %s for %j: %s', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected)
  })

  it('shows every letter that it was given', () => {
    for (const text of ['ẞtraße 😀 ﬁ', '', 'e\u0301'])
      expect(
        matchedParts(text, 'ra')
          .map((part) => part.text)
          .join(''),
      ).toBe(text)
  })
})
