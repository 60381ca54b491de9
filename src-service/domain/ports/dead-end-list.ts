import type { DeadEndFacts, DeadEndKind } from '../accounts/dead-end-facts.types.ts'
import type { CursorKey } from '../lists/cursor.ts'
import type { FoundNumber } from './account-search.ts'
import type { Policies } from './policies.types.ts'

/** Where a dead end of this kind would begin; the rules say whether it is one. */
export interface DeadEndCandidate {
  readonly kind: DeadEndKind
  readonly sinceAt: Date
  readonly subjectId: string
  readonly account: { readonly id: string; readonly name: string }
  /** The number that it is about; null: there was none. */
  readonly number: FoundNumber | null
  readonly facts: DeadEndFacts
}

export interface DeadEndList {
  /** The first `limit` candidates of these kinds, the oldest first; `after` is `[sinceAt, subjectId, kind]`. */
  read(request: {
    readonly kinds: readonly DeadEndKind[]
    readonly limit: number
    readonly after: CursorKey | null
  }): Promise<{
    readonly now: Date
    readonly policies: Policies
    /** When the identity provider was last heard of (R6); null: never. */
    readonly heartbeatAt: Date | null
    readonly candidates: readonly DeadEndCandidate[]
  }>
}
