import type { CursorKey } from '../lists/cursor.ts'
import type { StaffNames } from './activity-store.ts'

/** One change of a policy; `version` counts them, from 1. */
export interface PolicyChangeRecord {
  readonly name: string
  readonly version: number
  readonly fromValue: unknown
  readonly toValue: unknown
  readonly reason: string
  readonly staffId: string
  readonly at: Date
}

/** A policy that was set at least once. */
export interface StoredPolicy {
  readonly name: string
  readonly value: unknown
  readonly version: number
  /** Null: the row is older than the history. */
  readonly lastChange: PolicyChangeRecord | null
}

/** A change as a supervisor decided it: on the version that they had seen; 0: on the default. */
export interface PolicyToSet {
  readonly name: string
  readonly value: unknown
  readonly fromValue: unknown
  readonly seenVersion: number
  readonly reason: string
  readonly staffId: string
}

/** The policies that were set, with their history. */
export interface PolicyStore {
  /** What stands in this workspace instead of a default, until it is set. */
  readonly workspaceDefaults: Readonly<Record<string, unknown>>
  list(): Promise<{ readonly now: Date; readonly policies: readonly StoredPolicy[] }>
  /** One guarded write with its history and its audit event: of two supervisors on the same version one sets it. */
  set(change: PolicyToSet): Promise<'set' | 'policy_changed'>
  /** Who set them, by staff id, as of the last sign-in that is kept. */
  names(staffIds: readonly string[]): Promise<StaffNames>
  /** Newest first, `limit` rows at most; `after` is `[version]`. */
  history(request: {
    readonly name: string
    readonly limit: number
    readonly after: CursorKey | null
  }): Promise<{ readonly now: Date; readonly changes: readonly PolicyChangeRecord[] }>
}
