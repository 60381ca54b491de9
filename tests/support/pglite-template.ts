import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrations } from '../../src-service/sql/migrations/index.ts'
import { buildTemplate } from '../../src-service/sql/template.ts'

const contents = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const sources = [
  'src-service/sql/pglite.ts',
  'src-service/sql/template.ts',
  'node_modules/@electric-sql/pglite/package.json',
].map(contents)

/** What the template is made of: another schema or another engine is another template. */
export const schemaHash: string = createHash('sha256')
  .update(JSON.stringify([sources, migrations]))
  .digest('hex')
  .slice(0, 16)

/** The migrated schema for PGlite, made once on a machine and shared by all test files. */
export async function pgliteTemplate(): Promise<Uint8Array<ArrayBuffer>> {
  const path = join(tmpdir(), `linekeeper-template-${schemaHash}.tar`)
  if (!existsSync(path)) {
    const unfinished = `${path}.${randomUUID()}`
    writeFileSync(unfinished, await buildTemplate('none'))
    renameSync(unfinished, path)
  }
  return readFileSync(path)
}
