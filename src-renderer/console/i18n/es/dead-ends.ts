import type { Translation } from '../../../lib/i18n/translation.ts'
import type { en } from '../en.ts'

export const deadEnds: Translation<typeof en.deadEnds> = {
  tab: 'Sin salida',
  tabs: 'Qué se muestra',
  lead: 'Miembros que no pueden seguir solos. Primero la espera más larga.',
  filter: 'Sin salida',
  all: 'Todos',
  kind: {
    number_unreachable: 'sin alcance, comprobación pendiente',
    check_processing: 'comprobación sin informe',
    link_not_mailed: 'enlace no enviado',
    setup_unreachable: 'configuración sin alcance',
  },
  wayOut: {
    provider_report: 'un informe del proveedor de identidad',
    cancel_check: 'el miembro: terminar o cancelar la comprobación',
    correct_email: 'el miembro: corregir el correo',
    another_number: 'el miembro: otro número',
  },
  columns: {
    account: 'Cuenta',
    number: 'Número',
    kind: 'Sin salida',
    since: 'Desde',
    wayOut: 'Qué lo resuelve',
  },
  count_one: '{{count}} cuenta',
  count_other: '{{count}} cuentas',
  countMore: '{{count}} y más',
  none: 'Nadie está sin salida',
  noneOfKind: 'Nadie está sin salida por esto',
  emptyBody:
    'Una cuenta aparece aquí cuando no se llega a su número mientras hay una comprobación pendiente, cuando una comprobación lleva 7 días en proceso sin informe, cuando no se pudo enviar el enlace para un teléfono perdido, o cuando ningún canal llega al número de una primera configuración.',
  showAll: 'Mostrar todo',
  seeAll: 'Todas las cuentas sin salida',
  blockedForAll:
    'No se sabe nada del proveedor de identidad, así que todo cambio de número está bloqueado. Ninguna cuenta aparece aquí por ello.',
  blockedForAllSince:
    'Del proveedor de identidad se supo por última vez {{ago}}, así que todo cambio de número está bloqueado. Ninguna cuenta aparece aquí por ello.',
  forbidden: 'Los agentes, supervisores y revisores ven las cuentas sin salida. Su rol no.',
}
