import { createPageI18n, type LoadTexts, type PageI18n } from '../../lib/page-language.ts'
import '../i18n/namespaces.ts'

const member: LoadTexts = {
  en: () => import('../i18n/en.ts').then((module) => module.en),
  fr: () => import('../i18n/fr.ts').then((module) => module.fr),
  es: () => import('../i18n/es.ts').then((module) => module.es),
  ar: () => import('../i18n/ar.ts').then((module) => module.ar),
}

/** The member's page in the language chosen on this device, else the browser's; the account's own follows with the first reply. */
export const createMemberI18n = (): Promise<PageI18n> => createPageI18n({ member })
