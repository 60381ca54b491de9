import type { Translation } from '../../../lib/i18n/translation.ts'
import type { en } from '../en.ts'

export const deadEnds: Translation<typeof en.deadEnds> = {
  tab: 'Impasses',
  tabs: 'Ce qui est affiché',
  lead: 'Membres qui ne peuvent avancer seuls. La plus longue attente d’abord.',
  filter: 'Impasse',
  all: 'Toutes',
  kind: {
    number_unreachable: 'injoignable, contrôle en attente',
    check_processing: 'contrôle sans rapport',
    link_not_mailed: 'lien non envoyé',
    setup_unreachable: 'configuration injoignable',
  },
  wayOut: {
    provider_report: 'un rapport du prestataire d’identité',
    cancel_check: 'le membre : terminer ou annuler le contrôle',
    correct_email: 'le membre : corriger l’adresse e-mail',
    another_number: 'le membre : un autre numéro',
  },
  columns: {
    account: 'Compte',
    number: 'Numéro',
    kind: 'Impasse',
    since: 'Depuis',
    wayOut: 'Ce qui en sort',
  },
  count_one: '{{count}} compte',
  count_other: '{{count}} comptes',
  countMore: '{{count}} et plus',
  none: 'Personne n’est dans une impasse',
  noneOfKind: 'Personne n’est dans cette impasse',
  emptyBody:
    'Un compte figure ici quand son numéro est injoignable alors qu’un contrôle est en attente, quand un contrôle est traité depuis 7 jours sans rapport, quand le lien pour un téléphone perdu n’a pas pu être envoyé, ou quand aucun canal ne joint le numéro d’une première configuration.',
  showAll: 'Tout afficher',
  seeAll: 'Toutes les impasses',
  blockedForAll:
    'Le prestataire d’identité n’a pas donné signe de vie : tout changement de numéro est bloqué. Aucun compte ne figure ici pour cela.',
  blockedForAllSince:
    'Dernier signe du prestataire d’identité {{ago}} : tout changement de numéro est bloqué. Aucun compte ne figure ici pour cela.',
  forbidden: 'Les agents, responsables et examinateurs voient les impasses. Votre rôle ne le permet pas.',
}
