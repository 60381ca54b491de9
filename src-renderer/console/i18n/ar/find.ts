import type { Translation } from '../../../lib/i18n/translation.ts'
import type { en } from '../en.ts'

export const table: Translation<typeof en.table> = {
  columns: 'الأعمدة',
  pin: 'إبقاء {{column}} في البداية',
  reset: 'الأعمدة كما كانت',
  resize: 'عرض العمود {{column}}',
  automatic: 'تلقائي',
  pixels_one: 'بكسل واحد',
  pixels_two: 'بكسلان',
  pixels_few: '{{count}} بكسلات',
  pixels_other: '{{count}} بكسل',
  order: 'الترتيب',
  orders: {
    recent: 'آخر ما تغيّر',
    newest: 'الأحدث أولًا',
    oldest: 'الأقدم أولًا',
    name: 'الاسم، تصاعديًا',
    name_desc: 'الاسم، تنازليًا',
  },
  names: { language: 'اللغة', created: 'أُنشئ', match: 'المعرّف، عُثر عليه عبر' },
}

export const views: Translation<typeof en.views> = {
  title: 'العروض',
  none: 'لا عروض محفوظة بعد',
  changed: 'معدَّل',
  saveAs: 'حفظ كعرض…',
  keep: 'حفظ التغييرات في «{{name}}»',
  rename: 'إعادة تسمية العرض…',
  remove: 'حذف العرض…',
  name: 'اسم العرض',
  nameMissing: 'أدخل اسمًا.',
  saveTitle: 'حفظ كعرض',
  save: 'حفظ العرض',
  renameTitle: 'إعادة تسمية العرض',
  renameConfirm: 'إعادة التسمية',
  removeTitle: 'حذف «{{name}}»؟',
  removeBody: 'يُحذف العرض وحده. لا يتغيّر أي حساب.',
  removeConfirm: 'حذف العرض',
}

export const recent: Translation<typeof en.recent> = {
  label: 'الحسابات التي فتحتها أخيرًا',
  title: 'فُتحت أخيرًا',
}
