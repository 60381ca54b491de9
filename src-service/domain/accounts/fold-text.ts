/** Letters that Unicode does not decompose, as people type them without their keyboard's help. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  '’': "'",
  ʼ: "'",
  '‘': "'",
}

/** Text as it is searched (R21): compatibility forms decomposed, marks and invisible signs removed, lower case, one space between words. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    // Lower case may bring a mark of its own (İ becomes i and a dot above).
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[ßæœøłđðþı’ʼ‘]/gu, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replaceAll(/[\s\p{Cc}\uFFFE\uFFFF]+/gu, ' ')
    .trim()

/** The words of a folded text. */
export const wordsOf = (folded: string): readonly string[] => (folded === '' ? [] : folded.split(' '))
