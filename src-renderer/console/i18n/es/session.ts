import type { Translation } from '../../../lib/i18n/translation.ts'
import type { en } from '../en.ts'

export const session: Translation<typeof en.session> = {
  title: 'Iniciar sesión',
  lead: 'Este espacio integrado contiene solo datos de demostración. Elija quién es.',
  people: 'Personal de demostración',
  may: {
    agent: 'Busca cuentas, reenvía códigos, pide a los titulares que cambien un número',
    supervisor:
      'Hace lo que hacen los agentes; además fija las políticas y lee las cifras y la actividad de los agentes',
    reviewer: 'Consulta cuentas, decide casos de duplicado',
    auditor: 'Lee el registro de auditoría',
  },
  keptInMemory: {
    no_keychain:
      'Este equipo no ofrece un llavero, así que su sesión se guarda solo en memoria y termina cuando salga.',
    backend_not_allowed:
      'El llavero de este equipo no es de los que confiamos para secretos, así que su sesión se guarda solo en memoria y termina cuando salga.',
    backend_changed:
      'El llavero de este equipo ha cambiado, así que la sesión guardada no se pudo usar. Vuelva a iniciar sesión.',
    unreadable: 'La sesión guardada no se pudo leer y se descartó. Vuelva a iniciar sesión.',
  },
  waiting: 'Iniciará sesión en cuanto el servicio esté listo.',
  over: 'Su sesión ha terminado. Vuelva a iniciar sesión; lo que introdujo se conserva.',
  signingIn: 'Iniciando sesión',
}

export const settings: Translation<typeof en.settings> = {
  title: 'Ajustes',
  appearance: 'Aspecto',
  theme: 'Tema',
  themes: { system: 'Sistema', light: 'Claro', dark: 'Oscuro', high_contrast: 'Alto contraste' },
  density: 'Densidad',
  densities: { compact: 'Compacta', comfortable: 'Cómoda' },
  language: 'Idioma',
  systemLanguage: 'Sistema ({{language}})',
  keyboard: 'Teclado',
  singleKeys: 'Teclas de una letra',
  singleKeysHint:
    'J, K y de 1 a 3 en los casos, F en las cuentas, N, / y ? en todas partes. Desactívelas si dicta o pulsa teclas sin querer.',
  news: 'Novedades',
  notifications: 'Notificaciones de escritorio',
  notificationsHint:
    'Cuando un titular acepta, rechaza o cambia el número y ninguna ventana de la consola está delante. Solo nombran el id de la cuenta, ninguna persona ni número.',
  workspace: 'Este espacio',
  dataFolder: 'Los datos se guardan en',
  keys: 'Claves',
  embeddedKeys:
    'Este espacio integrado contiene solo datos de demostración. Sus claves se crearon en el primer arranque y están junto a la base de datos en workspace.keys, que solo usted puede leer. No ponga números reales.',
  session: 'Sesión',
  keptKeychain: 'Guardada en el llavero de este equipo hasta que cierre la sesión.',
  keptMemory: 'Guardada solo en memoria; termina cuando salga.',
  version: 'Versión',
}
