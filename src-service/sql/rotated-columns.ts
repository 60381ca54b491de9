import { sql, type RawBuilder } from 'kysely'
import { AppError } from '../../src-shared/errors/app-error.ts'
import type { FactsQuery } from '../domain/accounts/account-facts.types.ts'
import type { OuterKey } from '../domain/ports/keys.ts'
import type { Hex } from '../domain/records.types.ts'

/** How far the rotation of the fingerprint keys is (R23); `inner`: it never began. */
export type RotationPhase = 'inner' | 'filling' | 'moved' | 'outer'
export interface RotationRow {
  readonly phase: Exclude<RotationPhase, 'inner'>
  readonly keyCheck: string
}

/** A decision rests on fingerprints of another phase: it is a lost race, and made again on new facts. */
export class StaleFingerprint extends Error {
  override readonly name = 'StaleFingerprint'
}

/** The keyed hashes that the rotation wraps; `outer_` before the name is the column of the wrapped one. */
export const ROTATED_COLUMNS: ReadonlySet<string> = new Set([
  'fingerprint',
  'national_fingerprint',
  'prefix',
  'address',
])
export const isOuter = (column: string): boolean => column.startsWith('outer_')
export const innerColumn = (column: string): string => column.replace(/^outer_/, '')

const hasMoved = (phase: RotationPhase): boolean => phase === 'moved' || phase === 'outer'

/** How one statement finds rows by keyed hashes: by the inner or by the outer ones. */
function lookUpBy(moved: boolean, innerOf: (print: Hex) => Hex | null) {
  const column = (name: string): string => `${moved ? 'outer_' : ''}${name}`
  const inward = (print: Hex): Hex => {
    const inner = moved ? print : innerOf(print)
    if (inner === null) throw new AppError('too_busy')
    return inner
  }
  return {
    moved,
    column: (name: string, of?: string): RawBuilder<unknown> =>
      sql.ref(of === undefined ? column(name) : `${of}.${column(name)}`),
    /** The column as the key of an answer, for `read`. */
    key: (name: string): RawBuilder<unknown> => sql.lit(column(name)),
    /** The query in the hashes that the rows are looked up by. Errors: `too_busy` where one was made too long ago. */
    asked: ({ fingerprints, sendTo, address, ...query }: FactsQuery): FactsQuery => ({
      ...query,
      ...(fingerprints ? { fingerprints: fingerprints.map(inward) } : {}),
      ...(sendTo ? { sendTo: aimed(sendTo, inward) } : {}),
      ...(address ? { address: inward(address) } : {}),
    }),
  }
}
export type LookUp = ReturnType<typeof lookUpBy>

const aimed = (sendTo: NonNullable<FactsQuery['sendTo']>, inward: (print: Hex) => Hex): typeof sendTo => ({
  ...sendTo,
  fingerprint: inward(sendTo.fingerprint),
  ...(sendTo.prefix ? { prefix: inward(sendTo.prefix) } : {}),
})

const bytes = (hex: Hex): Buffer => Buffer.from(hex, 'hex')

/**
 * Between the rules, which speak of a number by one fingerprint, and the rows, which have one or two of it (R23). A process that holds the
 * outer key speaks of outer fingerprints from its start on; `moved` says by which of the two the rows are looked up.
 */
export function rotatedColumns(outer: OuterKey | null) {
  let phase: RotationPhase = 'inner'
  const innerOf = (print: Hex): Hex | null => (outer ? outer.innerOf(print) : print)
  return {
    /** By which column this look-up goes: by the one that counted when the process read last. */
    lookUp: (): LookUp => lookUpBy(hasMoved(phase), innerOf),
    /** Takes note of the row that was read with the facts; false: they were looked up by the wrong column. Errors: `service_unavailable`. */
    note(row: RotationRow | null, { moved }: LookUp): boolean {
      if (row && row.keyCheck !== outer?.check) throw new AppError('service_unavailable')
      phase = row?.phase ?? 'inner'
      return hasMoved(phase) === moved
    },
    /** A hash as the rules speak of it, from a row that PostgreSQL made into JSON. */
    read(row: Readonly<Record<string, unknown>>, column: string): unknown {
      const [inner, its] = [row[column], row[`outer_${column}`]]
      if (outer === null || inner === '\\x') return inner
      if (typeof inner === 'string') return `\\x${outer.wrap(inner.slice(2))}`
      return its ?? inner
    },
    /** Every column that a hash is written to. Errors: `StaleFingerprint`. */
    written(column: string, print: Hex | null): readonly (readonly [string, Buffer | null])[] {
      const both = [column, `outer_${column}`] as const
      // What is emptied (R3) is emptied in both, also by a process that has not heard of the other.
      if (print === null || print === '') return both.map((one) => [one, print === null ? null : bytes('')] as const)
      if (outer === null) return [[column, bytes(print)]]
      if (phase === 'outer') return [[both[1], bytes(print)]]
      const inner = innerOf(print)
      if (inner === null) throw new StaleFingerprint('the inner fingerprint is not known')
      return phase === 'inner'
        ? [[column, bytes(inner)]]
        : [
            [column, bytes(inner)],
            [both[1], bytes(print)],
          ]
    },
  }
}

export type RotatedColumns = ReturnType<typeof rotatedColumns>
