import type { Translation } from '../../../lib/i18n/translation.ts'
import type { en } from '../en.ts'

export const workspaces: Translation<typeof en.workspaces> = {
  embedded: 'مساحة العمل المضمّنة',
  embeddedHint: 'على هذا الحاسوب، ببيانات تجريبية',
  button: 'مساحة العمل: {{name}}. تبديل مساحة العمل',
  menu: 'مساحات العمل',
  add: 'إضافة خادم…',
  manage: 'إدارة…',
  said: 'مساحة العمل: {{name}}',
  addTitle: 'إضافة خادم',
  address: 'العنوان',
  addressHint: 'مثلًا https://linekeeper.example.com. يُسأل الخادم قبل إضافته هل هو خادم Linekeeper.',
  name: 'الاسم',
  nameHint: 'يظهر بجانب اللون. إذا تُرك فارغًا ظهر عنوان الخادم.',
  nameMissing: 'أدخل اسمًا.',
  nameInvalid: 'استخدم حروفًا ظاهرة فقط.',
  colour: 'اللون',
  colours: {
    violet: 'بنفسجي',
    blue: 'أزرق',
    teal: 'أزرق مخضر',
    olive: 'زيتوني',
    orange: 'برتقالي',
    pink: 'وردي',
    slate: 'رمادي',
  },
  addAndOpen: 'إضافة وفتح',
  asking: 'جارٍ سؤال الخادم…',
  change: 'تغيير {{name}}',
  save: 'حفظ',
  open: 'فتح',
  shown: 'معروضة الآن',
  remove: 'إزالة {{name}}',
  removeTitle: 'إزالة {{name}}؟',
  removeBody:
    'ينسى هذا الحاسوب عنوانه وجلستك فيه، وتُنهى الجلسة على الخادم أيضًا إن أمكن الوصول إليه. لا يُحذف شيء على الخادم.',
  removeConfirm: 'إزالة',
  signIn: 'تسجيل الدخول إلى {{name}}',
  signInLater:
    'لا يستطيع هذا الإصدار من وحدة التحكم تسجيل الدخول إلى خادم بعد؛ سيستطيع إصدار لاحق. لم يُرسل إليه شيء سوى السؤال عن حاله.',
  signInBack: 'فتح مساحة العمل المضمّنة',
}
