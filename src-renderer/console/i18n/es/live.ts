import type { Translation } from '../../../lib/i18n/translation.ts'
import type { en } from '../en.ts'

export const presence: Translation<typeof en.presence> = {
  looking_one: '{{names}} está viendo esta cuenta',
  looking_other: '{{names}} están viendo esta cuenta',
}
