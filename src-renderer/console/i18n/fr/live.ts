import type { Translation } from '../../../lib/i18n/translation.ts'
import type { en } from '../en.ts'

export const presence: Translation<typeof en.presence> = {
  looking_one: '{{names}} regarde ce compte',
  looking_other: '{{names}} regardent ce compte',
}
