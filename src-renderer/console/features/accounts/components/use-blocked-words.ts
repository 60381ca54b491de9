import { useTranslation } from 'react-i18next'
import type { ErrorCode } from '../../../../../src-shared/errors/error-codes.ts'

/** A blocker's code in a few words; a code that has none of its own says its sentence. */
export const useBlockedWords = (): ((code: string) => string) => {
  const { t, i18n } = useTranslation('console')
  const { t: errors } = useTranslation('errors')
  return (code) => {
    const key = `account.blocked.${code}` as 'account.blocked.change_open'
    const known: boolean = i18n.exists(String(key), { ns: 'console' })
    if (known) return t(key)
    return errors(code as ErrorCode).replace(/[.。]$/, '')
  }
}
