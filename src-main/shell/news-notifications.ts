import { Notification } from 'electron'
import type { NewsLine } from '../../src-shared/contract/staff-news.ts'
import { notificationWords, notifiedKinds } from './notification-words.ts'

/** More than anybody reads; an older one that is still shown is taken back. */
const mostShown = 8

export interface NewsNotifications {
  /** Shows what the owner answered, by the account's id: who it is about is said in the console only. */
  readonly tell: (line: NewsLine) => void
  /** Another person sits here, or nobody: what is shown is taken back. */
  readonly clear: () => void
}

/** Desktop notifications; a click opens the account. */
export const createNewsNotifications = (options: {
  readonly language: () => keyof typeof notificationWords
  readonly open: (accountId: string) => void
}): NewsNotifications => {
  const { language, open } = options
  // Kept here: what nothing holds is collected, and then its click does nothing.
  const shown = new Set<Notification>()
  const takeBack = (notification: Notification): void => {
    shown.delete(notification)
    notification.close()
  }
  return {
    tell: ({ kind, account }) => {
      const words = notifiedKinds[kind]
      if (words === undefined || !Notification.isSupported()) return
      const notification = new Notification({ title: notificationWords[language()][words], body: account.id })
      notification.on('click', () => {
        takeBack(notification)
        open(account.id)
      })
      notification.on('close', () => shown.delete(notification))
      const [oldest] = shown
      if (oldest !== undefined && shown.size >= mostShown) takeBack(oldest)
      shown.add(notification)
      notification.show()
    },
    clear: () => {
      for (const notification of shown) takeBack(notification)
    },
  }
}
