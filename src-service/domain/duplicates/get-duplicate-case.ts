import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { DuplicateCaseDetails, DuplicateCases } from '../ports/duplicate-cases.ts'

/** One case with its attempts and their grades (R15). Errors: `duplicate_case_not_found`. */
export async function getDuplicateCase(
  cases: DuplicateCases,
  { duplicateCaseId }: { readonly duplicateCaseId: string },
): Promise<DuplicateCaseDetails> {
  const found = await cases.find(duplicateCaseId)
  if (!found) throw new AppError('duplicate_case_not_found')
  return found
}

/** Why a case may not be decided: it has been. */
export const decideBlockers = (found: DuplicateCaseDetails): readonly { readonly code: 'case_decided' }[] =>
  found.case.state === 'open' ? [] : [{ code: 'case_decided' }]
