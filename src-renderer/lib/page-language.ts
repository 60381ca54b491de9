import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { PAGE_SENTENCES } from '../../src-shared/errors/page-errors.ts'
import { directionOf, LANGUAGES, languageOf, type Language } from './i18n/languages.ts'
import './i18n/namespaces.ts'

/** A page's own texts of one language, loaded when that language is shown. */
export type LoadTexts = Readonly<Record<Language, () => Promise<object>>>

// One by one, so that a phone loads the language that it shows and no other.
const common: LoadTexts = {
  en: () => import('./i18n/common/en.ts').then((module) => module.common),
  fr: () => import('./i18n/common/fr.ts').then((module) => module.common),
  es: () => import('./i18n/common/es.ts').then((module) => module.common),
  ar: () => import('./i18n/common/ar.ts').then((module) => module.common),
}
const errors: LoadTexts = {
  en: () => Promise.resolve(PAGE_SENTENCES),
  fr: () => import('./i18n/errors/fr.ts').then((module) => module.errors),
  es: () => import('./i18n/errors/es.ts').then((module) => module.errors),
  ar: () => import('./i18n/errors/ar.ts').then((module) => module.errors),
}

const STORED = 'language'

/** The language chosen in the footer on this device; storage may be closed to us. */
export function chosenLanguage(): Language | undefined {
  try {
    const stored = window.localStorage.getItem(STORED)
    return LANGUAGES.find((language) => language === stored)
  } catch {
    return undefined
  }
}

/** Remembers on this device what was chosen in the footer. */
export function storeLanguage(language: Language): void {
  try {
    window.localStorage.setItem(STORED, language)
  } catch {
    // Without storage the choice holds until the page is left.
  }
}

async function addTexts(
  instance: i18n,
  language: Language,
  namespaces: Readonly<Record<string, LoadTexts>>,
): Promise<void> {
  const missing = Object.entries(namespaces).filter(([name]) => !instance.hasResourceBundle(language, name))
  await Promise.all(
    missing.map(async ([name, load]) => instance.addResourceBundle(language, name, await load[language]())),
  )
}

/** The texts of a page that the service serves. */
export interface PageI18n {
  readonly i18n: i18n
  /** Shows the page in a language as soon as its texts are there. */
  readonly show: (language: Language) => Promise<void>
}

/** Texts of a page in the language chosen on this device, else the browser's. */
export async function createPageI18n(own: Readonly<Record<string, LoadTexts>>): Promise<PageI18n> {
  const namespaces = { common, errors, ...own }
  const instance = createInstance()
  const language = chosenLanguage() ?? languageOf(navigator.language)
  instance.on('languageChanged', (shown) => {
    document.documentElement.lang = shown
    document.documentElement.dir = directionOf(languageOf(shown))
  })
  await instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: Object.keys(namespaces),
    defaultNS: 'common',
    resources: {},
    // React escapes; a second escape would show entities.
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  await addTexts(instance, language, namespaces)
  let asked = language
  return {
    i18n: instance,
    show: async (next) => {
      asked = next
      await addTexts(instance, next, namespaces)
      // Texts arrive in any order: the language that was asked for last is the one that shows.
      if (asked === next) await instance.changeLanguage(next)
    },
  }
}
