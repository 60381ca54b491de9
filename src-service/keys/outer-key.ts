import { createHmac } from 'node:crypto'
import type { OuterKey } from '../domain/ports/keys.ts'
import type { Hex } from '../domain/records.types.ts'

/** At least so many of the latest pairs are known: far more than a process has under way at once. */
const MOST_PAIRS = 20_000

interface Pairs {
  readonly outers: Map<Hex, Hex>
  readonly inners: Map<Hex, Hex>
}
const noPairs = (): Pairs => ({ outers: new Map(), inners: new Map() })

/**
 * Rotation by wrapping (R23): f₂ = HMAC-SHA-256(k₂, f₁), in hexadecimal. Remembers its latest pairs, because an outer fingerprint does not
 * tell its inner one, and as long as a row has both, both are written; who finds none reads the row again.
 */
export function outerKey(key: Uint8Array, mostPairs: number = MOST_PAIRS): OuterKey {
  let latest = noPairs()
  let earlier = noPairs()
  const hmac = (data: string | Buffer): Hex => createHmac('sha256', key).update(data).digest('hex')
  return {
    check: hmac('check'),
    wrap(inner) {
      const known = latest.outers.get(inner)
      if (known !== undefined) return known
      if (latest.outers.size >= mostPairs) {
        earlier = latest
        latest = noPairs()
      }
      const outer = hmac(Buffer.from(inner, 'hex'))
      latest.outers.set(inner, outer)
      latest.inners.set(outer, inner)
      return outer
    },
    innerOf: (outer) => latest.inners.get(outer) ?? earlier.inners.get(outer) ?? null,
  }
}
