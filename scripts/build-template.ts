import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { buildTemplate } from '../src-service/sql/template.ts'
import { inProject } from './lib/paths.ts'
import { runMain } from './lib/say.ts'

// A new workspace unpacks this instead of waiting for initdb and the migrations.
await runMain(async () => {
  const file = inProject('out', 'template', 'schema.tar.gz')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, await buildTemplate())
  renameSync(`${file}.new`, file)
  return 0
})
