import type { Translation } from '../../../lib/i18n/translation.ts'
import type { desk as english } from '../en/desk.ts'

export const desk: Translation<typeof english> = {
  account: { newWindow: 'Ouvrir dans une nouvelle fenêtre', copyLink: 'Copier le lien vers ce compte' },
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
