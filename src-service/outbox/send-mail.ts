import { MAILED, type MailedKind } from '../domain/members/mailed-notices.types.ts'
import type { MailCarrier } from '../domain/ports/mail-carrier.ts'
import type { WaitingMail } from '../domain/ports/outbox-store.ts'
import type { NoticeKind } from '../domain/records.types.ts'
import { composeMail, type LinkPages } from './mail/compose-mail.ts'
import type { Sender } from './lane.ts'

/** What a notice is mailed with. */
export interface MailDeps {
  /** Null: no mail server is configured. */
  readonly mail: MailCarrier | null
  readonly publicOrigin: string
  readonly linkPages: LinkPages
  /** The secret of the mail's link; throws where its seal does not fit. */
  readonly openLink: (sealed: NonNullable<WaitingMail['sealedLink']>, outboxId: string) => string
}

/** Mails notices (R18). What fails here undoes nothing: the notice is on the member's page all the same. */
export const mailSender =
  ({ mail, publicOrigin, linkPages, openLink }: MailDeps): Sender<'mail'> =>
  async (row) => {
    if (!mail) return { end: 'never', error: 'not_configured' }
    if (row.late) return { end: 'never', error: 'the link ended before the mail could leave' }
    const { notice } = row
    if (!notice || !isMailed(notice.kind)) return { end: 'never', error: 'no mail is written for this notice' }
    let secret: string | null
    try {
      secret = row.sealedLink && openLink(row.sealedLink, row.id)
    } catch {
      return { end: 'never', error: 'the seal of the link does not fit' }
    }
    const message = composeMail({
      ...row,
      notice: { ...notice, kind: notice.kind },
      origin: publicOrigin,
      linkPages,
      secret,
    })
    const answer = await mail.send(message)
    switch (answer.outcome) {
      case 'accepted':
        return { end: 'left' }
      case 'refused':
        return { end: 'never', error: answer.error }
      case 'later':
        return { end: 'later', error: answer.error }
    }
  }

const isMailed = (kind: NoticeKind): kind is MailedKind => MAILED[kind]
