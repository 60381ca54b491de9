import type { Write } from '../commit.types.ts'
import type { VerificationRecord, VerificationState } from '../records.types.ts'

/** Ends a verification: its code dies and the sealed number is forgotten, the fingerprint stays for R13's clock. */
export const endVerification = (
  verification: VerificationRecord,
  state: Exclude<VerificationState, 'pending'>,
  endReason: string | null,
  now: Date,
): Write => ({
  update: 'verification',
  id: verification.id,
  set: { state, endReason, endedAt: now, codeMac: null, ciphertext: null },
})
