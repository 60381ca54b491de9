import type { i18n } from 'i18next'
import { createI18n } from './i18n/create-i18n.ts'
import { LANGUAGES, languageOf, type Language } from './i18n/languages.ts'

/** A page's own texts of one language, loaded when that language is shown. */
export type LoadTexts = (language: Language) => Promise<object>

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

/** Texts of a page in the chosen language, else the browser's. */
export async function createPageI18n(namespace: string, load: LoadTexts): Promise<i18n> {
  const language = chosenLanguage() ?? languageOf(navigator.language)
  const instance = createI18n(language, {})
  instance.addResourceBundle(language, namespace, await load(language))
  return instance
}

/** Shows a page in another language as soon as its texts are there. */
export async function showLanguage(
  instance: i18n,
  namespace: string,
  load: LoadTexts,
  language: Language,
): Promise<void> {
  if (!instance.hasResourceBundle(language, namespace))
    instance.addResourceBundle(language, namespace, await load(language))
  await instance.changeLanguage(language)
}

/** Remembers on this device what was chosen in the footer. */
export function storeLanguage(language: Language): void {
  try {
    window.localStorage.setItem(STORED, language)
  } catch {
    // Without storage the choice holds until the page is left.
  }
}
