import { ERROR_SENTENCES, type ErrorCode } from '../../src-shared/errors/error-codes.ts'
import { errors as ar } from './i18n/errors/ar.ts'
import { errors as es } from './i18n/errors/es.ts'
import { errors as fr } from './i18n/errors/fr.ts'
import type { Language } from './i18n/languages.ts'

/** A sentence for every code in every language: what happened, what was not changed, what to do. */
export const errorMessages: Readonly<Record<Language, Readonly<Record<ErrorCode, string>>>> = {
  en: ERROR_SENTENCES,
  fr,
  es,
  ar,
}
