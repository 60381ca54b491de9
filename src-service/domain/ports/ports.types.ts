import type { AccountStore } from './account-store.ts'
import type { NumberSealer } from './number-sealer.ts'
import type { Random } from './random.ts'

/** What the use-cases that change an account stand on. */
export interface Ports {
  readonly store: AccountStore
  readonly sealer: NumberSealer
  readonly random: Random
}
