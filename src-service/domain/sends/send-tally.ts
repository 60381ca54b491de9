import type { TallyBound, Write } from '../commit.types.ts'
import type { AccountFacts } from '../accounts/account-facts.types.ts'
import { ALL_SENDS, NO_COUNTRY } from '../ports/send-scopes.types.ts'
import { NO_SENDS } from './send-facts.types.ts'
import { DEAREST } from './prices.ts'

/** Into how many rows an hour's tally is split, so that commits seldom wait for the same one. */
const SLOTS = 16
const HOUR = 3_600_000
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** More sends than one database commits at once: nearer to its bound than these a tally is added to by one send at a time. */
const UNDER_WAY = 500

/** What a send adds to, and what it was judged by. */
interface Tallied {
  readonly country: string | null
  readonly micros: number
}

/** Adds one send to its country's tally and to that of all (R20); always in this order, so that two commits cannot wait for each other. */
export function tallyWrites(
  now: Date,
  send: Tallied & { readonly deliveryId: string },
  bounds: Readonly<Record<string, TallyBound>>,
): readonly Write[] {
  // The end of a ULID is chance.
  const slot = Math.max(0, CROCKFORD.indexOf(send.deliveryId.slice(-1))) % SLOTS
  const hour = new Date(Math.floor(now.getTime() / HOUR) * HOUR)
  return [scopeOf(send.country), ALL_SENDS].map((scope): Write => ({
    insert: 'send_tally',
    row: { scope, hour, slot, sends: 1, micros: send.micros },
    ...(bounds[scope] ? { bound: bounds[scope] } : {}),
  }))
}

/**
 * How the tallies of one more send are kept within their bounds (R20): far from a bound its commit asks that the tally is still far, near it only one
 * send at a time is decided. Where nothing is refused there is nothing to keep.
 */
export function tallyBounds(
  { policies, sends, numbers }: AccountFacts,
  { country, fingerprint }: { readonly country: string | null; readonly fingerprint: string },
): Readonly<Record<string, TallyBound>> {
  if (policies.abuseMode === 'record_only') return {}
  const { countrySends = NO_SENDS } = numbers.find((number) => number.fingerprint === fingerprint) ?? {}
  const bound = (count: 'sends' | 'micros', counted: number, farUpTo: number): TallyBound => ({
    count,
    farUpTo,
    near: counted > farUpTo,
  })
  return {
    [scopeOf(country)]: bound('sends', countrySends.sends, policies.sendsPerCountry - UNDER_WAY),
    [ALL_SENDS]: bound('micros', sends.all.micros, policies.spendPerDay - UNDER_WAY * DEAREST),
  }
}

const scopeOf = (country: string | null): string => `country:${country ?? NO_COUNTRY}`
