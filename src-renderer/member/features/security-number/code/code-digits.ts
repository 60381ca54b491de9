import { removeSeparators, toAsciiDigits } from '../../../../../src-shared/phone/characters.ts'

export const CODE_LENGTH = 6

/** The digits of what was typed or pasted, in any script, six at most. */
export const codeDigits = (text: string): string =>
  removeSeparators(toAsciiDigits(text)).replaceAll(/\D/g, '').slice(0, CODE_LENGTH)
