import type { AppError } from '../../../../../src-shared/errors/app-error.ts'

/** The dialog's steps: why, new number, preview. */
export type Step = 0 | 1 | 2

/** The step whose field a refusal belongs to; undefined where it is about the account, not about what was entered. */
export const refusedStep = ({ code, details }: AppError): Step | undefined => {
  if (code.startsWith('number_') && code !== 'number_change_not_found') return 1
  if (code !== 'validation_failed') return undefined
  const field = details.fields?.[0]?.field
  if (field === 'number' || field === 'country') return 1
  return field === 'ticket' || field === 'reason' ? 0 : undefined
}
