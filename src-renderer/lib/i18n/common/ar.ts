import type { Translation } from '../translation.ts'
import { common as en } from './en.ts'

export const common: Translation<typeof en> = en
