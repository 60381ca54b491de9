import { app } from 'electron'
import type { Settings } from '../../src-shared/contract/desktop.ts'
import type { commandWords } from '../../src-shared/commands/words.ts'
import { systemLanguage } from './system-language.ts'

type Language = keyof typeof commandWords
const ours: readonly Language[] = ['en', 'fr', 'es', 'ar']

/** The language that the native parts speak: the chosen one, else the system's where we have it, else English. */
export const languageOf = ({ language }: Pick<Settings, 'language'>): Language => {
  if (language !== 'system') return language
  const tag = systemLanguage([...app.getPreferredSystemLanguages(), app.getLocale()])
  return ours.find((each) => each === tag.toLowerCase().split(/[-_]/)[0]) ?? 'en'
}
