import './node-polyfill.ts'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { openSimulatedCarrier } from './carriers/simulated.ts'
import { buildApp } from './app.ts'
import { prepareDemonstration } from './embedded-demonstration.ts'
import { makeDemonstrationIdentity } from './identity/provider.ts'
import { openWorkspaceKeys } from './keys/workspace-keys.ts'
import { migrateToLatest } from './sql/migrate.ts'
import { openPglite } from './sql/pglite.ts'
import { isWorkspace } from './sql/workspace-folder.ts'
import { version } from './version.ts'

/** What the console's main process passes as the only argument, as JSON. */
interface Arguments {
  readonly dataDir: string
  readonly templatePath: string
  readonly memberPageDir: string
}
/** The one Electron thing here: the port to the process that started this one. A plain Node parent has its own channel instead. */
interface ParentPort {
  postMessage(message: object): void
  on(event: 'message', listener: (message: { data: unknown }) => void): void
}
const { parentPort } = process as unknown as { parentPort?: ParentPort }
const tellParent = (message: object) => (parentPort ? parentPort.postMessage(message) : process.send?.(message))
const onParent = (listener: (data: unknown) => void) =>
  parentPort ? parentPort.on('message', ({ data }) => listener(data)) : process.on('message', listener)

/** The embedded workspace: the same app on PGlite, a private loopback port, the simulated carrier and the demonstration's provider. */
async function main({ dataDir, templatePath, memberPageDir }: Arguments): Promise<void> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const tell = (step: string) => tellParent({ type: 'progress', step })
  const port = await choosePort(join(dataDir, 'port'))
  const origin = `http://127.0.0.1:${port}`
  tell('opening the database')
  const folder = join(dataDir, 'database')
  const isNew = !isWorkspace(folder)
  const template = isNew && existsSync(templatePath) ? new Uint8Array(readFileSync(templatePath)) : null
  const keys = openWorkspaceKeys(join(dataDir, 'workspace.keys'), { mayCreate: isNew })
  const database = await openPglite({ folder, ...(template ? { template } : {}) })
  tell('checking the schema')
  await migrateToLatest(database)
  const carrier = openSimulatedCarrier({ file: join(dataDir, 'carrier-ledger.jsonl'), now: () => new Date() })
  const demonstration = await prepareDemonstration({ database, keys, carrier, origin, tell })
  const identity = await makeDemonstrationIdentity({ origin, dataFolder: dataDir, members: demonstration.members })
  tell('putting the service together')
  const app = await buildApp({
    database,
    keys,
    carrier,
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
  tell('listening')
  await app.listen({ host: '127.0.0.1', port })
  onParent((data) => {
    if ((data as { type?: unknown } | null)?.type === 'stop') void app.close().finally(() => process.exit(0))
  })
  tellParent({ type: 'ready', origin })
  await identity.warmUp()
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

main(JSON.parse(process.argv.at(-1) ?? '{}') as Arguments).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  tellParent({ type: 'failed', message: error instanceof Error ? error.message : String(error) })
  process.exitCode = 1
  setImmediate(() => process.exit(1))
})
