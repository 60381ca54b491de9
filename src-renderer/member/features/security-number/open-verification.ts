import type { MemberView } from '../../../../src-shared/contract/member-account.ts'
import type { Verification } from '../../../../src-shared/contract/verification-views.ts'

/** The verification that is open for one of these purposes; one that has ended is none (R12). */
export function openVerification(
  { verification }: MemberView,
  ...purposes: readonly Verification['purpose'][]
): Verification | null {
  return verification?.state === 'pending' && purposes.includes(verification.purpose) ? verification : null
}
