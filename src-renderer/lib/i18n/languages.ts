/** The languages that every screen speaks; English is the one whose keys the others must satisfy. */
export const LANGUAGES = ['en', 'fr', 'es', 'ar'] as const
export type Language = (typeof LANGUAGES)[number]

/** How each language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ar: 'العربية',
}

/** The language of ours that serves a BCP 47 tag (`es-MX` → `es`); English where we have none. */
export const languageOf = (tag: string | null | undefined): Language => {
  const primary = (tag ?? '').toLowerCase().split(/[-_]/)[0]
  return LANGUAGES.find((language) => language === primary) ?? 'en'
}

/** The writing direction of a language, for `dir`. */
export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr')
