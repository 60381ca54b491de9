/** One mail, in the member's language; `id` is the same at each try, so that a receiver can tell a repeated one. */
export interface MailMessage {
  readonly id: string
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly text: string
  readonly html: string
  /** BCP 47. */
  readonly language: string
}

/** The server has taken the mail, never will (`refused`), or may at a later try. `error` is for operators: never an address or a secret. */
export type MailOutcome =
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'refused'; readonly error: string }
  | { readonly outcome: 'later'; readonly error: string }

/** A pipe for mail (R18). */
export interface MailCarrier {
  readonly name: string
  send(message: MailMessage): Promise<MailOutcome>
}
