import './node-polyfill.ts'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openWorkspaceKeys } from './keys/workspace-keys.ts'
import { tellParent } from './parent-process.ts'
import { startPglite } from './sql/pglite-engine.ts'
import { isWorkspace } from './sql/workspace-folder.ts'

/** What the console's main process passes as the only argument, as JSON. */
interface Arguments {
  readonly dataDir: string
  readonly templatePath: string
  readonly memberPageDir: string
}

/**
 * The embedded workspace's start. The database comes first and nothing is loaded that it does not need: its WASM compiles
 * on other threads while this one loads the service.
 */
async function main({ dataDir, templatePath, memberPageDir }: Arguments): Promise<void> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  tellParent({ type: 'progress', step: 'opening the database' })
  const folder = join(dataDir, 'database')
  const isNew = !isWorkspace(folder)
  const keys = openWorkspaceKeys(join(dataDir, 'workspace.keys'), { mayCreate: isNew })
  const template = isNew && existsSync(templatePath) ? new Uint8Array(readFileSync(templatePath)) : null
  const engine = startPglite({ folder, ...(template ? { template } : {}) })
  engine.catch(() => undefined) // reported where it is awaited
  const { startEmbeddedService } = await import('./embedded-service.ts')
  await startEmbeddedService({ dataDir, memberPageDir, keys, engine })
}

main(JSON.parse(process.argv.at(-1) ?? '{}') as Arguments).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  tellParent({ type: 'failed', message: error instanceof Error ? error.message : String(error) })
  process.exitCode = 1
  setImmediate(() => process.exit(1))
})
