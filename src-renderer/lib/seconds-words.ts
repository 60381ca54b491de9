import { numberWords } from './number-words.ts'

/** “45 sec”, “8 min 30 sec”, “2 hr 5 min”: two units at most, rounded to the smaller. */
export const secondsWords = (seconds: number, language: string): string => {
  const unit = (value: number, name: 'second' | 'minute' | 'hour'): string =>
    numberWords(value, language, { style: 'unit', unit: name, unitDisplay: 'short' })
  const whole = Math.round(seconds)
  if (whole < 60) return unit(whole, 'second')
  const minutes = whole < 3600 ? Math.floor(whole / 60) : Math.round(whole / 60)
  if (minutes < 60) {
    const rest = whole % 60
    return rest === 0 ? unit(minutes, 'minute') : `${unit(minutes, 'minute')} ${unit(rest, 'second')}`
  }
  const rest = minutes % 60
  const hours = unit(Math.floor(minutes / 60), 'hour')
  return rest === 0 ? hours : `${hours} ${unit(rest, 'minute')}`
}
