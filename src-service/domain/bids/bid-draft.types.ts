/** A bid that waits for a number (R19); the payload is the marketplace's and opaque. */
export interface BidDraftRecord {
  readonly id: string
  readonly accountId: string
  readonly state: 'waiting' | 'released' | 'cancelled'
  readonly payload: unknown
  readonly createdAt: Date
  readonly endedAt: Date | null
}
