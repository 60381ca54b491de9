import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { AccountFacts } from '../accounts/account-facts.types.ts'
import type { VerificationRecord } from '../records.types.ts'

/** The open verification of this id. Errors: `verification_ended` when it has ended, `verification_not_found` when this account never had it. */
export function findOpen(facts: AccountFacts, verificationId: string): VerificationRecord {
  const open = facts.openVerifications.find((verification) => verification.id === verificationId)
  if (open) return open
  throw new AppError(facts.named?.id === verificationId ? 'verification_ended' : 'verification_not_found')
}
