import type { OwnerRequestTexts } from '../owner-request.ts'

export const ownerRequestEs: OwnerRequestTexts = {
  title: 'Soporte pide cambiar tu número de seguridad',
  asked: {
    agent: 'Lo pidió un agente de soporte.',
    supervisor: 'Lo pidió un supervisor de soporte.',
    reviewer: 'Lo pidió un revisor de confianza y seguridad.',
    auditor: 'Lo pidió un miembro de nuestro personal.',
    staff: 'Lo pidió un miembro de nuestro personal.',
  },
  whyLabel: 'Por qué',
  why: {
    lost_phone: 'Nos dijiste que ya no tienes el teléfono.',
    new_number: 'Nos dijiste que tienes un número nuevo.',
    no_codes_arrive: 'Nos dijiste que no te llega ningún código.',
    number_typed_wrong: 'Nos dijiste que el número está mal escrito.',
    other: 'Hablaste con nosotros sobre tu número.',
  },
  currentNumber: 'Tu número actual',
  newNumber: 'Número nuevo',
  whatFollows: 'Si aceptas, confirmas tu número actual con un código y después el nuevo.',
  nothingChanges: 'Solo tú puedes cambiar tu número. Nada cambia hasta que aceptes e introduzcas los dos códigos.',
  answerBy: 'Puedes responder hasta el {{until}}.',
  answerWithinADay: 'Puedes responder en las próximas 24 horas.',
  accept: 'Aceptar',
  decline: 'Rechazar',
  wasNotMe: 'No fui yo',
}
