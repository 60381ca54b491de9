import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { buildApp } from '../../src-service/app.ts'
import { checkpointPlace } from '../../src-service/audit/checkpoint-places.ts'
import { openSimulatedCarrier } from '../../src-service/carriers/simulated.ts'
import { identityKeysIn } from '../../src-service/identity/keys.ts'
import { makeDemonstrationIdentity } from '../../src-service/identity/provider.ts'
import { configuredKeys } from '../../src-service/keys/configured-keys.ts'
import { openPostgres } from '../../src-service/sql/postgres.ts'
import { version } from '../../src-service/version.ts'
import { freePort } from './free-port.ts'
import type { EntryArguments, EntryReady } from './service-process.ts'

// One whole service process on a shared PostgreSQL, with a carrier and an issuer of its own; its parent may kill it at any time.
const { databaseUrl, keysFile, folder, carrierTakesMs, clientAddressHeader, publicOrigin } = JSON.parse(
  process.argv.at(-1) ?? '{}',
) as EntryArguments

const port = await freePort()
const origin = `http://127.0.0.1:${port}`
const simulated = openSimulatedCarrier({ file: join(folder, 'carrier.jsonl'), now: () => new Date() })
const identity = makeDemonstrationIdentity({
  origin: publicOrigin ?? origin,
  keys: await identityKeysIn(folder),
  members: { find: async () => null, search: async () => [] },
})
const app = await buildApp({
  database: openPostgres({ url: databaseUrl, poolSize: 10 }),
  keys: configuredKeys({ file: readFileSync(keysFile, 'utf8') }),
  carrier: {
    ...simulated,
    send: async (message) => {
      await after(carrierTakesMs)
      return simulated.send(message)
    },
  },
  checkpoints: checkpointPlace(join(folder, 'checkpoints')),
  publicOrigin: publicOrigin ?? origin,
  embedded: true,
  ...(clientAddressHeader === null ? {} : { clientAddressHeader }),
  issuers: identity,
  identityProvider: identity.plugin,
  version,
  logLevel: 'warn',
})
app.addHook('onClose', async () => simulated.close())
await app.listen({ host: '127.0.0.1', port })
process.once('disconnect', () => void app.close().finally(() => process.exit(0)))
process.send?.({ origin, marketplace: identity.marketplaceClient } satisfies EntryReady)
