import type { MailWords } from './mail-words.ts'

export const fr: MailWords = {
  dir: 'ltr',
  greeting: (name) => `Bonjour ${name},`,
  notices: {
    number_verified: {
      subject: 'Votre numéro de téléphone a été vérifié',
      body: [
        'Votre numéro de téléphone a été vérifié.',
        'Si ce n’était pas vous, contactez l’assistance sans attendre.',
      ],
    },
    number_changed: {
      subject: 'Votre numéro de sécurité a été modifié',
      body: [
        'Votre numéro de sécurité a été modifié.',
        'Si ce n’était pas vous, dites-le-nous : « Ce n’était pas moi » se trouve à côté de cet avis sur votre tableau de bord.',
      ],
      open: 'Ouvrir le tableau de bord',
    },
    change_requested: {
      subject: 'L’assistance demande à modifier votre numéro de sécurité',
      body: [
        'L’assistance demande à modifier votre numéro de sécurité. Vous seul pouvez l’accepter.',
        'Si vous ne l’avez pas demandé, refusez : « Ce n’était pas moi ».',
      ],
    },
    change_cancelled: {
      subject: 'La modification de votre numéro a été annulée',
      body: ['La modification de votre numéro a été annulée. Votre numéro n’a pas changé.'],
    },
    change_started: {
      subject: 'Une modification de votre numéro de sécurité a été commencée',
      body: [
        'Une modification de votre numéro de sécurité a été commencée.',
        'Si ce n’est pas vous, arrêtez-la maintenant : « Arrêter la modification ».',
      ],
    },
    change_expired: {
      subject: 'Le délai pour modifier votre numéro est écoulé',
      body: ['Le délai pour modifier votre numéro est écoulé. Votre numéro n’a pas changé.'],
    },
    change_link_sent: {
      subject: 'Modifier votre numéro sans votre ancien téléphone',
      body: [
        'Vous nous avez dit que vous n’avez plus le téléphone de votre numéro actuel. Le lien ci-dessous fait commencer le délai après lequel le nouveau numéro peut être confirmé.',
        'Il sert une seule fois, pendant peu de temps, et seulement si vous êtes connecté. Ne le transmettez à personne.',
        'Si ce n’est pas vous, ne l’ouvrez pas, et arrêtez la modification sur la page.',
      ],
      open: 'Continuer sans votre ancien téléphone',
    },
    change_delay_started: {
      subject: 'Votre numéro va changer si vous ne l’arrêtez pas',
      body: [
        'Le lien pour modifier votre numéro sans votre téléphone a été ouvert. La modification se poursuit après le délai d’attente.',
        'Si ce n’est pas vous, arrêtez-la maintenant par le lien ci-dessous. Il ne demande pas de connexion.',
      ],
      open: 'Arrêter la modification',
    },
    change_delay_over: {
      subject: 'Le nouveau numéro peut être confirmé',
      body: [
        'Le délai d’attente est terminé : le nouveau numéro peut être confirmé.',
        'Si ce n’est pas vous, arrêtez la modification.',
      ],
    },
    change_let_through: {
      subject: 'Un vérificateur a approuvé la modification de votre numéro',
      body: [
        'Un vérificateur a approuvé la modification de votre numéro. Continuez en confirmant votre numéro actuel.',
      ],
    },
    change_refused: {
      subject: 'Un vérificateur a refusé la modification de votre numéro',
      body: ['Un vérificateur a refusé la modification de votre numéro. Votre numéro n’a pas changé.'],
    },
    identity_check_expired: {
      subject: 'Votre contrôle d’identité compte comme expiré',
      body: [
        'Votre contrôle d’identité est resté longtemps sans réponse et compte comme expiré. Il ne bloque plus la modification de votre numéro.',
      ],
    },
    code_resent_by_staff: {
      subject: 'L’assistance vous a envoyé un nouveau code',
      body: ['L’assistance vous a envoyé un nouveau code. Vous seul pouvez le voir ; ne le donnez jamais à personne.'],
    },
    number_revealed: {
      subject: 'L’assistance a consulté votre numéro entier',
      body: [
        'L’assistance a consulté votre numéro entier. Rien n’a été modifié.',
        'Si vous n’êtes pas en contact avec l’assistance, signalez-le-lui.',
      ],
    },
    setup_link: {
      subject: 'Configurez votre numéro de sécurité',
      body: ['L’assistance vous indique comment configurer votre numéro de sécurité.'],
      open: 'Configurer le numéro de sécurité',
    },
    check_link: {
      subject: 'Votre contrôle d’identité est en attente',
      body: [
        'L’assistance vous indique comment traiter votre contrôle d’identité en attente : les détails du profil disent que faire.',
      ],
    },
    attempt_reviewed: {
      subject: 'Votre essai avec un numéro a été examiné',
      body: [
        'Nos examinateurs ont étudié votre essai avec un numéro qu’un autre compte utilise. Rien n’a changé sur votre compte.',
      ],
    },
    release_requested: {
      subject: 'Ce numéro est-il toujours à vous ?',
      body: [
        'Il a été demandé à nos réviseurs de libérer un numéro qui était le vôtre, car il semble appartenir à quelqu’un d’autre. S’il est toujours à vous, dites-le.',
        '« Il est toujours à moi » figure à côté de cet avis sur votre Dashboard ; si vous ne pouvez pas vous connecter, dites-le à l’assistance. Votre parole suffit, et rien n’est alors libéré.',
      ],
      open: 'Ouvrir le tableau de bord',
    },
    release_approved: {
      subject: 'Un numéro qui était le vôtre va être libéré',
      body: [
        'Deux réviseurs ont accepté de libérer un numéro qui était le vôtre. Dans 30 jours un autre compte pourra le vérifier, sauf si vous dites qu’il est toujours à vous.',
        '« Il est toujours à moi » figure à côté de cet avis sur votre Dashboard ; si vous ne pouvez pas vous connecter, dites-le à l’assistance. Votre parole suffit, et rien n’est alors libéré.',
      ],
      open: 'Ouvrir le tableau de bord',
    },
    release_ended: {
      subject: 'Le numéro reste à votre compte',
      body: ['Le numéro n’est pas libéré. Il reste à votre compte.'],
      open: 'Ouvrir le tableau de bord',
    },
    number_released: {
      subject: 'Un numéro a été libéré',
      body: ['Le numéro a été libéré et n’est plus lié à votre compte.'],
      open: 'Ouvrir le tableau de bord',
    },
    dispute_reviewed: {
      subject: 'Votre signalement a été examiné',
      body: [
        'Nos examinateurs ont étudié ce que vous nous avez signalé sur le changement de votre numéro. Rien n’a été annulé ; l’assistance peut vous en dire plus.',
      ],
    },
  },
  numberEnding: 'Numéro se terminant par',
  open: 'Ouvrir les détails du profil',
  footer: 'Personne de notre équipe ne vous demandera jamais un code.',
}
