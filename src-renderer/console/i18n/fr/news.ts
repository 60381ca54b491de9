import type { Translation } from '../../../lib/i18n/translation.ts'
import type { en } from '../en.ts'

export const news: Translation<typeof en.news> = {
  title: 'Nouvelles de vos demandes',
  button_one: 'Nouvelles de vos demandes, {{count}} non lue',
  button_other: 'Nouvelles de vos demandes, {{count}} non lues',
  quiet: 'Nouvelles de vos demandes, toutes lues',
  markAll: 'Tout marquer comme lu',
  unread: 'Non lue',
  older: 'Afficher les plus anciennes',
  all: 'Toutes les demandes',
  emptyTitle: 'Pas encore de nouvelles',
  emptyBody: 'Ce que deviennent les changements de numéro que vous demandez reste affiché ici 30 jours.',
  kinds: {
    accepted: '{{name}} a accepté votre demande.',
    awaiting_reviewer: '{{name}} a accepté votre demande. Un examinateur décide ensuite.',
    let_through: 'Un examinateur a laissé passer le changement de {{name}}.',
    delay_started: '{{name}} a perdu le numéro actuel. Le délai de 24 h a commencé.',
    delay_over: 'Le délai pour {{name}} est terminé ; le code vers le nouveau numéro est la suite.',
    proved: '{{name}} a confirmé le numéro actuel.',
    committed: '{{name}} a changé de numéro.',
    declined: '{{name}} a refusé votre demande.',
    not_me: '{{name}} dit que ce n’était pas sa demande. Un examinateur s’en occupe.',
    refused: 'Un examinateur a refusé le changement de {{name}}.',
    expired: 'La demande adressée à {{name}} a expiré.',
    cancelled_by_owner: '{{name}} a annulé le changement.',
    cancelled_by_staff: 'Un collègue a retiré votre demande adressée à {{name}}.',
    stopped_by_owner: '{{name}} a arrêté le changement.',
    identity_check_started: 'Le changement de {{name}} a été annulé : un contrôle d’identité a commencé.',
    number_taken: 'Le changement de {{name}} a été annulé : le nouveau numéro est déjà utilisé.',
    account_closed: 'Le changement de {{name}} a été annulé : le compte a été fermé.',
  },
}
