import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { inProject } from '../../scripts/lib/paths.ts'
import { migrateToLatest } from '../../src-service/sql/migrate.ts'
import { openPostgres } from '../../src-service/sql/postgres.ts'
import { startPostgres } from './postgres-server.ts'
import { startServiceProcess } from './service-process.ts'
import { testKeysJson } from './test-keys.ts'
import { startTlsProxy } from './tls-proxy.ts'

/**
 * A server for a console to be pointed at, over https: a proxy that ends TLS, a service process on PostgreSQL with an
 * OpenID provider behind it, and the system's browser beside.
 */
export interface ServerWorkspace {
  readonly origin: string
  /** For the console: it trusts the proxy, and its system's browser is one in which this person signs in. */
  readonly env: Readonly<Record<string, string>>
  readonly stop: () => Promise<void>
}

export async function startServerWorkspace(staffId: string): Promise<ServerWorkspace> {
  const folder = mkdtempSync(join(tmpdir(), 'linekeeper-server-'))
  const keysFile = join(folder, 'keys.json')
  writeFileSync(keysFile, testKeysJson(), { mode: 0o600 })
  const postgres = await startPostgres()
  const database = openPostgres({ url: postgres.url })
  await migrateToLatest(database)
  await database.close()
  const proxy = await startTlsProxy(folder)
  const service = await startServiceProcess(
    {
      databaseUrl: postgres.url,
      keysFile,
      folder: join(folder, 'service'),
      carrierTakesMs: 0,
      clientAddressHeader: null,
      publicOrigin: proxy.origin,
    },
    proxy.trust,
  )
  proxy.leadTo(Number(new URL(service.origin).port))
  const browser = join(folder, 'xdg-open')
  const script = inProject('tests', 'support', 'system-browser.ts')
  writeFileSync(browser, `#!/bin/sh\nexec "${process.execPath}" "${script}" "$1" ${staffId}\n`)
  chmodSync(browser, 0o755)
  return {
    origin: proxy.origin,
    env: { ...proxy.trust, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` },
    stop: async () => {
      await proxy.stop()
      await service.stop()
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
