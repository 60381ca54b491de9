import type { Generated } from 'kysely'

/** A request that was answered under a key of its caller's choice. */
export interface IdempotencyKeyTable {
  caller: string
  operation: string
  key: string
  fingerprint: Uint8Array
  status: number | null
  sealed_reply: Uint8Array | null
  kept_at: Generated<Date>
}
