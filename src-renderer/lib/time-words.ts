/** Times in words, in the viewer's zone; `language` is one of ours. Digits stay ASCII in every language, so that columns of times line up. */
const localeOf = (language: string): string => {
  // The system's region, where it speaks the page's language, says in which order day and month stand.
  const system = typeof navigator === 'undefined' ? language : navigator.language
  return `${system.startsWith(`${language}-`) ? system : language}-u-nu-latn`
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0)
/** Calendar days from `now` to `at`: −1 is yesterday. Rounded, because a day may have 23 or 25 hours. */
const daysBetween = (at: number, now: number): number => Math.round((startOfDay(at) - startOfDay(now)) / DAY)

/** “2 min ago”, “3 hr ago”, “yesterday”, “in 5 min”; beyond a week the date. */
export const agoWords = (at: number, now: number, language: string): string => {
  const relative = new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto', style: 'short' })
  const distance = at - now
  const words = (value: number, unit: Intl.RelativeTimeFormatUnit): string =>
    relative.format(Math.trunc(value), unit).replaceAll('.', '')
  const size = Math.abs(distance)
  if (size < MINUTE) return words(0, 'second')
  if (size < HOUR) return words(distance / MINUTE, 'minute')
  if (size < DAY) return words(distance / HOUR, 'hour')
  if (size < 7 * DAY) return words(daysBetween(at, now), 'day')
  return dateWords(at, now, language)
}

/** “14 Nov”, with the year only where it is not this one. */
export const dateWords = (at: number, now: number, language: string): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'short',
    ...(new Date(at).getFullYear() === new Date(now).getFullYear() ? {} : { year: 'numeric' }),
  }).format(at)

/** “10:14”, on a 24-hour clock. */
export const clockWords = (at: number, language: string): string =>
  new Intl.DateTimeFormat(localeOf(language), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)

/** “10:14” today, “tomorrow 10:14”, “23 Nov 10:14”. */
export const momentWords = (at: number, now: number, language: string): string => {
  const days = daysBetween(at, now)
  if (days === 0) return clockWords(at, language)
  return `${dayWords(at, now, language)} ${clockWords(at, language)}`
}

/** “10:14” today, else “yesterday” or the date: since when something is so. */
export const sinceWords = (at: number, now: number, language: string): string =>
  daysBetween(at, now) === 0 ? clockWords(at, language) : dayWords(at, now, language)

/** “today”, “yesterday”, “tomorrow”, else the date. */
export const dayWords = (at: number, now: number, language: string): string => {
  const days = daysBetween(at, now)
  if (Math.abs(days) > 1) return dateWords(at, now, language)
  return new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' }).format(days, 'day')
}

/** The exact time with seconds and zone; for hovering and for copies. */
export const exactWords = (at: number, language: string, timeZone?: string): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'medium',
    timeStyle: 'long',
    hourCycle: 'h23',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(at)
