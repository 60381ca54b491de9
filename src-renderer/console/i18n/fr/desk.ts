import type { Translation } from '../../../lib/i18n/translation.ts'
import type { desk as english } from '../en/desk.ts'

export const desk: Translation<typeof english> = {
  account: {
    newWindow: 'Ouvrir dans une nouvelle fenêtre',
    copyLink: 'Copier le lien vers ce compte',
    savePdf: 'Enregistrer en PDF…',
    print: 'Imprimer…',
  },
  files: {
    saved: 'Enregistré sous {{name}}.',
    savedRows_one: '{{count}} ligne enregistrée sous {{name}}.',
    savedRows_other: '{{count}} lignes enregistrées sous {{name}}.',
    savedFirst: 'Les {{count}} premières lignes sur {{of}} enregistrées sous {{name}}.',
  },
  help: {
    rule: 'Règle {{rule}} : ouvrir son texte',
    title: 'Aide',
    rules: 'Les règles',
    news: 'Nouveautés',
    about: 'À propos',
    english: 'Ce texte est en anglais.',
    what: 'Linekeeper vérifie les numéros de téléphone des membres d’une place de marché et aide son personnel. Le personnel n’a aucun pouvoir sur un numéro : seul son titulaire peut le changer (R5).',
    licence: 'licence MIT',
  },
  palette: {
    label: 'Trouver une commande, un endroit ou un compte',
    placeholder: 'Que faire, où aller ou qui trouver',
    placeholderCommands: 'Que faire ou où aller',
    recent: 'Utilisées en dernier',
    recentAccounts: 'Ouverts en dernier',
    searching: 'Recherche de comptes…',
    none: 'Rien ne s’appelle « {{query}} » et aucun compte n’y correspond.',
    hint: 'Les flèches choisissent, Entrée exécute, Échap ferme.',
  },
}
