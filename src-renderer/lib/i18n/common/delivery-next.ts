import type { DeliveryReason } from '../../../../src-shared/contract/verification-views.ts'

/** What to do next where a code did not arrive: for the member, and for the agent who helps. */
type Next = { readonly member: string; readonly agent: string }
interface Steps {
  readonly call: Next
  readonly callOrWait: Next
  readonly phone: Next
  readonly number: Next
  readonly answer: Next
  readonly digit: Next
  readonly country: Next
  readonly wait: Next
  readonly operator: Next
  readonly again: Next
}

/** Which step each reason asks for. */
const nextOf = (steps: Steps): Readonly<Record<DeliveryReason, Next>> => ({
  landline: steps.call,
  unreachable: steps.phone,
  unknown_number: steps.number,
  blocked_by_carrier: steps.callOrWait,
  opted_out: steps.callOrWait,
  busy: steps.answer,
  no_answer: steps.answer,
  not_confirmed: steps.digit,
  country_off: steps.country,
  carrier_limit: steps.wait,
  carrier_setup: steps.operator,
  carrier_error: steps.again,
  no_carrier: steps.again,
  other: steps.again,
})

export const nextInEnglish = nextOf({
  call: { member: 'Ask for a call instead.', agent: 'Offer a call: SMS is off for this number.' },
  callOrWait: {
    member: 'Ask for a call instead, or use another number.',
    agent: 'Offer a call: an SMS will not arrive until the carrier lets it through.',
  },
  phone: {
    member: 'Check that the phone is on and has a signal, then send a new code.',
    agent: 'Ask whether the phone is on and has a signal, then re-send or offer a call.',
  },
  number: {
    member: 'Check the number, or use another one.',
    agent: 'Ask the member to check the number; only its owner can enter another one.',
  },
  answer: {
    member: 'Send a new code when you can answer.',
    agent: 'Re-send when the member can answer.',
  },
  digit: {
    member: 'Ask for a new call, and press the digit that it names.',
    agent: 'Tell the member to press the digit that the call names; a mailbox cannot.',
  },
  country: {
    member: 'Use a number of another country, or contact support.',
    agent: 'Tell the operator: sends to this country are off at the carrier.',
  },
  wait: { member: 'Try again in a while.', agent: 'Wait a while before the next code; tell the operator if it stays.' },
  operator: {
    member: 'Try again later: we have to put this right.',
    agent: 'Tell the operator, with the carrier’s code.',
  },
  again: {
    member: 'Send a new code; if it fails again, choose the other method.',
    agent: 'Re-send or choose the other method; tell the operator if it stays.',
  },
})

export const nextInFrench = nextOf({
  call: { member: 'Demandez plutôt un appel.', agent: 'Proposez un appel : les SMS sont coupés pour ce numéro.' },
  callOrWait: {
    member: 'Demandez plutôt un appel, ou utilisez un autre numéro.',
    agent: 'Proposez un appel : aucun SMS n’arrivera tant que l’opérateur ne le laisse pas passer.',
  },
  phone: {
    member: 'Vérifiez que le téléphone est allumé et capte, puis envoyez un nouveau code.',
    agent: 'Demandez si le téléphone est allumé et capte, puis renvoyez ou proposez un appel.',
  },
  number: {
    member: 'Vérifiez le numéro, ou utilisez-en un autre.',
    agent: 'Demandez au membre de vérifier le numéro ; seul son titulaire peut en saisir un autre.',
  },
  answer: {
    member: 'Envoyez un nouveau code quand vous pourrez répondre.',
    agent: 'Renvoyez quand le membre pourra répondre.',
  },
  digit: {
    member: 'Demandez un nouvel appel et appuyez sur le chiffre indiqué.',
    agent: 'Dites au membre d’appuyer sur le chiffre indiqué ; une messagerie ne le peut pas.',
  },
  country: {
    member: 'Utilisez un numéro d’un autre pays, ou contactez le support.',
    agent: 'Prévenez l’exploitant : les envois vers ce pays sont coupés chez l’opérateur.',
  },
  wait: {
    member: 'Réessayez dans un moment.',
    agent: 'Attendez avant le prochain code ; prévenez l’exploitant si cela dure.',
  },
  operator: {
    member: 'Réessayez plus tard : c’est à nous d’y remédier.',
    agent: 'Prévenez l’exploitant, avec le code de l’opérateur.',
  },
  again: {
    member: 'Envoyez un nouveau code ; s’il échoue encore, choisissez l’autre méthode.',
    agent: 'Renvoyez ou choisissez l’autre méthode ; prévenez l’exploitant si cela dure.',
  },
})

