import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import type { Keys } from '../domain/ports/keys.ts'
import { keysFrom } from './keys.ts'
import { KeysError, newSecrets, secretsFromJson, secretsToJson } from './secrets.ts'

const ownerOnly = 0o600

export interface WorkspaceKeysOptions {
  /** True while the workspace is new; false where its database exists: new keys would open none of its numbers. */
  readonly mayCreate: boolean
}

/** The embedded workspace's keys, in a file of the owner's (0600) beside the database, made at its first start. */
export function openWorkspaceKeys(path: string, options: WorkspaceKeysOptions): Keys {
  return keysFrom(secretsFromJson(read(path) ?? create(path, options), path))
}

function read(path: string): string | undefined {
  try {
    const text = readFileSync(path, 'utf8')
    if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) chmodSync(path, ownerOnly)
    return text
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Whole and on disk, or not there at all; where two start at once, the first one's keys are both's. */
function create(path: string, { mayCreate }: WorkspaceKeysOptions): string {
  if (!mayCreate)
    throw new KeysError(`The workspace's keys are gone: ${path} is missing, and its numbers cannot be read without it.`)
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const text = secretsToJson(newSecrets())
  const unfinished = `${path}.${randomBytes(6).toString('hex')}`
  try {
    writeFlushed(unfinished, text)
    linkSync(unfinished, path)
  } catch (error) {
    const winner = error instanceof Error && 'code' in error && error.code === 'EEXIST' ? read(path) : undefined
    if (winner === undefined) throw error
    return winner
  } finally {
    rmSync(unfinished, { force: true })
  }
  if (process.platform !== 'win32') flush(dirname(path))
  return text
}

function writeFlushed(path: string, text: string): void {
  const file = openSync(path, 'wx', ownerOnly)
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function flush(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
