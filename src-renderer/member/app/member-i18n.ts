import type { i18n } from 'i18next'
import type { Language } from '../../lib/i18n/languages.ts'
import { createPageI18n, showLanguage, storeLanguage } from '../../lib/page-language.ts'
import '../i18n/namespaces.ts'

const load = {
  en: () => import('../i18n/en.ts').then(({ en }) => en),
  fr: () => import('../i18n/fr.ts').then(({ fr }) => fr),
  es: () => import('../i18n/es.ts').then(({ es }) => es),
  ar: () => import('../i18n/ar.ts').then(({ ar }) => ar),
} satisfies Record<Language, () => Promise<object>>

/** The member's page in the language chosen on this device, else the browser's; the account's own follows with the first reply. */
export const createMemberI18n = (): Promise<i18n> => createPageI18n('member', (language) => load[language]())

/** Shows the page in a language. */
export const showMemberLanguage = (instance: i18n, language: Language): Promise<void> =>
  showLanguage(instance, 'member', (each) => load[each](), language)

/** What the footer does: shows the language and remembers it on this device. */
export async function chooseMemberLanguage(instance: i18n, language: Language): Promise<void> {
  storeLanguage(language)
  await showMemberLanguage(instance, language)
}
