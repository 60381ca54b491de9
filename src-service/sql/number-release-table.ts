import type { NumberReleaseRecord } from '../domain/number-releases/number-release.types.ts'

export interface NumberReleaseTable {
  id: string
  account_id: string
  claim_id: string
  state: NumberReleaseRecord['state']
  end_reason: NumberReleaseRecord['endReason']
  reason: NumberReleaseRecord['reason']
  ticket: string
  requested_by: string
  requested_at: Date
  approved_by: string | null
  approved_at: Date | null
  until: Date | null
  ended_at: Date | null
}
