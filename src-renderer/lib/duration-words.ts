import { numberWords } from './number-words.ts'

export const DURATION_UNITS = ['second', 'minute', 'hour', 'day'] as const
export type DurationUnit = (typeof DURATION_UNITS)[number]

/** Milliseconds of a unit. */
export const UNIT_MS: Readonly<Record<DurationUnit, number>> = {
  second: 1_000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
}

/** The largest unit of which a duration is a whole number; a day is “24 hours”, as the rules say it. */
export const unitOf = (ms: number): DurationUnit => {
  const fits = (unit: DurationUnit): boolean => ms % UNIT_MS[unit] === 0
  if (ms > 3 * UNIT_MS.day && fits('day')) return 'day'
  if (ms >= UNIT_MS.hour && fits('hour')) return 'hour'
  return ms >= UNIT_MS.minute && fits('minute') ? 'minute' : 'second'
}

/** “15 minutes”, “24 hours”, “7 days”. */
export const durationWords = (ms: number, language: string): string => {
  const unit = unitOf(ms)
  return numberWords(ms / UNIT_MS[unit], language, { style: 'unit', unit, unitDisplay: 'long' })
}
