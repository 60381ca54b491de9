import type { Translation } from '../../../lib/i18n/translation.ts'
import type { en } from '../en.ts'

export const filters: Translation<typeof en.filters> = {
  label: 'Filtros',
  chosen: 'Filtros elegidos',
  add: 'Filtrar',
  clear: 'Quitar los filtros',
  change: '{{name}}: {{value}}. Cambiar',
  remove: 'Quitar el filtro {{name}}',
  noValue: 'Nada empieza así',
  dropped_one: 'La dirección tenía un filtro que no existe; se dejó fuera:',
  dropped_other: 'La dirección tenía {{count}} filtros que no existen; se dejaron fuera:',
  listed: 'Cuentas con estos filtros',
  all: 'Todas las cuentas',
  noneTitle: 'Ninguna cuenta pasa estos filtros',
  noneTitleFor: 'Ninguna cuenta con «{{query}}» pasa estos filtros',
  noneBody: 'Quite un filtro, o quítelos todos.',
  lookingFurther: 'Se sigue buscando…',
  lookFurther: 'Seguir buscando',
  lookedSoFar: 'Ninguna entre las cuentas vistas hasta ahora',
  names: {
    state: 'Estado',
    lineType: 'Tipo de línea',
    country: 'País',
    blockedBy: 'Bloqueada por',
    carrierReason: 'Motivo del operador',
    created: 'Creada',
    language: 'Idioma',
  },
  values: {
    state: {
      not_verified: 'sin verificar',
      code_sent: 'código enviado',
      verified: 'verificada',
      change_open: 'en cambio',
      awaiting_owner: 'espera a su titular',
      closed: 'cerrada',
    },
    blockedBy: {
      identity_check_pending: 'comprobación de identidad pendiente',
      change_open: 'cambio abierto',
      code_entry_closed: 'entrada del código cerrada',
    },
    created: {
      day: 'en las últimas 24 horas',
      week: 'en los últimos 7 días',
      month: 'en los últimos 30 días',
      year: 'en los últimos 365 días',
    },
  },
}
