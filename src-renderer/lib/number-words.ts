/** Numbers in words of a language of ours; digits stay ASCII in every language, so that columns line up. */
const localeOf = (language: string): string => `${language}-u-nu-latn`

export const numberWords = (value: number, language: string, options: Intl.NumberFormatOptions = {}): string =>
  new Intl.NumberFormat(localeOf(language), options).format(value)

/** “20%”, “0.4%”; of a share between 0 and 1. */
export const shareWords = (share: number, language: string): string =>
  numberWords(share, language, { style: 'percent', maximumFractionDigits: 1 })

/** Micro-units of the operator's currency as units: “10”, “0.0525”. */
export const microsWords = (micros: number, language: string): string =>
  numberWords(micros / 1_000_000, language, { maximumFractionDigits: 6 })

/** The name of a country (ISO 3166-1 alpha-2) in the language; the code where there is none. */
export const countryName = (code: string, language: string): string => {
  try {
    return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}

/** “a, b and c” in the language. */
export const listWords = (words: readonly string[], language: string): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(words)
