import type { Translation } from '../../../lib/i18n/translation.ts'
import type { en } from '../en.ts'

export const table: Translation<typeof en.table> = {
  columns: 'Columnas',
  pin: 'Mantener {{column}} al principio',
  reset: 'Columnas como estaban',
  resize: 'Anchura de {{column}}',
  automatic: 'automática',
  pixels_one: '{{count}} píxel',
  pixels_other: '{{count}} píxeles',
  order: 'Orden',
  orders: {
    recent: 'Cambiadas por último',
    newest: 'Más nuevas primero',
    oldest: 'Más antiguas primero',
    name: 'Nombre, de la A a la Z',
    name_desc: 'Nombre, de la Z a la A',
  },
  names: { language: 'Idioma', created: 'Creada', match: 'Identificador, hallada por' },
}

export const views: Translation<typeof en.views> = {
  title: 'Vistas',
  none: 'Aún no hay vistas guardadas',
  changed: 'modificada',
  saveAs: 'Guardar como vista…',
  keep: 'Guardar los cambios en «{{name}}»',
  rename: 'Cambiar el nombre de la vista…',
  remove: 'Eliminar la vista…',
  name: 'Nombre de la vista',
  nameMissing: 'Escriba un nombre.',
  saveTitle: 'Guardar como vista',
  save: 'Guardar la vista',
  renameTitle: 'Cambiar el nombre de la vista',
  renameConfirm: 'Cambiar el nombre',
  removeTitle: '¿Eliminar «{{name}}»?',
  removeBody: 'Solo desaparece la vista. Ninguna cuenta cambia.',
  removeConfirm: 'Eliminar la vista',
}

export const recent: Translation<typeof en.recent> = {
  label: 'Cuentas que abrió por último',
  title: 'Abiertas por último',
}
