import type { Translation } from '../../../lib/i18n/translation.ts'
import type { en } from '../en.ts'

export const presence: Translation<typeof en.presence> = {
  looking_one: '{{names}} يطّلع على هذا الحساب',
  looking_two: '{{names}} يطّلعان على هذا الحساب',
  looking_few: '{{names}} يطّلعون على هذا الحساب',
  looking_other: '{{names}} يطّلعون على هذا الحساب',
}
