import type { ErrorCode } from './error-codes.ts'

/** Who can lift what blocks (R7); `time` means: nobody need do anything but wait until `until`. */
export type WhoCanLift = 'member' | 'identity_provider' | 'reviewer' | 'supervisor' | 'agent' | 'time' | 'nobody'

/** One reason why an action is refused: what blocks, since and until when (ISO 8601, UTC), and who can lift it (R7). */
export interface Blocker {
  readonly code: ErrorCode
  readonly since: string | null
  readonly until: string | null
  readonly whoCanLift: WhoCanLift
}

/** What an error tells beside its code. Times are ISO 8601 in UTC. */
export interface ErrorDetails {
  /** Fields that were refused, by JSON pointer without the leading slash. */
  readonly fields?: readonly { readonly field: string; readonly message: string; readonly code?: ErrorCode }[]
  /** A form of the input that would be accepted (R9). */
  readonly suggestion?: string
  readonly since?: string | null
  readonly until?: string | null
  readonly whoCanLift?: WhoCanLift
  readonly triesLeft?: number
  readonly lineType?: string
  /** The draft as which a refused bid was kept (R19). */
  readonly draftId?: string
  /** Where to send the member, who verifies a number there and by that releases the draft (R19). */
  readonly verifyUrl?: string
  readonly blockedBy?: readonly Blocker[]
  /** The reference to quote; also in the service's log. */
  readonly requestId?: string
}

/** An error as data: what crosses a process boundary (ADR 5). */
export interface WireError extends ErrorDetails {
  readonly code: ErrorCode
}

/** A refusal with a code of the closed union. Its sentence is looked up where it is shown, its HTTP status in the error handler. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly details: ErrorDetails
  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}

/** An error as data; anything that is not an AppError becomes `internal` and tells nothing of itself. */
export const toWire = (error: unknown): WireError =>
  error instanceof AppError ? { ...error.details, code: error.code } : { code: 'internal' }

/** The AppError in data that came from another process; data of another shape, or a code without a sentence in `known`, becomes `internal`. */
export const fromWire = (wire: unknown, known: Partial<Readonly<Record<ErrorCode, string>>>): AppError => {
  if (typeof wire !== 'object' || wire === null) return new AppError('internal')
  const { code, ...details } = wire as { code?: unknown } & ErrorDetails
  return typeof code === 'string' && Object.hasOwn(known, code)
    ? new AppError(code as ErrorCode, details)
    : new AppError('internal')
}
