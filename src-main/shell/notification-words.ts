import type { NewsKind } from '../../src-shared/contract/staff-news.ts'

/** What a desktop notification says in one language. The operating system keeps it and bystanders read it: no name, no number. */
export interface NotificationWords {
  readonly accepted: string
  readonly committed: string
  readonly declined: string
  readonly notMe: string
}

/** What a desktop notification is shown for: the owner has answered, or the number has changed. */
export const notifiedKinds: Readonly<Partial<Record<NewsKind, keyof NotificationWords>>> = {
  accepted: 'accepted',
  awaiting_reviewer: 'accepted',
  committed: 'committed',
  declined: 'declined',
  not_me: 'notMe',
}

/** The words in every language of the console. */
export const notificationWords: Readonly<Record<'en' | 'fr' | 'es' | 'ar', NotificationWords>> = {
  en: {
    accepted: 'A member accepted your request',
    committed: 'A member changed the number you asked about',
    declined: 'A member declined your request',
    notMe: 'A member says your request was not theirs',
  },
  fr: {
    accepted: 'Un membre a accepté votre demande',
    committed: 'Un membre a changé le numéro objet de votre demande',
    declined: 'Un membre a refusé votre demande',
    notMe: 'Un membre dit que votre demande ne vient pas de lui',
  },
  es: {
    accepted: 'Un miembro aceptó su solicitud',
    committed: 'Un miembro cambió el número que usted le propuso cambiar',
    declined: 'Un miembro rechazó su solicitud',
    notMe: 'Un miembro dice que su solicitud no es suya',
  },
  ar: {
    accepted: 'قبل أحد الأعضاء طلبك',
    committed: 'غيّر أحد الأعضاء الرقم الذي طلبت تغييره',
    declined: 'رفض أحد الأعضاء طلبك',
    notMe: 'قال أحد الأعضاء إن طلبك لم يصدر عنه',
  },
}
