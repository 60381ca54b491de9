import type { Translation } from '../../../lib/i18n/translation.ts'
import type { en } from '../en.ts'

export const table: Translation<typeof en.table> = {
  columns: 'Colonnes',
  pin: 'Garder {{column}} au début',
  reset: 'Colonnes d’origine',
  resize: 'Largeur de {{column}}',
  automatic: 'automatique',
  pixels_one: '{{count}} pixel',
  pixels_other: '{{count}} pixels',
  order: 'Ordre',
  orders: {
    recent: 'Derniers modifiés',
    newest: 'Plus récents d’abord',
    oldest: 'Plus anciens d’abord',
    name: 'Nom, de A à Z',
    name_desc: 'Nom, de Z à A',
  },
  names: { language: 'Langue', created: 'Créé', match: 'Identifiant, trouvé par' },
}

export const views: Translation<typeof en.views> = {
  title: 'Vues',
  none: 'Aucune vue enregistrée',
  changed: 'modifiée',
  saveAs: 'Enregistrer comme vue…',
  keep: 'Enregistrer les modifications de « {{name}} »',
  rename: 'Renommer la vue…',
  remove: 'Supprimer la vue…',
  name: 'Nom de la vue',
  nameMissing: 'Saisissez un nom.',
  saveTitle: 'Enregistrer comme vue',
  save: 'Enregistrer la vue',
  renameTitle: 'Renommer la vue',
  renameConfirm: 'Renommer',
  removeTitle: 'Supprimer « {{name}} » ?',
  removeBody: 'Seule la vue disparaît. Aucun compte n’est modifié.',
  removeConfirm: 'Supprimer la vue',
}

export const recent: Translation<typeof en.recent> = {
  label: 'Comptes que vous avez ouverts en dernier',
  title: 'Ouverts en dernier',
}
