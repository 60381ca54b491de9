import type { AppError } from '../../src-shared/errors/app-error.ts'

const standing = new WeakSet<AppError>()

/** Marks a refusal that is given after its writes stand (a wrong code is counted and refused): a repetition must get it again, and write nothing. */
export const standingRefusal = (error: AppError): AppError => {
  standing.add(error)
  return error
}

/** Whether this refusal has written what it refuses for. */
export const hasWritten = (error: AppError): boolean => standing.has(error)
