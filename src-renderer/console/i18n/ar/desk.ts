import type { Translation } from '../../../lib/i18n/translation.ts'
import type { desk as english } from '../en/desk.ts'

export const desk: Translation<typeof english> = {
  account: {
    newWindow: 'فتح في نافذة جديدة',
    copyLink: 'نسخ رابط هذا الحساب',
    savePdf: 'حفظ بصيغة PDF…',
    print: 'طباعة…',
  },
  files: {
    saved: 'حُفظ باسم {{name}}.',
    savedRows_one: 'حُفظ صف واحد باسم {{name}}.',
    savedRows_other: 'حُفظت {{count}} صفوف باسم {{name}}.',
    savedRows_zero: 'لم يُحفظ أي صف باسم {{name}}.',
    savedRows_two: 'حُفظ صفان باسم {{name}}.',
    savedRows_few: 'حُفظت {{count}} صفوف باسم {{name}}.',
    savedRows_many: 'حُفظ {{count}} صفًا باسم {{name}}.',
    savedFirst: 'حُفظت أول {{count}} من {{of}} من الصفوف باسم {{name}}.',
  },
  help: {
    rule: 'القاعدة {{rule}}: فتح نصها',
    title: 'مساعدة',
    rules: 'القواعد',
    news: 'الجديد',
    about: 'حول',
    english: 'هذا النص بالإنجليزية.',
    what: 'يتحقق Linekeeper من أرقام هواتف أعضاء السوق ويساعد موظفيها. لا سلطة للموظفين على أي رقم: صاحبه وحده يستطيع تغييره (R5).',
    licence: 'رخصة MIT',
  },
  palette: {
    label: 'البحث عن أمر أو مكان أو حساب',
    placeholder: 'ماذا تفعل، أو إلى أين، أو عمّن تبحث',
    placeholderCommands: 'ماذا تفعل أو إلى أين',
    recent: 'المستخدمة أخيرًا',
    recentAccounts: 'المفتوحة أخيرًا',
    searching: 'جارٍ البحث عن حسابات…',
    none: 'لا شيء باسم «{{query}}» ولا حساب يطابقه.',
    hint: 'الأسهم تختار، Enter ينفّذ، Escape يغلق.',
  },
}
