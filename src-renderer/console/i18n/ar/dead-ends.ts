import type { Translation } from '../../../lib/i18n/translation.ts'
import type { en } from '../en.ts'

export const deadEnds: Translation<typeof en.deadEnds> = {
  tab: 'طرق مسدودة',
  tabs: 'ما يُعرض',
  lead: 'أعضاء لا يستطيعون المتابعة وحدهم. الأطول انتظارًا أولًا.',
  filter: 'الطريق المسدود',
  all: 'الكل',
  kind: {
    number_unreachable: 'رقم لا يُوصل إليه، وتحقق معلّق',
    check_processing: 'تحقق بلا تقرير',
    link_not_mailed: 'رابط لم يُرسل',
    setup_unreachable: 'إعداد لا يُوصل إليه',
  },
  wayOut: {
    provider_report: 'تقرير من مزوّد الهوية',
    cancel_check: 'العضو: إنهاء التحقق أو إلغاؤه',
    correct_email: 'العضو: تصحيح البريد الإلكتروني',
    another_number: 'العضو: رقم آخر',
  },
  columns: {
    account: 'الحساب',
    number: 'الرقم',
    kind: 'الطريق المسدود',
    since: 'منذ',
    wayOut: 'ما يُخرج منه',
  },
  count_zero: 'لا حسابات',
  count_one: 'حساب واحد',
  count_two: 'حسابان',
  count_few: '{{count}} حسابات',
  count_many: '{{count}} حسابًا',
  count_other: '{{count}} حساب',
  countMore: '{{count}} وأكثر',
  none: 'لا أحد في طريق مسدود',
  noneOfKind: 'لا أحد في هذا الطريق المسدود',
  emptyBody:
    'يظهر الحساب هنا حين لا يُوصل إلى رقمه وهناك تحقق معلّق، أو حين تطول معالجة تحقق 7 أيام بلا تقرير، أو حين يتعذّر إرسال رابط الهاتف المفقود بالبريد، أو حين لا تصل أي قناة إلى رقم الإعداد الأول.',
  showAll: 'عرض الكل',
  seeAll: 'كل الطرق المسدودة',
  blockedForAll: 'لم يُسمع من مزوّد الهوية، لذا كل تغيير رقم محظور. لا يُدرج هنا أي حساب لهذا السبب.',
  blockedForAllSince: 'سُمع من مزوّد الهوية آخر مرة {{ago}}، لذا كل تغيير رقم محظور. لا يُدرج هنا أي حساب لهذا السبب.',
  forbidden: 'الوكلاء والمشرفون والمراجعون يرون الطرق المسدودة. دورك لا يراها.',
}