export const nextInSpanish = nextOf({
  call: {
    member: 'Pida mejor una llamada.',
    agent: 'Ofrezca una llamada: los SMS están desactivados para este número.',
  },
  callOrWait: {
    member: 'Pida mejor una llamada o use otro número.',
    agent: 'Ofrezca una llamada: no llegará ningún SMS mientras el operador no lo deje pasar.',
  },
  phone: {
    member: 'Compruebe que el teléfono está encendido y tiene cobertura, y envíe un código nuevo.',
    agent: 'Pregunte si el teléfono está encendido y tiene cobertura; luego reenvíe u ofrezca una llamada.',
  },
  number: {
    member: 'Compruebe el número o use otro.',
    agent: 'Pida al miembro que compruebe el número; solo su titular puede introducir otro.',
  },
  answer: {
    member: 'Envíe un código nuevo cuando pueda contestar.',
    agent: 'Reenvíe cuando el miembro pueda contestar.',
  },
  digit: {
    member: 'Pida otra llamada y pulse el dígito que indique.',
    agent: 'Diga al miembro que pulse el dígito que indica la llamada; un buzón no puede.',
  },
  country: {
    member: 'Use un número de otro país o contacte con soporte.',
    agent: 'Avise a quien gestiona el servicio: los envíos a este país están desactivados en el operador.',
  },
  wait: {
    member: 'Inténtelo de nuevo dentro de un rato.',
    agent: 'Espere antes del próximo código; avise a quien gestiona el servicio si continúa.',
  },
  operator: {
    member: 'Inténtelo más tarde: tenemos que corregirlo nosotros.',
    agent: 'Avise a quien gestiona el servicio, con el código del operador.',
  },
  again: {
    member: 'Envíe un código nuevo; si vuelve a fallar, elija el otro método.',
    agent: 'Reenvíe o elija el otro método; avise a quien gestiona el servicio si continúa.',
  },
})

export const nextInArabic = nextOf({
  call: { member: 'اطلب مكالمة بدلًا من ذلك.', agent: 'اعرض مكالمة: الرسائل متوقفة لهذا الرقم.' },
  callOrWait: {
    member: 'اطلب مكالمة بدلًا من ذلك، أو استخدم رقمًا آخر.',
    agent: 'اعرض مكالمة: لن تصل رسالة حتى تسمح بها شركة الاتصالات.',
  },
  phone: {
    member: 'تأكد من أن الهاتف يعمل وأن لديه تغطية، ثم أرسل رمزًا جديدًا.',
    agent: 'اسأل إن كان الهاتف يعمل ولديه تغطية، ثم أعد الإرسال أو اعرض مكالمة.',
  },
  number: {
    member: 'تحقق من الرقم، أو استخدم رقمًا آخر.',
    agent: 'اطلب من العضو التحقق من الرقم؛ صاحبه وحده يمكنه إدخال رقم آخر.',
  },
  answer: { member: 'أرسل رمزًا جديدًا عندما تستطيع الرد.', agent: 'أعد الإرسال عندما يستطيع العضو الرد.' },
  digit: {
    member: 'اطلب مكالمة جديدة واضغط على الرقم الذي تذكره.',
    agent: 'اطلب من العضو أن يضغط على الرقم الذي تذكره المكالمة؛ البريد الصوتي لا يستطيع ذلك.',
  },
  country: {
    member: 'استخدم رقمًا من بلد آخر، أو تواصل مع الدعم.',
    agent: 'أبلغ مشغّل الخدمة: الإرسال إلى هذا البلد متوقف لدى شركة الاتصالات.',
  },
  wait: { member: 'حاول مرة أخرى بعد قليل.', agent: 'انتظر قبل الرمز التالي، وأبلغ مشغّل الخدمة إن استمر ذلك.' },
  operator: {
    member: 'حاول لاحقًا: علينا نحن إصلاح ذلك.',
    agent: 'أبلغ مشغّل الخدمة مع رمز شركة الاتصالات.',
  },
  again: {
    member: 'أرسل رمزًا جديدًا؛ وإن فشل مجددًا فاختر الطريقة الأخرى.',
    agent: 'أعد الإرسال أو اختر الطريقة الأخرى، وأبلغ مشغّل الخدمة إن استمر ذلك.',
  },
})
