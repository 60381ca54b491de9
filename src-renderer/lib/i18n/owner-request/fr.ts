import type { OwnerRequestTexts } from '../owner-request.ts'

export const ownerRequestFr: OwnerRequestTexts = {
  title: 'L’assistance demande à changer votre numéro de sécurité',
  asked: {
    agent: 'La demande vient d’un agent de l’assistance.',
    supervisor: 'La demande vient d’un responsable de l’assistance.',
    reviewer: 'La demande vient d’un examinateur confiance et sécurité.',
    auditor: 'La demande vient d’un membre de notre personnel.',
    staff: 'La demande vient d’un membre de notre personnel.',
  },
  whyLabel: 'Pourquoi',
  why: {
    lost_phone: 'Vous nous avez dit que vous n’avez plus le téléphone.',
    new_number: 'Vous nous avez dit que vous avez un nouveau numéro.',
    no_codes_arrive: 'Vous nous avez dit qu’aucun code n’arrive.',
    number_typed_wrong: 'Vous nous avez dit que le numéro contient une faute de frappe.',
    other: 'Vous nous avez parlé de votre numéro.',
  },
  currentNumber: 'Votre numéro actuel',
  newNumber: 'Nouveau numéro',
  whatFollows: 'Si vous acceptez, vous confirmez votre numéro actuel avec un code, puis le nouveau.',
  nothingChanges:
    'Vous seul pouvez changer votre numéro. Rien ne change tant que vous n’avez pas accepté et saisi les deux codes.',
  answerBy: 'Vous pouvez répondre jusqu’au {{until}}.',
  answerWithinADay: 'Vous pouvez répondre dans les 24 heures.',
  accept: 'Accepter',
  decline: 'Refuser',
  wasNotMe: 'Ce n’était pas moi',
}
