import type { Hex } from '../records.types.ts'

export type DuplicateGrade = 'typed' | 'sent' | 'proven'
export type Disposition = 'honest_mistake' | 'same_person' | 'suspicious'
export interface DuplicateAttemptRecord {
  readonly id: string
  readonly accountId: string
  readonly claimId: string
  readonly verificationId: string | null
  readonly caseId: string | null
  readonly grade: DuplicateGrade
  readonly at: Date
  readonly gradedAt: Date
}
export interface DuplicateCaseRecord {
  readonly id: string
  readonly cause: 'duplicate' | 'disputed_change'
  readonly state: 'open' | 'decided'
  readonly fingerprint: Hex
  readonly claimId: string | null
  readonly numberChangeId: string | null
  readonly openedAt: Date
  readonly disposition: Disposition | null
  readonly note: string | null
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
}
