import type { Translation } from '../../../lib/i18n/translation.ts'
import type { en } from '../en.ts'

export const workspaces: Translation<typeof en.workspaces> = {
  embedded: 'Espacio integrado',
  embeddedHint: 'En este equipo, con datos de demostración',
  button: 'Espacio: {{name}}. Cambiar de espacio',
  menu: 'Espacios',
  add: 'Añadir un servidor…',
  manage: 'Gestionar…',
  said: 'Espacio: {{name}}',
  addTitle: 'Añadir un servidor',
  address: 'Dirección',
  addressHint:
    'Por ejemplo https://linekeeper.example.com. Antes de añadirlo se pregunta al servidor si es de Linekeeper.',
  name: 'Nombre',
  nameHint: 'Aparece junto al color. Si queda vacío, aparece la dirección del servidor.',
  nameMissing: 'Introduzca un nombre.',
  nameInvalid: 'Use solo caracteres visibles.',
  colour: 'Color',
  colours: {
    violet: 'Violeta',
    blue: 'Azul',
    teal: 'Verde azulado',
    olive: 'Oliva',
    orange: 'Naranja',
    pink: 'Rosa',
    slate: 'Pizarra',
  },
  addAndOpen: 'Añadir y abrir',
  asking: 'Preguntando al servidor…',
  change: 'Cambiar {{name}}',
  save: 'Guardar',
  open: 'Abrir',
  shown: 'Se muestra ahora',
  remove: 'Quitar {{name}}',
  removeTitle: '¿Quitar {{name}}?',
  removeBody:
    'Este equipo olvida su dirección y su sesión allí, que también se termina en el servidor si responde. En el servidor no se borra nada.',
  removeConfirm: 'Quitar',
  signIn: 'Iniciar sesión en {{name}}',
  signInLater:
    'Esta versión de la consola aún no puede iniciar sesión en un servidor; una posterior podrá. No se le envió nada salvo la pregunta de cómo está.',
  signInBack: 'Abrir el espacio integrado',
}
