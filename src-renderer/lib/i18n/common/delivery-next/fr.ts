import { nextOf } from './next-of.ts'

export const deliveryNext = nextOf({
  call: { member: 'Demandez plutôt un appel.', agent: 'Proposez un appel : les SMS sont coupés pour ce numéro.' },
  callOrWait: {
    member: 'Demandez plutôt un appel, ou utilisez un autre numéro.',
    agent: 'Proposez un appel : aucun SMS n’arrivera tant que l’opérateur ne le laisse pas passer.',
  },
  phone: {
    member: 'Vérifiez que le téléphone est allumé et capte, puis envoyez un nouveau code.',
    agent: 'Demandez si le téléphone est allumé et capte, puis renvoyez ou proposez un appel.',
  },
  number: {
    member: 'Vérifiez le numéro, ou utilisez-en un autre.',
    agent: 'Demandez au membre de vérifier le numéro ; seul son titulaire peut en saisir un autre.',
  },
  answer: {
    member: 'Envoyez un nouveau code quand vous pourrez répondre.',
    agent: 'Renvoyez quand le membre pourra répondre.',
  },
  digit: {
    member: 'Demandez un nouvel appel et appuyez sur le chiffre indiqué.',
    agent: 'Dites au membre d’appuyer sur le chiffre indiqué ; une messagerie ne le peut pas.',
  },
  country: {
    member: 'Utilisez un numéro d’un autre pays, ou contactez le support.',
    agent: 'Prévenez l’exploitant : les envois vers ce pays sont coupés chez l’opérateur.',
  },
  wait: {
    member: 'Réessayez dans un moment.',
    agent: 'Attendez avant le prochain code ; prévenez l’exploitant si cela dure.',
  },
  operator: {
    member: 'Réessayez plus tard : c’est à nous d’y remédier.',
    agent: 'Prévenez l’exploitant, avec le code de l’opérateur.',
  },
  again: {
    member: 'Envoyez un nouveau code ; s’il échoue encore, choisissez l’autre méthode.',
    agent: 'Renvoyez ou choisissez l’autre méthode ; prévenez l’exploitant si cela dure.',
  },
})
