import type { Translation } from '../../../lib/i18n/translation.ts'
import type { en } from '../en.ts'

export const workspaces: Translation<typeof en.workspaces> = {
  embedded: 'Espace intégré',
  embeddedHint: 'Sur cet ordinateur, avec des données de démonstration',
  button: 'Espace : {{name}}. Changer d’espace',
  menu: 'Espaces',
  add: 'Ajouter un serveur…',
  manage: 'Gérer…',
  said: 'Espace : {{name}}',
  addTitle: 'Ajouter un serveur',
  address: 'Adresse',
  addressHint:
    'Par exemple https://linekeeper.example.com. Avant l’ajout, on demande au serveur s’il est bien celui de Linekeeper.',
  name: 'Nom',
  nameHint: 'Figure à côté de la couleur. S’il est vide, l’adresse du serveur le remplace.',
  nameMissing: 'Saisissez un nom.',
  nameInvalid: 'N’utilisez que des caractères visibles.',
  colour: 'Couleur',
  colours: {
    violet: 'Violet',
    blue: 'Bleu',
    teal: 'Bleu canard',
    olive: 'Olive',
    orange: 'Orange',
    pink: 'Rose',
    slate: 'Ardoise',
  },
  addAndOpen: 'Ajouter et ouvrir',
  asking: 'Le serveur est interrogé…',
  change: 'Modifier {{name}}',
  save: 'Enregistrer',
  open: 'Ouvrir',
  shown: 'Affiché',
  remove: 'Retirer {{name}}',
  removeTitle: 'Retirer {{name}} ?',
  removeBody:
    'Cet ordinateur oublie son adresse et votre session, qui est aussi terminée sur le serveur s’il est joignable. Rien n’est supprimé sur le serveur.',
  removeConfirm: 'Retirer',
  signIn: 'Connexion à {{name}}',
  signInLead:
    'La connexion de votre organisation s’ouvre dans votre navigateur. Linekeeper ne voit jamais votre mot de passe.',
  signInWaits: 'Terminez dans votre navigateur ; cette page continue d’elle-même. Elle attend 5 minutes.',
  signInOpen: 'Se connecter avec le navigateur',
  signInBack: 'Ouvrir l’espace intégré',
}
