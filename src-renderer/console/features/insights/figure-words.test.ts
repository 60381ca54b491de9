import { describe, expect, it } from 'vitest'
import { secondsWords } from '../../../lib/seconds-words.ts'
import { changeWords, pointsOf, shareOf, shareOrDash } from './figure-words.ts'

describe('figures in words', () => {
  it('compare in percent only where there was enough to compare with', () => {
    expect(changeWords(6, 1, 'en')).toBe('+5')
    expect(changeWords(1, 6, 'en')).toBe('-5')
    expect(changeWords(6, 6, 'en')).toBe('0')
    expect(changeWords(150, 100, 'en')).toBe('+50%')
    expect(changeWords(50, 100, 'en')).toBe('-50%')
  })
  it('a share of nothing is none', () => {
    expect(shareOf(0, 0)).toBeUndefined()
    expect(shareOrDash(shareOf(0, 0), 'en')).toBe('–')
    expect(shareOrDash(shareOf(1, 3), 'en')).toBe('33.3%')
    expect(pointsOf(0.5, undefined)).toBeUndefined()
    expect(pointsOf(0.5, 0.25)).toBe(25)
  })
  it.each([
    [0, '0 sec'],
    [59.4, '59 sec'],
    [60, '1 min'],
    [510, '8 min 30 sec'],
    [3599.6, '1 hr'],
    [7500, '2 hr 5 min'],
  ])('%d seconds are %s', (seconds, words) => expect(secondsWords(seconds, 'en')).toBe(words))
})
