import type { CodeCarrier } from '../domain/ports/code-carrier.ts'

/** Stands where no vendor is configured: every send ends `failed` with a reason, so nobody waits for a code that will not come. */
export const missingCarrier: CodeCarrier = {
  name: 'none',
  send: async () => ({ outcome: 'refused', reason: 'no_carrier', carrierCode: 'not_configured' }),
  onReport: () => () => undefined,
}
