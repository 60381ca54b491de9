import { nextOf } from './next-of.ts'

export const deliveryNext = nextOf({
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
