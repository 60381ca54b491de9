import type { Catalogue } from '../../lib/i18n/create-i18n.ts'
import { en } from './en.ts'

/** The console's own namespace in every language. */
export const consoleCatalogue: Catalogue = { en, fr: en, es: en, ar: en }
