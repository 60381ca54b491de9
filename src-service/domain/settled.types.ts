import type { AccountFacts } from './accounts/account-facts.types.ts'
import type { AccountSet, DomainEvent, Write } from './commit.types.ts'

/** The facts with everything ended that its clock has ended, and the rows that say so. */
export interface Settled {
  readonly facts: AccountFacts
  /** What it sets on the account itself. */
  readonly account?: AccountSet
  readonly writes: readonly Write[]
  readonly events: readonly DomainEvent[]
}
