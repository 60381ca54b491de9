import type { Translation } from '../../../lib/i18n/translation.ts'
import type { desk as english } from '../en/desk.ts'

export const desk: Translation<typeof english> = {
  account: {
    newWindow: 'Abrir en una ventana nueva',
    copyLink: 'Copiar el enlace a esta cuenta',
    savePdf: 'Guardar como PDF…',
    print: 'Imprimir…',
  },
  files: {
    saved: 'Guardado como {{name}}.',
    savedRows_one: '{{count}} fila guardada como {{name}}.',
    savedRows_other: '{{count}} filas guardadas como {{name}}.',
    savedFirst: 'Las primeras {{count}} filas de {{of}} guardadas como {{name}}.',
  },
  help: {
    rule: 'Regla {{rule}}: abrir su texto',
    title: 'Ayuda',
    rules: 'Las reglas',
    news: 'Novedades',
    about: 'Acerca de',
    english: 'Este texto está en inglés.',
    what: 'Linekeeper verifica los números de teléfono de los miembros de un mercado y ayuda a su personal. El personal no tiene poder sobre un número: solo su titular puede cambiarlo (R5).',
    licence: 'licencia MIT',
  },
  palette: {
    label: 'Buscar una orden, un lugar o una cuenta',
    placeholder: 'Qué hacer, adónde ir o a quién buscar',
    placeholderCommands: 'Qué hacer o adónde ir',
    recent: 'Usadas hace poco',
    recentAccounts: 'Abiertas hace poco',
    searching: 'Buscando cuentas…',
    none: 'Nada se llama «{{query}}» y ninguna cuenta coincide.',
    hint: 'Las flechas eligen, Intro lo hace, Escape cierra.',
  },
}
