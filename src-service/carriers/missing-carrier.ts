import type { CodeCarrier, SendOutcome } from '../domain/ports/code-carrier.ts'

const NOWHERE: SendOutcome = { outcome: 'refused', reason: 'no_carrier', carrierCode: 'not_configured' }

/** Stands where no vendor is configured: every send ends `failed` with a reason, so nobody waits for a code that will not come. */
export const missingCarrier: CodeCarrier = {
  name: 'none',
  send: async () => NOWHERE,
  tell: async () => NOWHERE,
  onReport: () => () => undefined,
}
