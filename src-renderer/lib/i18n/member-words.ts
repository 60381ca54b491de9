import type { i18n } from 'i18next'
import type { Language } from './languages.ts'
import './member/namespaces.ts'

const TEXTS: Readonly<Record<Language, () => Promise<object>>> = {
  en: () => import('./member/en.ts').then((module) => module.en),
  fr: () => import('./member/fr.ts').then((module) => module.fr),
  es: () => import('./member/es.ts').then((module) => module.es),
  ar: () => import('./member/ar.ts').then((module) => module.ar),
}

/** A page's texts in one language, with the member's page's own words: the very file that the member's page loads. */
export const speakAsMember = async (instance: i18n, language: Language): Promise<i18n> => {
  if (!instance.hasResourceBundle(language, 'member'))
    instance.addResourceBundle(language, 'member', await TEXTS[language]())
  return instance.cloneInstance({ lng: language, initAsync: false })
}
