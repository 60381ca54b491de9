import type { OwnerRequestTexts } from '../owner-request.ts'

export const ownerRequestEs: OwnerRequestTexts = {
  title: 'Soporte pide cambiar su número de seguridad',
  asked: {
    agent: 'Lo pidió un agente de soporte.',
    supervisor: 'Lo pidió un supervisor de soporte.',
    reviewer: 'Lo pidió un revisor de confianza y seguridad.',
    auditor: 'Lo pidió un miembro de nuestro personal.',
    staff: 'Lo pidió un miembro de nuestro personal.',
  },
  whyLabel: 'Por qué',
  why: {
    lost_phone: 'Nos dijo que ya no tiene el teléfono.',
    new_number: 'Nos dijo que tiene un número nuevo.',
    no_codes_arrive: 'Nos dijo que no le llega ningún código.',
    number_typed_wrong: 'Nos dijo que el número está mal escrito.',
    other: 'Habló con nosotros sobre su número.',
  },
  currentNumber: 'Su número actual',
  newNumber: 'Número nuevo',
  whatFollows: 'Si acepta, confirma su número actual con un código y después el nuevo.',
  nothingChanges: 'Solo usted puede cambiar su número. Nada cambia hasta que acepte e introduzca los dos códigos.',
  answerBy: 'Puede responder hasta el {{until}}.',
  answerWithinADay: 'Puede responder en las próximas 24 horas.',
  accept: 'Aceptar',
  decline: 'Rechazar',
  wasNotMe: 'No fui yo',
}
