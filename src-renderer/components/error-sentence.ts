import { useTranslation } from 'react-i18next'
import type { ErrorCode } from '../../src-shared/errors/error-codes.ts'

/** The sentence of an error code in the page's language: what happened, what was not changed, what to do. */
export function useErrorSentence(): (code: ErrorCode) => string {
  const { t } = useTranslation('errors')
  return (code) => t(code)
}
