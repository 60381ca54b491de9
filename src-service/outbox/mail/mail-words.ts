import type { MailedKind } from '../../domain/members/mailed-notices.types.ts'

/** One notice as a mail: a subject, and paragraphs that repeat nothing a stranger could use. */
export interface NoticeWords {
  readonly subject: string
  readonly body: readonly string[]
  /** On its link, where that does not open Profile Details. */
  readonly open?: string
}

/** Everything that a mail says in one language. */
export interface MailWords {
  readonly dir: 'ltr' | 'rtl'
  readonly greeting: (name: string) => string
  readonly notices: Readonly<Record<MailedKind, NoticeWords>>
  /** Before the last four digits. */
  readonly numberEnding: string
  /** On the link. */
  readonly open: string
  readonly footer: string
}
