import { circuitBreaker, ConsecutiveBreaker, handleAll, type CircuitBreakerPolicy } from 'cockatiel'
import { parsePhoneNumber } from '../../src-shared/phone/parse.ts'
import type { E164 } from '../../src-shared/phone/types.ts'
import type { CodeCarrier } from '../domain/ports/code-carrier.ts'

/** Failures in a row after which a country is left alone, and for how many milliseconds. */
export interface GuardOptions {
  readonly failures?: number
  readonly restMs?: number
}

const FAILURES = 5
const REST_MS = 20_000

/**
 * Leaves a carrier alone in a country where it fails: an open breaker makes `send` reject at once, so the send waits in the outbox and is tried
 * again until R12's 5 minutes are over. A refusal is an answer and opens nothing. Each process has breakers of its own.
 */
export function guardCarrier<C extends CodeCarrier>(
  carrier: C,
  { failures = FAILURES, restMs = REST_MS }: GuardOptions = {},
): C {
  const breakers = new Map<string, CircuitBreakerPolicy>()
  const breakerOf = (country: string): CircuitBreakerPolicy => {
    const known = breakers.get(country)
    if (known) return known
    const made = circuitBreaker(handleAll, { breaker: new ConsecutiveBreaker(failures), halfOpenAfter: restMs })
    breakers.set(country, made)
    return made
  }
  return {
    ...carrier,
    send: (message) => breakerOf(countryOf(message.to)).execute(() => carrier.send(message)),
    tell: (message) => breakerOf(countryOf(message.to)).execute(() => carrier.tell(message)),
  }
}

function countryOf(to: E164): string {
  const parsed = parsePhoneNumber(to)
  return (parsed.ok ? parsed.value.country : null) ?? 'unknown'
}
