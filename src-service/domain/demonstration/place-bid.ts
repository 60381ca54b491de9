import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Random } from '../ports/random.ts'

/** The demonstration marketplace's back end: it asks the gate as any marketplace does, through `bids.submit` over HTTP. */
export interface BidPorts {
  readonly random: Random
  /** Rejects with the gate's refusal. */
  readonly submitBid: (bid: { readonly externalId: string; readonly payload: unknown }) => Promise<unknown>
}

/** A member bids on something: let through, or kept as a draft until the first number is verified (R19). Errors: those of `bids.submit` but `phone_verification_required`. */
export async function placeBid(
  { random, submitBid }: BidPorts,
  { externalId }: { readonly externalId: string },
): Promise<{ readonly letThrough: boolean; readonly draftId: string | null; readonly verifyUrl: string | null }> {
  const payload = { project: `project-${random.id('dft').slice(-4).toLowerCase()}`, amount: 120, currency: 'USD' }
  try {
    await submitBid({ externalId, payload })
    return { letThrough: true, draftId: null, verifyUrl: null }
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'phone_verification_required') throw error
    const { draftId = null, verifyUrl = null } = error.details
    return { letThrough: false, draftId, verifyUrl }
  }
}
