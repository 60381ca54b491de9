import type { Joinable } from './joinable.ts'

/** Ends one subscription. */
export type Unlisten = () => Promise<void>

/** The payload of a NOTIFY, or null: the connection was lost for a while, so read again what may have been missed. */
export type OnNotify = (payload: string | null) => void

/**
 * One dialect, two engines (ADR 6). Both answer `timestamptz` as `Date`, `bytea` as `Uint8Array`, `bigint` as `number`
 * (RangeError beyond 2^53), `numeric` and `interval` as `string`, and raise errors with PostgreSQL's `code` and `constraint`.
 */
export interface Database extends Joinable {
  readonly engine: 'pglite' | 'postgresql'
  /** Resolves once notifications arrive. `channel` is a plain lower-case name. */
  readonly listen: (channel: string, onNotify: OnNotify) => Promise<Unlisten>
  readonly close: () => Promise<void>
}

/** PostgreSQL's own description of what went wrong, on either engine. */
export interface DatabaseFault {
  readonly code: string
  readonly constraint?: string | undefined
}

export const databaseFault = (error: unknown): DatabaseFault | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code)
    ? {
        code: error.code,
        constraint: 'constraint' in error && typeof error.constraint === 'string' ? error.constraint : undefined,
      }
    : undefined

/** True where `error` is a unique violation (of that constraint or index, if one is named): a lost race is an answer. */
export const isUniqueViolation = (error: unknown, constraint?: string): boolean => {
  const fault = databaseFault(error)
  return fault?.code === '23505' && (constraint === undefined || fault.constraint === constraint)
}

/** Channels are names of our own, never input: PGlite takes them unquoted. */
export const checkChannel = (channel: string): string => {
  if (!/^[a-z][a-z_]{0,62}$/.test(channel)) throw new RangeError(`not a plain channel name: ${channel}`)
  return channel
}
