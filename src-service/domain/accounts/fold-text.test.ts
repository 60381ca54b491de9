import { expect, test } from 'vitest'
import { foldText, wordsOf } from './fold-text.ts'

test.each([
  ['José Ángel', 'jose angel'],
  ['MÜLLER', 'muller'],
  ['Weißstraße', 'weissstrasse'],
  ['İstanbul', 'istanbul'],
  ['Łódź Ærø Þór', 'lodz aero thor'],
  ['O’Brien', "o'brien"],
  ['ﬁ ＡＢＣ', 'fi abc'],
  ['  two \t words\u0000here ', 'two words here'],
  ['zero\u200bwidth', 'zerowidth'],
  ['\u202emirrored\u202c', 'mirrored'],
])('R21 folds %j to %j', (text, folded) => {
  expect(foldText(text)).toBe(folded)
})

test('R21 folding what is folded changes nothing', () => {
  for (const text of ['José', 'İI', 'ﬁn', 'Straße', '한국어', 'محمد'])
    expect(foldText(foldText(text))).toBe(foldText(text))
})

test('R21 a text of blanks has no words', () => {
  expect(wordsOf(foldText(' \n '))).toEqual([])
  expect(wordsOf(foldText('a  b'))).toEqual(['a', 'b'])
})
