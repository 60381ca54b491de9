/** How a try ended. `error` is for operators: words and codes, never a secret, an address or a number. */
export type Outcome =
  | { readonly end: 'left' }
  /** Tried again later. */
  | { readonly end: 'later'; readonly error: string }
  /** Not worth another try; null: no error, a rule made it void. */
  | { readonly end: 'never'; readonly error: string | null }
  /** Nobody tried: it waits, however long. */
  | { readonly end: 'paused'; readonly error: string }
  /** Whoever was told has ended the row in its own transaction. */
  | { readonly end: 'recorded' }

/** An unexpected error in words that hold nothing of what was sent: its message may quote a number or an address. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unexpected error'
  const { code } = error as { code?: unknown }
  return typeof code === 'string' ? `${error.name} ${code}` : error.name
}
