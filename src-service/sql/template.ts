import { migrateToLatest } from './migrate.ts'
import { databaseOn } from './pglite.ts'
import { startPglite } from './pglite-engine.ts'

/**
 * A new workspace's folder with the schema in it, as a gzipped tar: the first start unpacks it instead of waiting for
 * initdb. PostgreSQL's own two template databases are left out: nothing makes a second database in a workspace, and
 * without them a new one is written in half the time.
 */
export async function buildTemplate(compression: 'gzip' | 'none' = 'gzip'): Promise<Uint8Array<ArrayBuffer>> {
  const pglite = await startPglite({})
  const database = databaseOn(pglite)
  let dump: Blob | undefined
  try {
    await migrateToLatest(database)
    await pglite.exec('update pg_database set datistemplate = false')
    for (const name of ['template0', 'template1']) await pglite.exec(`drop database ${name}`)
    await pglite.exec('vacuum (freeze, analyze)')
    await pglite.exec('checkpoint')
    // Taken after the shutdown, from the files of a database at rest: a copy of a running one has to recover first.
    const files = pglite.fs
    if (files === undefined) throw new Error('PGlite has no file system')
    const closeFs = files.closeFs.bind(files)
    files.closeFs = async () => {
      dump = await files.dumpTar('schema', compression)
      await closeFs()
    }
  } finally {
    await database.close()
  }
  if (dump === undefined) throw new Error('PGlite closed without its files')
  return new Uint8Array(await dump.arrayBuffer())
}
