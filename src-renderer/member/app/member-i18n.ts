import { createPageI18n, type LoadTexts, type PageI18n } from '../../lib/page-language.ts'
import '../../lib/i18n/member/namespaces.ts'

const member: LoadTexts = {
  en: () => import('../../lib/i18n/member/en.ts').then((module) => module.en),
  fr: () => import('../../lib/i18n/member/fr.ts').then((module) => module.fr),
  es: () => import('../../lib/i18n/member/es.ts').then((module) => module.es),
  ar: () => import('../../lib/i18n/member/ar.ts').then((module) => module.ar),
}

/** The member's page in the language chosen on this device, else the browser's; the account's own follows with the first reply. */
export const createMemberI18n = (): Promise<PageI18n> => createPageI18n({ member })
