import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'

const atOnce = 8

/** Stands beside the folder while it is being made: whoever finds it starts again, so a kill leaves no half workspace. */
const markerOf = (folder: string): string => `${folder}.creating`

export const isWorkspace = (folder: string): boolean =>
  existsSync(join(folder, 'PG_VERSION')) && !existsSync(markerOf(folder))

/** Empties the folder and marks it as being made. */
export async function beginWorkspace(folder: string): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true, mode: 0o700 })
  const marker = await open(markerOf(folder), 'w', 0o600)
  await marker.sync()
  await marker.close()
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { mode: 0o700 })
}

/** Everything is on disk: from here on the folder counts. */
export async function completeWorkspace(folder: string): Promise<void> {
  await flushFolders((await treeOf(folder)).folders)
  rmSync(markerOf(folder))
  await flushFolders([dirname(folder)])
}

/** Writes the template's files, each flushed, on the thread pool: meanwhile the engine compiles. */
export async function unpackTemplate(template: Uint8Array, folder: string): Promise<void> {
  const { folders, files } = await entriesOf(isGzip(template) ? gunzipSync(template) : Buffer.from(template))
  for (const path of folders) mkdirSync(join(folder, path), { recursive: true, mode: 0o700 })
  await eachOf(files, async (file) => {
    const handle = await open(join(folder, file.path), 'wx', 0o600)
    try {
      if (file.chunks.length === 0) return // only a name: its folder's flush keeps it
      await handle.writev(file.chunks)
      await handle.sync()
    } finally {
      await handle.close()
    }
  })
}

/** Flushes every file: for a folder that PGlite's own initdb filled. */
export const flushFiles = async (folder: string): Promise<void> => flushAll((await treeOf(folder)).files)

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

interface Entries {
  readonly folders: string[]
  readonly files: { readonly path: string; readonly chunks: Buffer[] }[]
}

/** A tar's entries, in memory: the template holds some 10 MB. Only a new workspace needs the library. */
async function entriesOf(tar: Buffer): Promise<Entries> {
  const { Parser } = await import('tar')
  const entries: Entries = { folders: [], files: [] }
  const parser = new Parser({
    strict: true,
    onReadEntry: (entry) => {
      const chunks: Buffer[] = []
      if (entry.type === 'Directory') entries.folders.push(entry.path)
      else entries.files.push({ path: entry.path, chunks })
      entry.on('data', (chunk) => chunks.push(chunk))
    },
  })
  parser.end(tar)
  return entries
}

async function treeOf(folder: string): Promise<{ folders: string[]; files: string[] }> {
  const tree = { folders: [folder], files: [] as string[] }
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      const below = await treeOf(path)
      tree.folders.push(...below.folders)
      tree.files.push(...below.files)
    } else tree.files.push(path)
  }
  return tree
}

/** Windows cannot open a folder to flush it; its file system journals names by itself. */
async function flushFolders(paths: readonly string[]): Promise<void> {
  if (process.platform !== 'win32') await flushAll(paths)
}

const flushAll = (paths: readonly string[]): Promise<void> =>
  eachOf(paths, async (path) => {
    const handle = await open(path, process.platform === 'win32' ? 'r+' : 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  })

async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items]
  const worker = async (): Promise<void> => {
    for (let item = left.pop(); item !== undefined; item = left.pop()) await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
