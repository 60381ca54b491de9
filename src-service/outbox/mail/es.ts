import type { MailWords } from './mail-words.ts'

export const es: MailWords = {
  dir: 'ltr',
  greeting: (name) => `Hola, ${name}:`,
  notices: {
    number_verified: {
      subject: 'Su número de teléfono ha sido verificado',
      body: [
        'Su número de teléfono ha sido verificado.',
        'Si no fue usted, póngase en contacto con soporte de inmediato.',
      ],
    },
    number_changed: {
      subject: 'Su número de seguridad ha cambiado',
      body: [
        'Su número de seguridad ha cambiado.',
        'Si no fue usted, díganoslo: «No fui yo» está junto a este aviso en su panel.',
      ],
      open: 'Abrir el panel',
    },
    change_requested: {
      subject: 'Soporte pide cambiar su número de seguridad',
      body: [
        'Soporte pide cambiar su número de seguridad. Solo usted puede aceptarlo.',
        'Si no lo ha pedido, rechácelo: «No fui yo».',
      ],
    },
    change_cancelled: {
      subject: 'El cambio de su número fue cancelado',
      body: ['El cambio de su número fue cancelado. Su número no ha cambiado.'],
    },
    change_started: {
      subject: 'Se ha iniciado un cambio de su número de seguridad',
      body: [
        'Se ha iniciado un cambio de su número de seguridad.',
        'Si no fue usted, deténgalo ahora: «Detener el cambio».',
      ],
    },
    change_expired: {
      subject: 'Se acabó el tiempo para el cambio de su número',
      body: ['Se acabó el tiempo para el cambio de su número. Su número no ha cambiado.'],
    },
    change_link_sent: {
      subject: 'Cambiar su número sin su teléfono anterior',
      body: [
        'Nos dijo que ya no tiene el teléfono de su número actual. El enlace de abajo inicia la espera tras la cual se puede confirmar el número nuevo.',
        'Sirve una sola vez, durante poco tiempo y solo con la sesión iniciada. No se lo pase a nadie.',
        'Si no fue usted, no lo abra y detenga el cambio en la página.',
      ],
      open: 'Seguir sin su teléfono anterior',
    },
    change_delay_started: {
      subject: 'Su número cambiará si usted no lo detiene',
      body: [
        'Se abrió el enlace para cambiar su número sin su teléfono. El cambio continúa después de la espera.',
        'Si no fue usted, deténgalo ahora con el enlace de abajo. No hace falta iniciar sesión.',
      ],
      open: 'Detener el cambio',
    },
    change_delay_over: {
      subject: 'Ya se puede confirmar el número nuevo',
      body: ['La espera ha terminado: ya se puede confirmar el número nuevo.', 'Si no fue usted, detenga el cambio.'],
    },
    change_let_through: {
      subject: 'Un revisor aprobó el cambio de su número',
      body: ['Un revisor aprobó el cambio de su número. Continúe confirmando su número actual.'],
    },
    change_refused: {
      subject: 'Un revisor rechazó el cambio de su número',
      body: ['Un revisor rechazó el cambio de su número. Su número no ha cambiado.'],
    },
    identity_check_expired: {
      subject: 'Su verificación de identidad cuenta como caducada',
      body: [
        'Su verificación de identidad estuvo mucho tiempo sin respuesta y cuenta como caducada. Ya no bloquea el cambio de su número.',
      ],
    },
    code_resent_by_staff: {
      subject: 'Soporte le ha enviado un código nuevo',
      body: ['Soporte le ha enviado un código nuevo. Solo usted puede verlo; no se lo diga nunca a nadie.'],
    },
    number_revealed: {
      subject: 'Soporte consultó su número completo',
      body: [
        'Soporte consultó su número completo. No se cambió nada.',
        'Si no está en contacto con soporte, avíseles.',
      ],
    },
    setup_link: {
      subject: 'Configure su número de seguridad',
      body: ['Soporte le indica cómo configurar su número de seguridad.'],
      open: 'Configurar número de seguridad',
    },
    check_link: {
      subject: 'Su control de identidad está pendiente',
      body: [
        'Soporte le indica cómo resolver su control de identidad pendiente: los detalles del perfil dicen qué hacer.',
      ],
    },
    attempt_reviewed: {
      subject: 'Su intento con un número fue revisado',
      body: [
        'Nuestros revisores examinaron su intento con un número que usa otra cuenta. Nada ha cambiado en su cuenta.',
      ],
    },
    release_requested: {
      subject: '¿Sigue siendo suyo este número?',
      body: [
        'Se pidió a nuestros revisores liberar un número que era suyo, porque parece ser ya de otra persona. Si sigue siendo suyo, dígalo.',
        '«Sigue siendo mío» está junto a este aviso en su Dashboard; si no puede iniciar sesión, dígaselo a soporte. Su palabra basta, y entonces no se libera nada.',
      ],
      open: 'Abrir el panel',
    },
    release_approved: {
      subject: 'Un número que era suyo se va a liberar',
      body: [
        'Dos revisores aceptaron liberar un número que era suyo. En 30 días otra cuenta podrá verificarlo, salvo que diga que sigue siendo suyo.',
        '«Sigue siendo mío» está junto a este aviso en su Dashboard; si no puede iniciar sesión, dígaselo a soporte. Su palabra basta, y entonces no se libera nada.',
      ],
      open: 'Abrir el panel',
    },
    release_ended: {
      subject: 'El número sigue siendo de su cuenta',
      body: ['El número no se libera. Sigue siendo de su cuenta.'],
      open: 'Abrir el panel',
    },
    number_released: {
      subject: 'Se liberó un número',
      body: ['El número se liberó y ya no está unido a su cuenta.'],
      open: 'Abrir el panel',
    },
    dispute_reviewed: {
      subject: 'Lo que nos dijo fue revisado',
      body: [
        'Nuestros revisores examinaron lo que nos dijo sobre el cambio de su número. No se ha deshecho nada; soporte puede decirle más.',
      ],
    },
  },
  numberEnding: 'Número que termina en',
  open: 'Abrir los detalles del perfil',
  footer: 'Nadie de nuestro equipo le pedirá nunca un código.',
}
