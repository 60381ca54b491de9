import type { Translation } from '../../../lib/i18n/translation.ts'
import type { en } from '../en.ts'

export const news: Translation<typeof en.news> = {
  title: 'Novedades de sus solicitudes',
  button_one: 'Novedades de sus solicitudes, {{count}} sin leer',
  button_other: 'Novedades de sus solicitudes, {{count}} sin leer',
  quiet: 'Novedades de sus solicitudes, todo leído',
  markAll: 'Marcar todo como leído',
  unread: 'Sin leer',
  older: 'Mostrar las anteriores',
  all: 'Todas las solicitudes',
  emptyTitle: 'Aún no hay novedades',
  emptyBody: 'Lo que pasa con los cambios de número que usted solicita se muestra aquí durante 30 días.',
  kinds: {
    accepted: '{{name}} aceptó su solicitud.',
    awaiting_reviewer: '{{name}} aceptó su solicitud. Ahora decide un revisor.',
    let_through: 'Un revisor dejó seguir el cambio de {{name}}.',
    delay_started: '{{name}} perdió el número actual. Ha empezado la espera de 24 h.',
    delay_over: 'La espera de {{name}} terminó; sigue el código al número nuevo.',
    proved: '{{name}} confirmó el número actual.',
    committed: '{{name}} cambió el número.',
    declined: '{{name}} rechazó su solicitud.',
    not_me: '{{name}} dice que no fue su solicitud. Un revisor lo examina.',
    refused: 'Un revisor denegó el cambio de {{name}}.',
    expired: 'La solicitud a {{name}} caducó.',
    cancelled_by_owner: '{{name}} canceló el cambio.',
    cancelled_by_staff: 'Un colega retiró su solicitud a {{name}}.',
    stopped_by_owner: '{{name}} detuvo el cambio.',
    identity_check_started: 'El cambio de {{name}} se canceló: empezó una comprobación de identidad.',
    number_taken: 'El cambio de {{name}} se canceló: el número nuevo ya se usa.',
    account_closed: 'El cambio de {{name}} se canceló: la cuenta se cerró.',
  },
}
