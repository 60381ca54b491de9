import type { Hex } from '../records.types.ts'

/** A row of the ledger (R17); `fingerprint` is that of the number. */
export interface RewardRecord {
  readonly accountId: string
  readonly fingerprint: Hex
  readonly xp: number
  readonly credits: number
  readonly grantedAt: Date
}
