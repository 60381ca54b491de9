import type { OuterKey } from './domain/ports/keys.ts'
import type { Database } from './sql/database.ts'
import {
  FINGERPRINTED,
  FINGERPRINTED_TABLES,
  fingerprintRotationStore,
  type FingerprintedTable,
  type Unwrapped,
} from './sql/fingerprint-rotation.repository.ts'
import type { RotationPhase } from './sql/rotated-columns.ts'

/** A step of the rotation: `fill` the outer fingerprints, `move` the look-ups to them, `forget` the inner ones. */
export type RotationStep = 'fill' | 'move' | 'forget'

/** What a step did, and how the database stands. */
export interface Rotated {
  readonly phase: RotationPhase
  /** Rows that were changed. */
  readonly changed: number
  /** Rows that lack an outer fingerprint. */
  readonly lacking: number
  /** Rows that hold an inner fingerprint. */
  readonly inner: number
}

/** A step that cannot be taken now: a sentence for whoever started the program. */
export class RotationError extends Error {
  override readonly name = 'RotationError'
}

/**
 * Takes one step of the rotation of the fingerprint keys (R23), `pageSize` rows at a time, while the service runs; interrupted, it goes on
 * where it was. Errors: `RotationError`.
 */
export async function rotateFingerprints(
  database: Database,
  outer: OuterKey | null,
  step: RotationStep,
  pageSize = 500,
): Promise<Rotated> {
  if (outer === null) throw new RotationError('The data keys hold no outerFingerprint.')
  const store = fingerprintRotationStore(database)
  const state = await store.state()
  if (state && state.keyCheck !== outer.check)
    throw new RotationError('The rotation was begun under another outerFingerprint.')
  const phase = state?.phase ?? 'inner'
  const changed = await STEPS[step]({ store, outer, phase, pageSize })
  return { phase: (await store.state())?.phase ?? 'inner', changed, ...(await store.left()) }
}

interface Turn {
  readonly store: ReturnType<typeof fingerprintRotationStore>
  readonly outer: OuterKey
  readonly phase: RotationPhase
  readonly pageSize: number
}

const STEPS: Readonly<Record<RotationStep, (turn: Turn) => Promise<number>>> = {
  async fill(turn) {
    const { store, outer, phase } = turn
    if (phase === 'moved' || phase === 'outer') return 0
    await store.begin(outer.check)
    // Only then is the number of rows that lack one sure to fall.
    for (const table of FINGERPRINTED_TABLES) await store.demand(table, 'needs_outer')
    let filled = 0
    for (const table of FINGERPRINTED_TABLES) filled += await fillTable(turn, table)
    return filled
  },
  async move({ store, phase }) {
    if (phase === 'inner') throw new RotationError('Nothing is filled yet: run it without --move first.')
    if (phase !== 'filling') return 0
    for (const table of FINGERPRINTED_TABLES) await store.demand(table, 'needs_outer')
    const { lacking } = await store.left()
    if (lacking > 0)
      throw new RotationError(`${lacking} rows lack an outer fingerprint: run it without --move until none does.`)
    await store.enter('moved', 'filling')
    return 0
  },
  async forget({ store, phase, pageSize }) {
    if (phase !== 'moved' && phase !== 'outer')
      throw new RotationError('The look-ups have not moved yet: run it with --move first.')
    await store.enter('outer', 'moved')
    for (const table of FINGERPRINTED_TABLES) await store.demand(table, 'without_inner')
    let forgotten = 0
    for (const table of FINGERPRINTED_TABLES)
      for (let page = -1; page !== 0; forgotten += page) page = await store.forget(table, pageSize)
    return forgotten
  },
}

async function fillTable({ store, outer, pageSize }: Turn, table: FingerprintedTable): Promise<number> {
  let filled = 0
  for (let after = ''; ;) {
    const page = await store.unwrapped(table, after, pageSize)
    if (page.length > 0) {
      filled += await store.put(
        table,
        page.map((row) => wrapped(outer, table, row)),
      )
    }
    const last = page.at(-1)
    if (!last || page.length < pageSize) return filled
    after = last.key
  }
}

/** What closing emptied (R3) stays empty. */
const wrapped = (outer: OuterKey, table: FingerprintedTable, row: Unwrapped): Unwrapped => ({
  ...row,
  ...Object.fromEntries(
    FINGERPRINTED[table].columns.map((column) => {
      const inner = row[column] ?? null
      return [`outer_${column}`, inner ? outer.wrap(inner) : inner]
    }),
  ),
})
