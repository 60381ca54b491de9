import type { HelpArticle } from '../article.types.ts'

export const article: HelpArticle = {
  lead: 'Comment pouvons-nous vous aider ?',
  title: 'Comment vérifier votre numéro de téléphone',
  introduction: [
    '{site} s’engage à assurer la sécurité de son environnement. Vous pouvez contribuer à la lutte contre les fausses identités en vérifiant votre numéro de téléphone. Cela certifie que vos coordonnées sont exactes et à jour, et protège votre compte contre tout accès non autorisé.',
    'La vérification vous prendra tout au plus deux (2) minutes. C’est aussi simple que cela.',
  ],
  steps: [
    { text: 'Connectez-vous à votre compte.' },
    { text: 'Cliquez sur votre photo de profil en haut à droite de votre tableau de bord et sélectionnez Paramètres.' },
    {
      text: 'Sur la page Détails du profil, descendez jusqu’à la section Numéro de téléphone de sécurité et cliquez sur Configurer le numéro de sécurité.',
    },
    {
      text: 'Dans la fenêtre qui s’ouvre, votre pays devrait être choisi automatiquement avec son indicatif. Sinon, choisissez votre pays pour que l’indicatif soit mis à jour. Entrez votre numéro et choisissez votre méthode de vérification.',
      more: [
        'Votre numéro de téléphone doit avoir le bon format. N’y mettez ni tirets ni espaces. Voici le format d’appel international standard :',
      ],
      list: [
        'Indicatif du pays : +52 (Mexique)',
        'Indicatif de la ville (indicatif régional)',
        'Numéro (de téléphone) local',
      ],
      example: { label: 'Exemple :', number: '(+52) 6441832399' },
      after: [
        'Vous pouvez utiliser un numéro de mobile ou un numéro de ligne fixe sans poste. Si vous utilisez un numéro de mobile, remplacez le 0 par l’indicatif de votre pays et n’entrez que les chiffres qui suivent.',
        'Les méthodes de vérification sont le SMS ou l’appel téléphonique. Vous ne pouvez pas utiliser le SMS avec une ligne fixe.',
      ],
    },
    {
      text: 'Cliquez sur Envoyer le code de vérification. Vous recevrez un SMS ou un appel avec le code sur votre mobile ou votre ligne fixe.',
    },
    {
      text: 'Entrez le code dans le nouveau champ. Cliquez sur Vérifier le code.',
      after: [
        'Si vous ne recevez pas de code dans les 15 minutes, vous pouvez cliquer sur Renvoyer le code pour réessayer.',
      ],
    },
    { text: 'Vous recevrez un avis lorsque votre numéro de téléphone aura été vérifié.' },
  ],
  forEver:
    'Une fois un numéro de téléphone lié à votre compte, vous ne pouvez plus le retirer ni l’utiliser sur un autre compte. Vous pouvez seulement le remplacer par un autre numéro qui est à vous.',
  tipsTitle: 'À garder à l’esprit',
  tips: [
    'Si vous faites une offre sur un projet pour la première fois, le système vous demandera de vérifier votre numéro de téléphone.',
    'Un seul compte par personne : un numéro de téléphone ne peut donc être vérifié que sur un seul compte. Une fois vérifié, il ne peut plus être utilisé sur un autre compte.',
    'Vérifier votre numéro de téléphone a d’autres avantages : cela vous fait gagner de l’XP et des crédits pour découvrir de belles récompenses. C’est particulièrement utile aux nouveaux utilisateurs qui veulent terminer la configuration de leur compte.',
    'Si une vérification d’identité est en attente sur le site, vous ne pourrez pas modifier votre numéro de téléphone. Vous devrez d’abord terminer la vérification d’identité ou l’annuler.',
  ],
}
