/** An audit event as it is chained: fixed names, instants in UTC to the microsecond, `data` as it stands in the database (R22). */
export interface ChainedEvent {
  readonly id: string
  readonly at: string
  readonly actorKind: string
  readonly actorId: string | null
  readonly actorRole: string | null
  readonly action: string
  readonly accountId: string | null
  readonly subjectId: string | null
  readonly data: unknown
}

/** Where the chain ends: how many events it holds, and the hash that holds them all (32 bytes). */
export interface ChainHead {
  readonly size: number
  readonly hash: Uint8Array
}

/** An event in its place, 1 for the first, with the hash of the chain up to it. */
export interface SealedEvent extends ChainedEvent {
  readonly position: number
  readonly hash: Uint8Array
}

/** The chain in the database. */
export interface AuditChainStore {
  /**
   * Chains what is not yet, oldest first, `most` events at once; answers the new head and how many were chained, or null where
   * there is nothing to do or another process does it. `link` answers the hash after an event.
   */
  readonly sealNext: (
    most: number,
    from: ChainHead,
    link: (before: Uint8Array, event: ChainedEvent) => Uint8Array,
  ) => Promise<{ readonly head: ChainHead; readonly sealed: number } | null>
  /** The chain from its first event, a page at a time. */
  readonly read: () => AsyncIterable<SealedEvent>
}

/** Where checkpoints are kept: outside the database, so that who can rewrite the one cannot rewrite the other. */
export interface CheckpointPlace {
  /** Keeps a signed checkpoint for good; rejects where it could not. `at`: when it was signed. */
  readonly keep: (note: string, at: Date) => Promise<void>
}
