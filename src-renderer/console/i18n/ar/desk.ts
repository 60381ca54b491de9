import type { Translation } from '../../../lib/i18n/translation.ts'
import type { desk as english } from '../en/desk.ts'

export const desk: Translation<typeof english> = {
  account: { newWindow: 'فتح في نافذة جديدة', copyLink: 'نسخ رابط هذا الحساب' },
  palette: {
    label: 'البحث عن أمر أو مكان أو حساب',
    placeholder: 'ماذا تفعل، أو إلى أين، أو عمّن تبحث',
    placeholderCommands: 'ماذا تفعل أو إلى أين',
    recent: 'المستخدمة أخيرًا',
    searching: 'جارٍ البحث عن حسابات…',
    none: 'لا شيء باسم «{{query}}» ولا حساب يطابقه.',
    hint: 'الأسهم تختار، Enter ينفّذ، Escape يغلق.',
  },
}
