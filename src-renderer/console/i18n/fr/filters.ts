import type { Translation } from '../../../lib/i18n/translation.ts'
import type { en } from '../en.ts'

export const filters: Translation<typeof en.filters> = {
  label: 'Filtres',
  chosen: 'Filtres choisis',
  add: 'Filtrer',
  clear: 'Effacer les filtres',
  change: '{{name}} : {{value}}. Modifier',
  remove: 'Retirer le filtre {{name}}',
  noValue: 'Rien ne commence ainsi',
  dropped_one: 'L’adresse contenait un filtre qui n’existe pas ; il a été laissé de côté :',
  dropped_other: 'L’adresse contenait {{count}} filtres qui n’existent pas ; ils ont été laissés de côté :',
  listed: 'Comptes avec ces filtres',
  all: 'Tous les comptes',
  noneTitle: 'Aucun compte ne passe ces filtres',
  noneTitleFor: 'Aucun compte avec « {{query}} » ne passe ces filtres',
  noneBody: 'Retirez un filtre, ou effacez-les tous.',
  lookingFurther: 'La recherche continue…',
  lookFurther: 'Chercher plus loin',
  lookedSoFar: 'Aucun parmi les comptes parcourus jusqu’ici',
  names: {
    state: 'État',
    lineType: 'Type de ligne',
    country: 'Pays',
    blockedBy: 'Bloqué par',
    carrierReason: 'Motif de l’opérateur',
    created: 'Créé',
    language: 'Langue',
  },
  values: {
    state: {
      not_verified: 'non vérifié',
      code_sent: 'code envoyé',
      verified: 'vérifié',
      change_open: 'changement ouvert',
      awaiting_owner: 'attend son titulaire',
      closed: 'fermé',
    },
    blockedBy: {
      identity_check_pending: 'contrôle d’identité en attente',
      change_open: 'changement ouvert',
      code_entry_closed: 'saisie du code fermée',
    },
    created: {
      day: 'dans les dernières 24 heures',
      week: 'dans les 7 derniers jours',
      month: 'dans les 30 derniers jours',
      year: 'dans les 365 derniers jours',
    },
  },
}
