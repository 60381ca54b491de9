import { AppError } from '../../../src-shared/errors/app-error.ts'
import { removeSeparators, toAsciiDigits } from '../../../src-shared/phone/characters.ts'
import { CALLING_CODES } from '../../../src-shared/phone/countries.ts'
import { nationalKeyIn, searchQueryKind, type NumberCandidates } from '../../../src-shared/phone/query.ts'
import type { AccountQuery, NationalFingerprint } from '../ports/account-search.ts'
import type { NumberSealer } from '../ports/number-sealer.ts'
import { foldText, wordsOf } from './fold-text.ts'

/** What a search text asks for, with what its keyed hash is taken of: another spelling of the same question has the same hash. */
export interface UnderstoodQuery {
  readonly query: AccountQuery
  readonly hashed: string
}

/** Words beyond these narrow nothing that a person would miss. */
const MOST_WORDS = 8

/** Understands a search text (R21); `withAttempts` for a reviewer. Errors: `number_incomplete` for 5 digits up to one short of a whole number. */
export function understandQuery(sealer: NumberSealer, input: string, withAttempts: boolean): UnderstoodQuery {
  const text = input.replaceAll(/\p{Cc}+/gu, ' ').trim()
  if (text === '') return { query: { kind: 'recent' }, hashed: '' }
  const asked = searchQueryKind(text)
  switch (asked.kind) {
    case 'number_incomplete':
      throw new AppError('number_incomplete', {
        fields: [{ field: 'query', message: 'number_incomplete', code: 'number_incomplete' }],
      })
    case 'last_four':
      return { query: { kind: 'last_four', digits: asked.digits, withAttempts }, hashed: asked.digits }
    case 'number':
      return {
        query: {
          kind: 'number',
          fingerprints: asked.candidates.e164.map((e164) => sealer.fingerprint(e164)),
          national: nationalFingerprints(sealer, text, asked.candidates),
          withAttempts,
        },
        hashed: removeSeparators(toAsciiDigits(text)),
      }
    case 'text': {
      const folded = foldText(text)
      return {
        query: { kind: 'text', text, folded, words: [...new Set(wordsOf(folded))].slice(0, MOST_WORDS) },
        hashed: folded,
      }
    }
  }
}

/** A national key alone may be another country's subscriber: each goes with the calling codes under which the text is that number. */
function nationalFingerprints(
  sealer: NumberSealer,
  text: string,
  { national }: NumberCandidates,
): readonly NationalFingerprint[] {
  if (national.length === 0) return []
  const fingerprints = new Map(national.map((key) => [key, sealer.nationalFingerprint(key)]))
  return CALLING_CODES.flatMap((callingCode) => {
    const fingerprint = fingerprints.get(nationalKeyIn(text, callingCode) ?? '')
    return fingerprint ? [{ fingerprint, callingCode }] : []
  })
}
