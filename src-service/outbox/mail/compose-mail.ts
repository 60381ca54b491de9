import type { LinkNotice, MailedKind } from '../../domain/members/mailed-notices.types.ts'
import type { MailMessage } from '../../domain/ports/mail-carrier.ts'
import type { Params } from '../../domain/records.types.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import type { MailWords, NoticeWords } from './mail-words.ts'

const LANGUAGES: Readonly<Record<string, MailWords>> = { en, fr, es, ar }

/** The page that opens with the secret of a mail. */
export type LinkPages = Readonly<Record<LinkNotice, string>>
/** Where mails without a secret lead: to Profile Details, or where their notice and its button are. */
const PATHS: Readonly<Partial<Record<MailedKind, string>>> = {
  number_changed: '/',
  release_requested: '/',
  release_approved: '/',
  release_ended: '/',
  number_released: '/',
  setup_link: '/settings?open=setup',
}
const PATH = '/settings'

interface Mailed {
  readonly id: string
  readonly notice: { readonly kind: MailedKind; readonly params: Params }
  readonly name: string
  readonly email: string
  readonly language: string
  /** Where members reach the service, without a slash at its end. */
  readonly origin: string
  readonly linkPages: LinkPages
  readonly secret: string | null
}

/** A notice as a mail in the member's language (BCP 47; only its first part counts) or else in English. */
export function composeMail({ id, notice, name, email, language, origin, linkPages, secret }: Mailed): MailMessage {
  const base = language.toLowerCase().split('-')[0] ?? ''
  const spoken = Object.hasOwn(LANGUAGES, base) ? base : 'en'
  const words = LANGUAGES[spoken] ?? en
  const { subject, body, open = words.open }: NoticeWords = words.notices[notice.kind]
  const called = oneLine(name)
  const { lastFour } = notice.params
  const paragraphs = [
    words.greeting(called),
    ...body,
    ...(typeof lastFour === 'string' ? [`${words.numberEnding} ${lastFour}`] : []),
  ]
  // The secret stands in the fragment: no server, proxy or Referer ever sees it.
  const page = { ...PATHS, ...linkPages }[notice.kind] ?? PATH
  const link = `${origin}${page}${secret === null ? '' : `#${encodeURIComponent(secret)}`}`
  return {
    id,
    to: { name: called, address: email },
    subject,
    language: spoken,
    text: `${[...paragraphs, `${open}: ${link}`, words.footer].join('\n\n')}\n`,
    html: htmlOf({ ...words, open }, spoken, subject, paragraphs, link),
  }
}

/** Control characters, line and paragraph separators and the marks that turn the direction of text end nothing and hide nothing. */
const oneLine = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim()
    .slice(0, 100)

const htmlOf = (words: MailWords, language: string, subject: string, paragraphs: readonly string[], link: string) =>
  `<!doctype html>
<html lang="${language}" dir="${words.dir}">
<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="font-family: sans-serif; line-height: 1.5; max-width: 36em">
${paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n')}
<p><a href="${escaped(link)}">${escaped(words.open)}</a></p>
<p style="color: #555">${escaped(words.footer)}</p>
</body>
</html>
`

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`)
