import { ar } from './words/ar.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import type { CommandWords } from './words.types.ts'

/** What the commands are called, in every language of the console. */
export const commandWords: Readonly<Record<'en' | 'fr' | 'es' | 'ar', CommandWords>> = { en, fr, es, ar }
