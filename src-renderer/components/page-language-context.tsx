import { createContext, useContext, type ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import type { Language } from '../lib/i18n/languages.ts'
import { storeLanguage, type PageI18n } from '../lib/page-language.ts'

const Show = createContext<PageI18n['show']>(() => Promise.resolve())

/** Gives a page its texts, and what changes their language. */
export function PageLanguage({
  page: { i18n, show },
  children,
}: {
  readonly page: PageI18n
  readonly children: ReactNode
}) {
  return (
    <I18nextProvider i18n={i18n}>
      <Show value={show}>{children}</Show>
    </I18nextProvider>
  )
}

/** Shows the page in a language, without remembering it. */
export const useShowLanguage = (): PageI18n['show'] => useContext(Show)

/** Shows the page in a language and remembers it on this device. */
export function useChooseLanguage(): (language: Language) => void {
  const show = useShowLanguage()
  return (language) => {
    storeLanguage(language)
    void show(language)
  }
}
