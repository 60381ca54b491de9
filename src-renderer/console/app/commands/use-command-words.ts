import { useTranslation } from 'react-i18next'
import { commandWords } from '../../../../src-shared/commands/words.ts'
import type { CommandWords } from '../../../../src-shared/commands/words.types.ts'
import { languageOf } from '../../../lib/i18n/languages.ts'

/** What the commands are called in the console's language. */
export const useCommandWords = (): CommandWords => commandWords[languageOf(useTranslation().i18n.language)]
