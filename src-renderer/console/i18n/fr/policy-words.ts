import type { Translation } from '../../../lib/i18n/translation.ts'
import type { en } from '../en.ts'

export const policyWords: Translation<typeof en.policies.words> = {
  codeLife: {
    name: 'Durée d’un code et attente du suivant',
    says: 'Un code peut être saisi pendant {{value}} ; ce n’est qu’ensuite que le suivant peut partir.',
  },
  carrierAcceptWithin: {
    name: 'Délai d’acceptation par l’opérateur',
    says: 'Un envoi qu’aucun opérateur n’a accepté en {{value}} a échoué.',
  },
  verificationLife: {
    name: 'Durée d’une vérification',
    says: 'Une vérification inachevée prend fin {{value}} après son premier envoi.',
  },
  triesPerCode: { name: 'Essais par code', says: 'Après {{value}}, un code est nul.' },
  wrongCodesInRow: {
    name: 'Codes faux à la suite',
    says: '{{value}} à la suite sur un compte y ferment la saisie de codes.',
  },
  codeEntryClosed: {
    name: 'Durée de fermeture de la saisie',
    says: 'Ensuite aucun code ne peut être saisi sur ce compte pendant {{value}}. Personne ne peut l’abréger.',
  },
  sendsPerAccountNumber: {
    name: 'Envois d’un compte à un numéro',
    says: 'Un compte reçoit au plus {{value}} vers le même numéro en 24 heures.',
  },
  sendsPerAccount: {
    name: 'Envois d’un compte',
    says: 'Un compte reçoit au plus {{value}} en 24 heures, quel que soit le numéro.',
  },
  sendsPerNumber: {
    name: 'Envois à un numéro',
    says: 'Un numéro reçoit au plus {{value}} en 24 heures, tous comptes confondus.',
  },
  failedSendsPerAccount: {
    name: 'Envois échoués d’un compte',
    says: 'Après {{value}} sans succès en 24 heures, un compte doit attendre.',
  },
  sendsWithin: { name: 'Période de comptage', says: 'Les envois sont comptés sur les dernières {{value}}.' },
  staffResendOverride: {
    name: 'Renvoi avant la fin de l’attente',
    says: 'Un superviseur peut renvoyer un code, avec un motif, avant la fin de l’attente.',
  },
  overrideReasons: { name: 'Motifs d’un renvoi anticipé', says: 'Les superviseurs choisissent parmi : {{value}}.' },
  abuseMode: { name: 'Effet d’une limite d’envois', says: 'Quand une limite d’envois est atteinte : {{value}}.' },
  smsCountries: { name: 'Pays pour les SMS', says: 'Les codes partent par SMS vers : {{value}}.' },
  callCountries: { name: 'Pays pour les appels', says: 'Les codes partent par appel vers : {{value}}.' },
  sendsPerAddress: {
    name: 'Envois demandés par une adresse',
    says: 'Une adresse Internet peut demander au plus {{value}} en 24 heures, tous comptes confondus.',
  },
  sendsPerCountry: { name: 'Envois vers un pays', says: 'Un pays reçoit au plus {{value}} en 24 heures.' },
  sendsPerPrefix: {
    name: 'Envois vers un préfixe',
    says: 'Les numéros qui ne diffèrent que par leurs 4 derniers chiffres reçoivent ensemble au plus {{value}} en 24 heures.',
  },
  verifiedFloorPercent: {
    name: 'Part vérifiée minimale',
    says: 'Au moins {{value}} des envois vers un préfixe doivent aboutir à une vérification ; en dessous, ils sont suspendus.',
  },
  verifiedFloorAfter: {
    name: 'Envois avant que cette part compte',
    says: 'La part minimale compte dès qu’un préfixe a eu {{value}} en 24 heures.',
  },
  spendPerPrefix: {
    name: 'Dépense par préfixe',
    says: 'Les envois vers un préfixe peuvent coûter au plus {{value}} en 24 heures.',
  },
  spendPerDay: {
    name: 'Dépense totale',
    says: 'Tous les envois ensemble peuvent coûter au plus {{value}} en 24 heures.',
  },
  numberRelease: {
    name: 'Libération de numéros réattribués',
    says: 'Un numéro réattribué peut être libéré par deux réviseurs, après une attente.',
  },
  releaseDelay: {
    name: 'Attente avant une libération',
    says: 'Une libération approuvée attend {{value}}, pendant lesquels l’ancien titulaire peut s’opposer.',
  },
  ownerAnswersWithin: {
    name: 'Délai de réponse du titulaire',
    says: 'Le titulaire a {{value}} pour accepter ou refuser une demande du personnel.',
  },
  reviewerAnswersWithin: {
    name: 'Délai de réponse d’un réviseur',
    says: 'Un changement auquel aucun réviseur n’a répondu expire après {{value}}.',
  },
  authorityWithin: {
    name: 'Délai pour prouver le numéro actuel',
    says: 'Le titulaire a {{value}} pour saisir le code envoyé au numéro actuel ou ouvrir le lien reçu par e-mail.',
  },
  possessionWithin: {
    name: 'Délai pour prouver le nouveau numéro',
    says: 'Ensuite le titulaire a {{value}} pour saisir le code envoyé au nouveau numéro.',
  },
  lostPhoneLinks: {
    name: 'Liens par e-mail dans un changement',
    says: 'Un titulaire sans l’ancien téléphone reçoit au plus {{value}} par e-mail dans un changement.',
  },
  mailedLinkLife: {
    name: 'Durée d’un lien par e-mail',
    says: 'Un lien par e-mail peut être ouvert pendant {{value}}.',
  },
  lostPhoneDelay: {
    name: 'Délai sans l’ancien téléphone',
    says: 'Sans l’ancien téléphone, un changement attend {{value}}, pendant lesquelles le titulaire peut l’arrêter.',
  },
  freshSignIn: {
    name: 'Âge de la connexion',
    says: 'Pour commencer ou accepter un changement, la connexion du titulaire doit dater de {{value}} au plus.',
  },
  reviewAfterCheck: {
    name: 'Examen après un contrôle rejeté',
    says: 'Pendant {{value}} après le rejet d’un contrôle d’identité, un réviseur doit approuver un changement.',
  },
  identityCheckSilent: {
    name: 'Contrôle d’identité sans nouvelles',
    says: 'Un contrôle qui attend des documents sans nouvelles pendant {{value}} compte comme expiré.',
  },
  identityCheckStale: {
    name: 'Silence du fournisseur d’identité',
    says: 'Quand le fournisseur se tait depuis plus de {{value}}, aucun numéro ne peut être changé.',
  },
  requestsPerHour: {
    name: 'Demandes de changement sur un compte',
    says: 'Le personnel peut faire au plus {{value}} de changement de numéro sur un compte en une heure.',
  },
  linksPerHour: {
    name: 'Liens envoyés sur un compte',
    says: 'Le personnel peut envoyer au plus {{value}} sur un compte en une heure, configuration et contrôle ensemble.',
  },
  requestReasons: { name: 'Motifs d’une demande de changement', says: 'Le personnel choisit parmi : {{value}}.' },
  rewardXp: {
    name: 'XP de la première vérification',
    says: 'La première vérification d’un compte rapporte {{value}}.',
  },
  rewardCredits: {
    name: 'Crédits de la première vérification',
    says: 'La première vérification d’un compte rapporte {{value}}.',
  },
  numberLookupsPerHour: {
    name: 'Recherches par numéro',
    says: 'Une personne peut faire au plus {{value}} par numéro en une heure.',
  },
  revealsPerDayAgent: {
    name: 'Dévoilements par agents et superviseurs',
    says: 'Un agent ou un superviseur peut faire au plus {{value}} en 24 heures.',
  },
  revealsPerDayReviewer: {
    name: 'Dévoilements par les réviseurs',
    says: 'Un réviseur peut faire au plus {{value}} en 24 heures.',
  },
  revealSeconds: {
    name: 'Durée d’affichage d’un numéro dévoilé',
    says: 'Un numéro dévoilé s’affiche pendant {{value}}, puis il est masqué de nouveau.',
  },
  revealReasons: { name: 'Motifs d’un dévoilement', says: 'Le personnel choisit parmi : {{value}}.' },
}
