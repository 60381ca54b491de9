import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { checkpointPlace } from './audit/checkpoint-places.ts'
import { openSimulatedCarrier } from './carriers/simulated.ts'
import { openWebhookEndpoint } from './carriers/standard-webhooks.ts'
import { openSimulatedMailbox } from './carriers/simulated-mailbox.ts'
import { buildApp } from './app.ts'
import { prepareDemonstration } from './embedded-demonstration.ts'
import { openWebhookInbox, WEBHOOK_INBOX } from './demonstration/webhook-inbox.ts'
import { identityKeysIn } from './identity/keys.ts'
import { makeDemonstrationIdentity } from './identity/provider.ts'
import type { Keys } from './domain/ports/keys.ts'
import { onParent, tellParent } from './parent-process.ts'
import { migrateToLatest } from './sql/migrate.ts'
import { databaseOnDisk } from './sql/pglite.ts'
import type { PgliteEngine } from './sql/pglite-engine.ts'
import { version } from './version.ts'

interface EmbeddedServiceDeps {
  readonly dataDir: string
  readonly memberPageDir: string
  readonly keys: Keys
  /** The database's engine on its way. */
  readonly engine: Promise<PgliteEngine>
}

/** Milliseconds: the window's own first questions go before; whoever signs in sooner starts the provider. */
const warmUpAfter = 1_000

/** The embedded workspace: the same app on PGlite, a private loopback port, the simulated carrier and the demonstration's provider. */
export async function startEmbeddedService({
  dataDir,
  memberPageDir,
  keys,
  engine,
}: EmbeddedServiceDeps): Promise<void> {
  const tell = (step: string) => tellParent({ type: 'progress', step })
  const identityKeys = identityKeysIn(dataDir)
  identityKeys.catch(() => undefined) // reported where it is awaited
  const port = await choosePort(join(dataDir, 'port'))
  const origin = `http://127.0.0.1:${port}`
  // The service is put together while the engine compiles: what is asked of the database waits for it.
  const database = databaseOnDisk(engine)
  const carrier = openSimulatedCarrier({ file: join(dataDir, 'carrier-ledger.jsonl'), now: () => new Date() })
  const mailbox = openSimulatedMailbox({ file: join(dataDir, 'mailbox.jsonl'), now: () => new Date() })
  const inbox = openWebhookInbox()
  const demonstration = prepareDemonstration({ database, keys, carrier, mailbox, inbox, origin, tell })
  const identity = makeDemonstrationIdentity({ origin, keys: await identityKeys, members: demonstration.members })
  const app = await buildApp({
    database,
    keys,
    carrier,
    checkpoints: checkpointPlace(join(dataDir, 'checkpoints')),
    mail: mailbox,
    webhooks: openWebhookEndpoint({ url: origin + WEBHOOK_INBOX, secrets: [inbox.secret] }),
    webhookInbox: inbox.plugin,
    publicOrigin: origin,
    embedded: true,
    issuers: identity,
    identityProvider: identity.plugin,
    demonstration: demonstration.routes(identity),
    pages: memberPageDir,
    version,
    logLevel: 'warn',
  })
  app.addHook('onClose', async () => carrier.close())
  await engine
  tell('checking the schema')
  await migrateToLatest(database)
  await demonstration.fill()
  tell('listening')
  await app.listen({ host: '127.0.0.1', port })
  onParent((data) => {
    if ((data as { type?: unknown } | null)?.type === 'stop') void stop(app)
  })
  tellParent({ type: 'ready', origin })
  setTimeout(() => void identity.warmUp(), warmUpAfter).unref()
}

/** What went wrong with the end is told before the end; the process goes in any case. */
async function stop(app: Pick<FastifyInstance, 'close'>): Promise<void> {
  try {
    await app.close()
  } catch (error) {
    process.stderr.write(
      `the service did not end in good order: ${error instanceof Error ? error.stack : String(error)}\n`,
    )
  }
  process.exit(0)
}

/** The port of the last start if it is still free: open pages and cookies survive a restart of the service. */
async function choosePort(file: string): Promise<number> {
  const last = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  const port = (await freePort(Number.isInteger(last) ? last : 0)) ?? (await freePort(0))
  if (!port) throw new Error('no loopback port is free')
  writeFileSync(file, String(port), { mode: 0o600 })
  return port
}

const freePort = (wanted: number): Promise<number | null> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(null))
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : null))
    })
  })
