import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { StaffActor } from '../actor.ts'
import type { DuplicateCaseDetails, DuplicateCases } from '../ports/duplicate-cases.ts'
import type { Disposition } from '../records.types.ts'
import { getDuplicateCase } from './get-duplicate-case.ts'

const SHORTEST_NOTE = 3

/** A reviewer decides a case with a reason; accounts and numbers stay as they are (R15). Errors: `duplicate_case_not_found`, `case_decided`, `validation_failed` for a note of blanks. */
export async function decideDuplicateCase(
  cases: DuplicateCases,
  actor: StaffActor,
  input: { readonly duplicateCaseId: string; readonly disposition: Disposition; readonly note: string },
): Promise<DuplicateCaseDetails> {
  const { duplicateCaseId, disposition } = input
  const note = input.note.trim()
  if (note.length < SHORTEST_NOTE) {
    throw new AppError('validation_failed', {
      fields: [{ field: 'note', message: `must have at least ${SHORTEST_NOTE} characters` }],
    })
  }
  const outcome = await cases.decide({ duplicateCaseId, disposition, note, staffId: actor.id, staffRole: 'reviewer' })
  if (outcome !== 'decided') throw new AppError(outcome)
  return getDuplicateCase(cases, { duplicateCaseId })
}
