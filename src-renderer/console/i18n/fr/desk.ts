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
  palette: {
    label: 'Trouver une commande, un endroit ou un compte',
    placeholder: 'Que faire, où aller ou qui trouver',
    placeholderCommands: 'Que faire ou où aller',
    recent: 'Utilisées en dernier',
    searching: 'Recherche de comptes…',
    none: 'Rien ne s’appelle « {{query}} » et aucun compte n’y correspond.',
    hint: 'Les flèches choisissent, Entrée exécute, Échap ferme.',
  },
}
