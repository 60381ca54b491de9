import type { OwnerRequestTexts } from '../owner-request.ts'

export const ownerRequestAr: OwnerRequestTexts = {
  title: 'يطلب فريق الدعم تغيير رقم الأمان الخاص بك',
  asked: {
    agent: 'طلب ذلك أحد موظفي الدعم.',
    supervisor: 'طلب ذلك أحد مشرفي الدعم.',
    reviewer: 'طلب ذلك أحد مراجعي الثقة والسلامة.',
    auditor: 'طلب ذلك أحد موظفينا.',
    staff: 'طلب ذلك أحد موظفينا.',
  },
  whyLabel: 'السبب',
  why: {
    lost_phone: 'أخبرتنا أن الهاتف لم يعد معك.',
    new_number: 'أخبرتنا أن لديك رقمًا جديدًا.',
    no_codes_arrive: 'أخبرتنا أن الرموز لا تصلك.',
    number_typed_wrong: 'أخبرتنا أن الرقم كُتب خطأً.',
    other: 'تحدثت إلينا بشأن رقمك.',
  },
  currentNumber: 'رقمك الحالي',
  newNumber: 'الرقم الجديد',
  whatFollows: 'إذا وافقت، فستؤكد رقمك الحالي برمز، ثم الرقم الجديد.',
  nothingChanges: 'أنت وحدك من يستطيع تغيير رقمك. لن يتغير شيء حتى توافق وتُدخل الرمزين.',
  answerBy: 'يمكنك الرد حتى {{until}}.',
  answerWithinADay: 'يمكنك الرد خلال 24 ساعة.',
  accept: 'موافقة',
  decline: 'رفض',
  wasNotMe: 'لم أكن أنا',
}
