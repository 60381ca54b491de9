import type { IdentityCheckState } from '../records.types.ts'

/** A report as it was accepted (R6). */
export interface IdentityCheckReportRecord {
  readonly identityCheckId: string
  readonly sequence: number
  readonly state: IdentityCheckState
  readonly reportedAt: Date
  readonly acceptedAt: Date
}
