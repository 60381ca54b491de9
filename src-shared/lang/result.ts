/** The outcome of an operation as data, so that it crosses a process boundary unchanged (errors are never thrown strings). */
export type Result<T, E> = Ok<T> | Err<E>

/** A success and its value. */
export interface Ok<T> {
  readonly ok: true
  readonly value: T
}

/** A refusal and its error. */
export interface Err<E> {
  readonly ok: false
  readonly error: E
}

/** Wraps a value as a success. */
export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })

/** Wraps an error as a refusal. */
export const err = <E>(error: E): Err<E> => ({ ok: false, error })
