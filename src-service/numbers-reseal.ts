import type { Keys } from './domain/ports/keys.ts'
import type { Hex } from './domain/records.types.ts'
import { numberOpener } from './keys/number-opener.ts'
import type { Database } from './sql/database.ts'
import { SEALED_TABLES, sealedNumbers, type SealedTable } from './sql/sealed-numbers.repository.ts'

/** What a re-sealing did. */
export interface Resealed {
  readonly resealed: number
  /** Rows whose number the keys do not open; they are left as they are. */
  readonly unreadable: readonly { readonly table: SealedTable; readonly id: string }[]
  /** How many numbers each key seals now. */
  readonly left: readonly { readonly version: number; readonly count: number }[]
}

/** Seals every stored number under the current key, `pageSize` rows at a time, while the service runs (R23). What is changed meanwhile is left to the next run. */
export async function resealNumbers(database: Database, keys: Keys, pageSize = 500): Promise<Resealed> {
  const stored = sealedNumbers(database)
  const unreadable: { table: SealedTable; id: string }[] = []
  let resealed = 0
  for (const table of SEALED_TABLES) {
    for (let after = ''; ;) {
      const page = await stored.sealedOtherwise(table, keys.sealingVersion, after, pageSize)
      const rows = page.flatMap(({ id, accountId, ciphertext, keyVersion }) => {
        const now = sealedAnew(keys, ciphertext, keyVersion, accountId)
        if (now !== null) return [{ id, was: ciphertext, now }]
        unreadable.push({ table, id })
        return []
      })
      if (rows.length > 0) resealed += await stored.replace(table, keys.sealingVersion, rows)
      const last = page.at(-1)
      if (!last || page.length < pageSize) break
      after = last.id
    }
  }
  return { resealed, unreadable, left: await stored.byVersion() }
}

function sealedAnew(keys: Keys, ciphertext: Hex, keyVersion: number, accountId: string): Hex | null {
  try {
    const number = numberOpener(keys)({ ciphertext, keyVersion }, accountId)
    return Buffer.from(keys.sealNumber(number, accountId).ciphertext).toString('hex')
  } catch {
    return null
  }
}
