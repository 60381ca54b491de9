import { fdatasyncSync, fsyncSync } from 'node:fs'

/** What of Emscripten's module and of its NODEFS this file touches. */
export interface EmscriptenModule {
  readonly FS: { isDir: (mode: number) => boolean; ErrnoError: new (errno: number) => Error }
  readonly NODEFS: { stream_ops: { fsync?: (stream: NodeStream) => number } }
}

interface NodeStream {
  readonly nfd: number
  readonly node: { readonly mode: number; readonly name: string; readonly parent: { readonly name: string } }
}

/**
 * PGlite starts with `fsync=off`. On, its default method would call fdatasync(), which Emscripten answers without doing
 * anything; fsync() reaches the file system's `fsync`, which NODEFS lacks and `flushForReal` gives it.
 */
export const durableSettings: readonly string[] = ['-c', 'fsync=on', '-c', 'wal_sync_method=fsync']

/** WASI's EIO: PostgreSQL answers a failed flush with PANIC, and recovers from its log at the next start. */
const inputOutputError = 29

/**
 * Makes PostgreSQL's fsync() flush. PostgreSQL itself knows what to flush and when: the log at each commit that wrote,
 * the changed data files before a checkpoint lets the log go, a folder after a rename in it. Reads cost nothing.
 */
export function flushForReal(module: EmscriptenModule): void {
  module.NODEFS.stream_ops.fsync = (stream) => {
    try {
      // A log segment keeps its size, so its metadata need not be flushed.
      if (stream.node.parent.name === 'pg_wal') fdatasyncSync(stream.nfd)
      else fsyncSync(stream.nfd)
    } catch (error) {
      // As PostgreSQL itself does: some systems cannot flush a folder.
      if (!module.FS.isDir(stream.node.mode))
        throw Object.assign(new module.FS.ErrnoError(inputOutputError), { cause: error })
    }
    return 0
  }
}
