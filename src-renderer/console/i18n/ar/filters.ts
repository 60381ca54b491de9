import type { Translation } from '../../../lib/i18n/translation.ts'
import type { en } from '../en.ts'

export const filters: Translation<typeof en.filters> = {
  label: 'عوامل التصفية',
  chosen: 'عوامل التصفية المختارة',
  add: 'تصفية',
  clear: 'مسح عوامل التصفية',
  change: '{{name}}: {{value}}. تغيير',
  remove: 'إزالة عامل التصفية {{name}}',
  noValue: 'لا شيء يبدأ هكذا',
  dropped_one: 'كان في العنوان عامل تصفية غير موجود، فتُرك:',
  dropped_other: 'كان في العنوان {{count}} من عوامل التصفية غير الموجودة، فتُركت:',
  listed: 'حسابات بعوامل التصفية هذه',
  all: 'كل الحسابات',
  noneTitle: 'لا حساب يجتاز عوامل التصفية هذه',
  noneTitleFor: 'لا حساب فيه «{{query}}» يجتاز عوامل التصفية هذه',
  noneBody: 'أزل أحد عوامل التصفية، أو امسحها كلها.',
  lookingFurther: 'يستمر البحث…',
  lookFurther: 'متابعة البحث',
  lookedSoFar: 'لا شيء بين الحسابات التي فُحصت حتى الآن',
  names: {
    state: 'الحالة',
    lineType: 'نوع الخط',
    country: 'البلد',
    blockedBy: 'يمنعه',
    carrierReason: 'سبب شركة الاتصالات',
    created: 'أُنشئ',
    language: 'اللغة',
  },
  values: {
    state: {
      not_verified: 'غير مؤكَّد',
      code_sent: 'أُرسل رمز',
      verified: 'مؤكَّد',
      change_open: 'تغيير مفتوح',
      awaiting_owner: 'ينتظر صاحبه',
      closed: 'مغلق',
    },
    blockedBy: {
      identity_check_pending: 'تحقق هوية معلّق',
      change_open: 'تغيير مفتوح',
      code_entry_closed: 'إدخال الرمز مغلق',
    },
    created: {
      day: 'خلال آخر 24 ساعة',
      week: 'خلال آخر 7 أيام',
      month: 'خلال آخر 30 يومًا',
      year: 'خلال آخر 365 يومًا',
    },
  },
}
