import { createTransport } from 'nodemailer'
import type { MailCarrier, MailMessage, MailOutcome } from '../domain/ports/mail-carrier.ts'

export interface SmtpOptions {
  /** `smtps://user:password@host:465`, or `smtp://host:587` where STARTTLS follows. */
  readonly url: string
  /** `Name <address>` or an address. */
  readonly from: string
}

/** Milliseconds: for the connection, the greeting, and each silence after them. */
const WITHIN = 10_000
const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]'])
/** What the server said to the envelope or the message; a refused greeting, STARTTLS or sign-in is the operator's to mend, not the mail's fault. */
const ABOUT_THE_MAIL: ReadonlySet<unknown> = new Set(['EENVELOPE', 'EMESSAGE'])
const NOT_SIGNED_IN = 530
/** One plain address: what SMTP's envelope could take for two, or for a command, is none. */
const ADDRESS = /^[^\s\p{Cc}<>()[\]\\,;:"@]+@[^\s\p{Cc}<>()[\]\\,;:"@]+$/u

/** Mail over SMTP (RFC 5321), through TLS that is required everywhere but on the loopback. */
export function openSmtp({ url, from }: SmtpOptions): MailCarrier & { readonly close: () => void } {
  const server = new URL(url)
  const secure = server.protocol === 'smtps:'
  const transport = createTransport({
    host: server.hostname.replace(/^\[|\]$/g, ''),
    port: Number(server.port || (secure ? 465 : 587)),
    secure,
    requireTLS: !secure && !LOOPBACK.has(server.hostname),
    ...(server.username
      ? { auth: { user: decodeURIComponent(server.username), pass: decodeURIComponent(server.password) } }
      : {}),
    connectionTimeout: WITHIN,
    greetingTimeout: WITHIN,
    socketTimeout: WITHIN,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = /@([^\s>]+)/.exec(from)?.[1] ?? 'linekeeper.invalid'
  return {
    name: 'smtp',
    async send({ id, to, subject, text, html, language }: MailMessage): Promise<MailOutcome> {
      if (!ADDRESS.test(to.address)) return { outcome: 'refused', error: 'the address is not one' }
      try {
        await transport.sendMail({
          from,
          to: { name: to.name, address: to.address },
          subject,
          text,
          html,
          messageId: `<${id}@${domain}>`,
          headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
        })
        return { outcome: 'accepted' }
      } catch (error) {
        return outcomeOf(error)
      }
    },
    close: () => transport.close(),
  }
}

/** A server's 5xx about the mail is final; its words may quote the address, so only its code is kept. */
function outcomeOf(error: unknown): MailOutcome {
  const { responseCode, code } = error as { responseCode?: unknown; code?: unknown }
  if (typeof responseCode !== 'number')
    return { outcome: 'later', error: `smtp ${typeof code === 'string' ? code : 'failed'}` }
  const final = responseCode >= 500 && responseCode < 600 && ABOUT_THE_MAIL.has(code) && responseCode !== NOT_SIGNED_IN
  return { outcome: final ? 'refused' : 'later', error: `smtp ${responseCode}` }
}
