/** A request that carries an Idempotency-Key (draft-ietf-httpapi-idempotency-key-header). */
export interface KeyedRequest {
  /** Whose key it is: nobody meets another's. */
  readonly caller: string
  /** The contract key. */
  readonly operation: string
  readonly key: string
  /** Method, path and body in one spelling: what the same key must come with again. */
  readonly request: string
}

/** A reply as it leaves: its status and its JSON, to the byte. */
export interface SentReply {
  readonly status: number
  readonly body: string
}

/** What was answered, and what of it is kept: the reply, only that the key was used, or nothing, so that the key is free again. */
export interface Answered {
  readonly reply: SentReply
  readonly keep: 'reply' | 'key' | 'nothing'
}

/** Replies kept under their callers' keys, in the transaction of what the requests did (control 58). */
export interface KeptReplies {
  /**
   * Answers a keyed request once: `answer` and the keeping of its reply are one transaction, which an error takes back. A repetition gets
   * the kept reply; where only the key was kept it is answered afresh, `repeated`. Errors: `idempotency_in_flight`, `idempotency_key_reused`.
   */
  once(
    request: KeyedRequest,
    answer: (repeated: boolean) => Promise<Answered>,
  ): Promise<{ readonly reply: SentReply; readonly replayed: boolean }>
  /** Forgets what is older than 24 h on the real clock, some at a time; answers how many. */
  forgetOld(): Promise<number>
}
