import { numberWords, shareWords } from '../../../lib/number-words.ts'

/** Below so many a share, or a change in percent, says little. */
export const FEW = 20

/** A part of a whole; undefined where there is no whole. */
export const shareOf = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : part / whole)

/** How a count stands against that of the period before: in percent where there was enough to compare with, otherwise the difference. */
export const changeWords = (now: number, before: number, language: string): string => {
  const signed: Intl.NumberFormatOptions = { signDisplay: 'exceptZero' }
  if (before < FEW) return numberWords(now - before, language, signed)
  return numberWords((now - before) / before, language, { ...signed, style: 'percent', maximumFractionDigits: 0 })
}

/** How a share stands against that of the period before, in points; undefined where one of them is of nothing. */
export const pointsOf = (now: number | undefined, before: number | undefined): number | undefined =>
  now === undefined || before === undefined ? undefined : Math.round((now - before) * 100)

/** A share in words; a dash where there is none. */
export const shareOrDash = (share: number | undefined, language: string): string =>
  share === undefined ? '–' : shareWords(share, language)
