/** What `npm test` can afford, and what `npm run test:full` runs before a release. */
const SIZES = {
  quick: {
    claimRace: { processes: 3, contenders: 40, rounds: 3 },
    writeSkew: { pairs: 50, withoutGuard: 10, offsetMs: 0 },
    doubleSubmit: { processes: 2, times: 50, rounds: 3 },
    kills: 5,
    outbox: { writers: 16, eventsEach: 25, workers: 4 },
    pumping: { starts: 240, attackers: 40, addresses: 30, honestPerCountry: 6, verified: 1 },
    sequences: { inMemory: 10_000, onDatabase: 120 },
    audit: { forgeries: 60, cleanRuns: 3 },
    hostilePayloads: 1_000,
    numbers: 1_500,
    minutes: 2,
  },
  full: {
    claimRace: { processes: 4, contenders: 200, rounds: 50 },
    writeSkew: { pairs: 1_000, withoutGuard: 100, offsetMs: 20 },
    doubleSubmit: { processes: 4, times: 100, rounds: 50 },
    kills: 100,
    outbox: { writers: 16, eventsEach: 100, workers: 8 },
    pumping: { starts: 10_000, attackers: 200, addresses: 500, honestPerCountry: 60, verified: 0.995 },
    sequences: { inMemory: 30_000, onDatabase: 600 },
    audit: { forgeries: 1_000, cleanRuns: 100 },
    hostilePayloads: 10_000,
    numbers: 52_000,
    minutes: 60,
  },
} as const

const chosen = process.env['LINEKEEPER_SIZES'] === 'full' ? 'full' : 'quick'

/** How large the fault experiments and the random checks are in this run; their controls are the same in both. */
export const sizes = SIZES[chosen]
export const quickSizes = SIZES.quick

/** What random checks draw from: the same in every `npm test`; `npm run test:full` draws another one and prints it. */
export const SEED = Number(process.env['LINEKEEPER_SEED'] ?? 20_261_123)

/** How long one test may take, in milliseconds. */
export const TIME_LIMIT = sizes.minutes * 60_000
