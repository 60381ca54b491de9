import type { AuditEventRecord } from '../records.types.ts'

/** What is kept of the identity provider itself (R6). */
export interface IdentityProviderStore {
  /**
   * Notes a heartbeat that was sent `ageSeconds` ago; an earlier one never replaces a later one. The audit event is written where the provider had not
   * been heard of before, or not for `silentFor` milliseconds: one for each silence, not for each beat.
   */
  beat(
    ageSeconds: number,
    silentFor: number,
    event: Omit<AuditEventRecord, 'at'>,
  ): Promise<{ readonly now: Date; readonly heartbeatAt: Date; readonly staleAfter: number | null }>
}
