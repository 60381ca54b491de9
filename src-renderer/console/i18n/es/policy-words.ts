import type { Translation } from '../../../lib/i18n/translation.ts'
import type { en } from '../en.ts'

export const policyWords: Translation<typeof en.policies.words> = {
  codeLife: {
    name: 'Vida de un código y espera del siguiente',
    says: 'Un código se puede introducir durante {{value}}; solo después puede salir el siguiente.',
  },
  carrierAcceptWithin: {
    name: 'Plazo del operador para aceptar',
    says: 'Un envío que ningún operador aceptó en {{value}} ha fallado.',
  },
  verificationLife: {
    name: 'Vida de una verificación',
    says: 'Una verificación sin terminar acaba {{value}} después de su primer envío.',
  },
  triesPerCode: { name: 'Intentos por código', says: 'Tras {{value}} un código queda anulado.' },
  wrongCodesInRow: {
    name: 'Códigos erróneos seguidos',
    says: '{{value}} seguidos en una cuenta cierran en ella la entrada de códigos.',
  },
  codeEntryClosed: {
    name: 'Cuánto queda cerrada la entrada',
    says: 'Después no se puede introducir ningún código en esa cuenta durante {{value}}. Nadie lo acorta.',
  },
  sendsPerAccountNumber: {
    name: 'Envíos de una cuenta a un número',
    says: 'Una cuenta recibe como máximo {{value}} al mismo número en 24 horas.',
  },
  sendsPerAccount: {
    name: 'Envíos de una cuenta',
    says: 'Una cuenta recibe como máximo {{value}} en 24 horas, sea cual sea el número.',
  },
  sendsPerNumber: {
    name: 'Envíos a un número',
    says: 'Un número recibe como máximo {{value}} en 24 horas, entre todas las cuentas.',
  },
  failedSendsPerAccount: {
    name: 'Envíos fallidos de una cuenta',
    says: 'Tras {{value}} sin éxito en 24 horas una cuenta tiene que esperar.',
  },
  sendsWithin: { name: 'Periodo en que cuentan', says: 'Los envíos se cuentan en las últimas {{value}}.' },
  staffResendOverride: {
    name: 'Reenvío antes de acabar la espera',
    says: 'Un supervisor puede reenviar un código, con un motivo, antes de acabar la espera.',
  },
  overrideReasons: { name: 'Motivos de un reenvío anticipado', says: 'Los supervisores eligen entre: {{value}}.' },
  abuseMode: { name: 'Qué hace un límite de envíos', says: 'Cuando se alcanza un límite de envíos: {{value}}.' },
  smsCountries: { name: 'Países para SMS', says: 'Los códigos van por SMS a: {{value}}.' },
  callCountries: { name: 'Países para llamadas', says: 'Los códigos van por llamada a: {{value}}.' },
  sendsPerAddress: {
    name: 'Envíos pedidos desde una dirección',
    says: 'Una dirección de internet puede pedir como máximo {{value}} en 24 horas, entre todas las cuentas.',
  },
  sendsPerCountry: { name: 'Envíos a un país', says: 'Un país recibe como máximo {{value}} en 24 horas.' },
  sendsPerPrefix: {
    name: 'Envíos a un prefijo',
    says: 'Los números que solo difieren en las 4 últimas cifras reciben juntos como máximo {{value}} en 24 horas.',
  },
  verifiedFloorPercent: {
    name: 'Parte verificada mínima',
    says: 'Al menos {{value}} de los envíos a un prefijo deben acabar verificados; por debajo, se suspenden.',
  },
  verifiedFloorAfter: {
    name: 'Envíos antes de que cuente esa parte',
    says: 'La parte mínima cuenta cuando un prefijo ha tenido {{value}} en 24 horas.',
  },
  spendPerPrefix: {
    name: 'Gasto en un prefijo',
    says: 'Los envíos a un prefijo pueden costar como máximo {{value}} en 24 horas.',
  },
  spendPerDay: {
    name: 'Gasto en todos los envíos',
    says: 'Todos los envíos juntos pueden costar como máximo {{value}} en 24 horas.',
  },
  numberRelease: {
    name: 'Liberación de números reciclados',
    says: 'Dos revisores pueden liberar un número reciclado, tras una espera.',
  },
  releaseDelay: {
    name: 'Espera antes de una liberación',
    says: 'Una liberación aprobada espera {{value}}, y el titular anterior puede oponerse.',
  },
  ownerAnswersWithin: {
    name: 'Plazo del titular para responder',
    says: 'El titular tiene {{value}} para aceptar o rechazar una solicitud del personal.',
  },
  reviewerAnswersWithin: {
    name: 'Plazo de un revisor para responder',
    says: 'Un cambio que ningún revisor respondió caduca tras {{value}}.',
  },
  authorityWithin: {
    name: 'Plazo para probar el número actual',
    says: 'El titular tiene {{value}} para introducir el código del número actual o abrir el enlace del correo.',
  },
  possessionWithin: {
    name: 'Plazo para probar el número nuevo',
    says: 'Después el titular tiene {{value}} para introducir el código del número nuevo.',
  },
  lostPhoneLinks: {
    name: 'Enlaces por correo en un cambio',
    says: 'Un titular sin el teléfono antiguo recibe como máximo {{value}} por correo en un cambio.',
  },
  mailedLinkLife: {
    name: 'Vida de un enlace por correo',
    says: 'Un enlace por correo se puede abrir durante {{value}}.',
  },
  lostPhoneDelay: {
    name: 'Demora sin el teléfono antiguo',
    says: 'Sin el teléfono antiguo un cambio espera {{value}}, y el titular puede pararlo.',
  },
  freshSignIn: {
    name: 'Antigüedad del inicio de sesión',
    says: 'Para empezar o aceptar un cambio, el titular debe haber iniciado sesión hace {{value}} como máximo.',
  },
  reviewAfterCheck: {
    name: 'Revisión tras un control rechazado',
    says: 'Durante {{value}} tras el rechazo de un control de identidad un revisor debe aprobar un cambio.',
  },
  identityCheckSilent: {
    name: 'Control de identidad sin noticias',
    says: 'Un control que espera documentos y calla durante {{value}} cuenta como caducado.',
  },
  identityCheckStale: {
    name: 'Silencio del proveedor de identidad',
    says: 'Cuando el proveedor calla más de {{value}}, no se puede cambiar ningún número.',
  },
  requestsPerHour: {
    name: 'Solicitudes de cambio en una cuenta',
    says: 'El personal puede hacer como máximo {{value}} de cambio de número en una cuenta por hora.',
  },
  linksPerHour: {
    name: 'Enlaces enviados en una cuenta',
    says: 'El personal puede enviar como máximo {{value}} en una cuenta por hora, configuración y control juntos.',
  },
  requestReasons: { name: 'Motivos de una solicitud de cambio', says: 'El personal elige entre: {{value}}.' },
  rewardXp: { name: 'XP por la primera verificación', says: 'La primera verificación de una cuenta da {{value}}.' },
  rewardCredits: {
    name: 'Créditos por la primera verificación',
    says: 'La primera verificación de una cuenta da {{value}}.',
  },
  numberLookupsPerHour: {
    name: 'Búsquedas por número',
    says: 'Una persona puede hacer como máximo {{value}} por número en una hora.',
  },
  revealsPerDayAgent: {
    name: 'Revelaciones de agentes y supervisores',
    says: 'Un agente o un supervisor puede hacer como máximo {{value}} en 24 horas.',
  },
  revealsPerDayReviewer: {
    name: 'Revelaciones de revisores',
    says: 'Un revisor puede hacer como máximo {{value}} en 24 horas.',
  },
  revealSeconds: {
    name: 'Cuánto se muestra un número revelado',
    says: 'Un número revelado se muestra durante {{value}}; después vuelve a ocultarse.',
  },
  revealReasons: { name: 'Motivos de una revelación', says: 'El personal elige entre: {{value}}.' },
}
