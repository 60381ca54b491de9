import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { KeysError } from './secrets.ts'
import { openWorkspaceKeys } from './workspace-keys.ts'

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linekeeper-keys-'))
  path = join(folder, 'workspace', 'workspace.keys')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const modeOf = (file: string): string => (statSync(file).mode & 0o777).toString(8)

test('makes the keys at the first start and finds them at the next', () => {
  const first = openWorkspaceKeys(path, { mayCreate: true })
  const next = openWorkspaceKeys(path, { mayCreate: false })
  expect(next.openNumber(first.sealNumber('+526441832399', 'a'), 'a')).toBe('+526441832399')
  expect(readdirSync(join(folder, 'workspace'))).toEqual(['workspace.keys'])
})

test.skipIf(process.platform === 'win32')('keeps the file for its owner alone, and takes a wider mode back', () => {
  openWorkspaceKeys(path, { mayCreate: true })
  expect(modeOf(path)).toBe('600')
  chmodSync(path, 0o644)
  openWorkspaceKeys(path, { mayCreate: false })
  expect(modeOf(path)).toBe('600')
})

test('makes no new keys for a database whose keys are gone', () => {
  expect(() => openWorkspaceKeys(path, { mayCreate: false })).toThrow(KeysError)
  expect(() => openWorkspaceKeys(path, { mayCreate: false })).toThrow(path)
})

test('never overwrites a file that it cannot read as keys', () => {
  openWorkspaceKeys(path, { mayCreate: true })
  writeFileSync(path, 'half a fi')
  expect(() => openWorkspaceKeys(path, { mayCreate: true })).toThrow('not a JSON object')
})
