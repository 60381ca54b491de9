import type { Catalogue } from '../../lib/i18n/create-i18n.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'

/** The console's own namespace in every language. */
export const consoleCatalogue: Catalogue = { en, fr, es, ar }
