import { useTranslation } from 'react-i18next'
import { languageOf, type Language } from '../lib/i18n/languages.ts'

/** What numbers and countdowns say to a screen reader. */
const TEXTS: Readonly<Record<Language, { readonly endingIn: string; readonly waitOver: string }>> = {
  en: { endingIn: 'ending in', waitOver: 'The wait is over.' },
  fr: { endingIn: 'se terminant par', waitOver: 'L’attente est terminée.' },
  es: { endingIn: 'que termina en', waitOver: 'La espera ha terminado.' },
  ar: { endingIn: 'المنتهي بـ', waitOver: 'انتهى الانتظار.' },
}

/** These texts in the page's language. */
export function useComponentTexts() {
  const { i18n } = useTranslation()
  return TEXTS[languageOf(i18n.language)]
}
