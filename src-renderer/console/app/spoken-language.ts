import type { Reply } from '../../../src-shared/contract/index.ts'
import { languageOf, type Language } from '../../lib/i18n/languages.ts'

/** The language that the console speaks: the chosen one, else the system's where we have it. */
export const spokenLanguage = (reply: Reply<'settings.get'> | undefined): Language => {
  const chosen = reply?.settings.language ?? 'system'
  return chosen === 'system' ? languageOf(reply?.systemLanguage ?? navigator.language) : chosen
}
