import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { errorMessages } from '../error-messages.ts'
import { common as ar } from './common/ar.ts'
import { common as en } from './common/en.ts'
import { common as es } from './common/es.ts'
import { common as fr } from './common/fr.ts'
import { directionOf, LANGUAGES, type Language } from './languages.ts'
import './namespaces.ts'

/** One namespace in every language. */
export type Catalogue = Readonly<Record<Language, object>>

const shared: Readonly<Record<string, Catalogue>> = { common: { en, fr, es, ar }, errors: errorMessages }

/** The texts of one page: `common` and `errors` that all share, and the page's own namespaces. */
export const createI18n = (language: Language, own: Readonly<Record<string, Catalogue>>): i18n => {
  const namespaces = { ...shared, ...own }
  const instance = createInstance()
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    ns: Object.keys(namespaces),
    defaultNS: 'common',
    resources: Object.fromEntries(
      LANGUAGES.map((each) => [
        each,
        Object.fromEntries(Object.entries(namespaces).map(([name, catalogue]) => [name, catalogue[each]])),
      ]),
    ),
    // React escapes; a second escape would show entities.
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  })
  applyToDocument(language)
  instance.on('languageChanged', (changed) => applyToDocument(changed as Language))
  return instance
}

/** Tells the document its language and direction, so that screen readers, hyphenation and layout follow. */
const applyToDocument = (language: Language): void => {
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
}
