import { verified } from './people.ts'
import type { Examples } from './example-key.ts'

const at = '2026-11-23T10:15:00.000Z'
const ANA = {
  name: 'Ana Díaz',
  email: 'ana.diaz@example.org',
  country: 'MX',
  language: 'es',
  timeZone: 'America/Mexico_City',
  amountAtStake: 1250.5,
} as const

/** What the marketplace's back end and its identity provider ask and tell. */
export const marketplaceExamples = {
  'identityChecks.report': async ({ world }) => {
    await world.account('MX', 'example-report')
    const report = { checkId: 'check-20418', state: 'manual_review', sequence: 1, at } as const
    return { input: { externalId: 'example-report', ...report } }
  },
  'identityChecks.receive': async ({ world }) => {
    await world.account('MX', 'example-signed-report')
    const data = {
      externalId: 'example-signed-report',
      checkId: 'check-20419',
      state: 'processing',
      sequence: 1,
      at,
    } as const
    return { input: { type: 'identity_check.reported', timestamp: at, data } }
  },
  'identityProvider.heartbeat': async () => ({ input: {} }),
  'marketplaceAccounts.upsert': async () => ({ input: { externalId: 'example-upsert', ...ANA } }),
  'marketplaceAccounts.close': async (stage) => {
    await verified(stage, 'example-close')
    return { input: { externalId: 'example-close' } }
  },
  'marketplaceAccounts.erase': async (stage) => {
    await verified(stage, 'example-erase')
    return { input: { externalId: 'example-erase' } }
  },
  'eligibility.get': async ({ world }) => {
    await world.account('MX', 'example-eligibility')
    return { input: { externalId: 'example-eligibility' } }
  },
  'bids.submit': async (stage) => {
    await verified(stage, 'example-bid')
    return { input: { externalId: 'example-bid', payload: { lot: 4711, amount: '120.00', currency: 'MXN' } } }
  },
  'rewards.list': async (stage) => {
    await verified(stage, 'example-reward')
    return { input: { limit: 2 } }
  },
} satisfies Examples
