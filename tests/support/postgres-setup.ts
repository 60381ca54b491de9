import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser's address of the PostgreSQL that the test run started itself; make a database of your own in it. */
    readonly postgresUrl: string
  }
}

/** Starts one PostgreSQL for all test files; they find it with `inject('postgresUrl')`. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres()
  project.provide('postgresUrl', server.url)
  return server.stop
}
