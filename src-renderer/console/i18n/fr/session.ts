import type { Translation } from '../../../lib/i18n/translation.ts'
import type { en } from '../en.ts'

export const session: Translation<typeof en.session> = {
  title: 'Connexion',
  lead: 'Cet espace intégré ne contient que des données de démonstration. Choisissez qui vous êtes.',
  people: 'Personnel de démonstration',
  may: {
    agent: 'Trouve les comptes, renvoie les codes, demande aux titulaires de changer de numéro',
    supervisor: 'Fait ce que font les agents ; règle aussi les politiques, lit les chiffres et l’activité des agents',
    reviewer: 'Consulte les comptes, décide les dossiers de doublon',
    auditor: 'Lit le journal d’audit',
  },
  keptInMemory: {
    no_keychain:
      'Cet ordinateur n’offre pas de trousseau : votre session est gardée en mémoire seulement et se termine quand vous quittez.',
    backend_not_allowed:
      'Le trousseau de cet ordinateur n’est pas de ceux auxquels nous confions des secrets : votre session est gardée en mémoire seulement et se termine quand vous quittez.',
    backend_changed: 'Le trousseau de cet ordinateur a changé : la session gardée est inutilisable. Reconnectez-vous.',
    unreadable: 'La session gardée était illisible et a été abandonnée. Reconnectez-vous.',
  },
  waiting: 'Vous serez connecté dès que le service sera prêt.',
  over: 'Votre session est terminée. Reconnectez-vous ; votre saisie est conservée.',
  signingIn: 'Connexion',
}

export const settings: Translation<typeof en.settings> = {
  title: 'Réglages',
  appearance: 'Apparence',
  theme: 'Thème',
  themes: { system: 'Système', light: 'Clair', dark: 'Sombre', high_contrast: 'Contraste élevé' },
  density: 'Densité',
  densities: { compact: 'Compacte', comfortable: 'Aérée' },
  language: 'Langue',
  systemLanguage: 'Système ({{language}})',
  keyboard: 'Clavier',
  singleKeys: 'Touches simples',
  singleKeysHint:
    'J, K et 1 à 3 dans les dossiers, F dans les comptes, N, / et ? partout. Désactivez-les si vous dictez ou appuyez parfois par accident.',
  news: 'Nouvelles',
  notifications: 'Notifications du bureau',
  notificationsHint:
    'Quand un titulaire accepte, refuse ou change de numéro alors qu’aucune fenêtre de la console n’est au premier plan. Elles ne citent que l’identifiant du compte, ni personne ni numéro.',
  workspace: 'Cet espace',
  dataFolder: 'Données conservées dans',
  keys: 'Clés',
  embeddedKeys:
    'Cet espace intégré ne contient que des données de démonstration. Ses clés ont été créées au premier démarrage et se trouvent à côté de la base dans workspace.keys, lisible par vous seul. N’y mettez pas de vrais numéros.',
  session: 'Session',
  keptKeychain: 'Gardée dans le trousseau de cet ordinateur jusqu’à votre déconnexion.',
  keptMemory: 'Gardée en mémoire seulement ; elle se termine quand vous quittez.',
  version: 'Version',
}
