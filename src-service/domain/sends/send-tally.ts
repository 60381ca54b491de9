import type { Write } from '../commit.types.ts'
import { ALL_SENDS, NO_COUNTRY } from '../ports/send-scopes.types.ts'

/** Into how many rows an hour's tally is split, so that commits seldom wait for the same one. */
const SLOTS = 16
const HOUR = 3_600_000
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Adds one send to its country's tally and to that of all (R20); always in this order, so that two commits cannot wait for each other. */
export function tallyWrites(
  now: Date,
  send: { readonly deliveryId: string; readonly country: string | null; readonly micros: number },
): readonly Write[] {
  // The end of a ULID is chance.
  const slot = Math.max(0, CROCKFORD.indexOf(send.deliveryId.slice(-1))) % SLOTS
  const hour = new Date(Math.floor(now.getTime() / HOUR) * HOUR)
  return [`country:${send.country ?? NO_COUNTRY}`, ALL_SENDS].map((scope): Write => ({
    insert: 'send_tally',
    row: { scope, hour, slot, sends: 1, micros: send.micros },
  }))
}
