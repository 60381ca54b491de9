const NON_ASCII_DIGIT = /(?![0-9])\p{Nd}/gu
const ANY_DIGIT = /^\p{Nd}$/u

/** The value of a decimal digit of any script: Unicode encodes each script's digits as an unbroken run from zero to nine. */
function digitValue(digit: string): string {
  const point = digit.codePointAt(0) ?? 0
  let start = point
  while (ANY_DIGIT.test(String.fromCodePoint(start - 1))) start -= 1
  return String((point - start) % 10)
}

/** Turns the decimal digits of every script (Arabic-Indic, Persian, Devanagari, full-width …) and the full-width plus into ASCII (R9). */
export const toAsciiDigits = (text: string): string =>
  text.replaceAll(NON_ASCII_DIGIT, digitValue).replaceAll('＋', '+')

/** What people put between a number's digits: space, dashes, brackets, dots, slashes, and invisible marks for direction and width. */
const SEPARATOR = /[\s\p{Pd}\p{Cf}\u2212()[\]（）［］.．·∙/／_~'’,]/gu

/** Removes separators (R9); letters and everything else stay. */
export const removeSeparators = (text: string): string => text.replaceAll(SEPARATOR, '')

/** Whether the text holds a letter of any script. */
export const hasLetters = (text: string): boolean => /\p{L}/u.test(text)

/** `+` at most once and in front, and ASCII digits. */
export const isDialString = (text: string): boolean => /^\+?\d+$/.test(text)

const EXTENSION =
  /\s*(?:;\s*ext=|[;,]?\s*\(?(?:extension|extensión|extensao|extensão|extn?|xtn|anexo|interno|int|poste|доб|дод|وصلة|داخلی|داخلي|x|х|ｘ)[\s.．:=-]*|[#＃~～;]+\s*|,{2,}\s*)(\d{1,9})\)?#?\s*$/iu

/** Takes an extension off the end of a number whose digits are ASCII; unchanged if there is none (R9). */
export const removeExtension = (text: string): string => text.replace(EXTENSION, '')
