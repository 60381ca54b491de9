import { describe, expect, it } from 'vitest'
import { agoWords, dateWords, dayWords, momentWords, sinceWords } from './time-words.ts'

const now = new Date(2026, 10, 23, 10, 0).getTime()
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const at = (minutes: number): number => now + minutes * MINUTE

describe('times in words', () => {
  it.each([
    [0, 'now'],
    [-0.5, 'now'],
    [-2, '2 min ago'],
    [-59, '59 min ago'],
    [-3 * 60, '3 hr ago'],
    [-24 * 60, 'yesterday'],
    [-3 * 24 * 60, '3 days ago'],
    [5, 'in 5 min'],
  ])('says %d minutes as %s', (minutes, words) => {
    expect(agoWords(at(minutes), now, 'en')).toBe(words)
  })

  it('says the date beyond a week, and the year only of another year', () => {
    expect(agoWords(at(-20 * 24 * 60), now, 'fr')).toBe('3 nov.')
    expect(dateWords(new Date(2024, 2, 2).getTime(), now, 'fr')).toBe('2 mars 2024')
  })

  it('counts calendar days: the evening before is yesterday', () => {
    expect(dayWords(now - 11 * HOUR, now, 'en')).toBe('yesterday')
    expect(momentWords(now - 11 * HOUR, now, 'en')).toBe('yesterday 23:00')
    expect(momentWords(at(14), now, 'en')).toBe('10:14')
    expect(momentWords(at(24 * 60 + 14), now, 'en')).toBe('tomorrow 10:14')
  })

  it('says since when: the clock today, the day before', () => {
    expect(sinceWords(at(-60), now, 'en')).toBe('09:00')
    expect(sinceWords(at(-24 * 60), now, 'es')).toBe('ayer')
  })

  it('keeps ASCII digits in Arabic, so that columns of times line up', () => {
    expect(momentWords(at(14), now, 'ar')).toBe('10:14')
    expect(agoWords(at(-20), now, 'ar')).toMatch(/20/)
  })
})
