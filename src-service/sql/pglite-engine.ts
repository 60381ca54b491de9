import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { sep } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import type * as PgliteModule from '@electric-sql/pglite'
import type { PGlite } from '@electric-sql/pglite'
import type * as BtreeGin from '@electric-sql/pglite/contrib/btree_gin'
import type * as PgTrgm from '@electric-sql/pglite/contrib/pg_trgm'
import type * as NodeFsModule from '@electric-sql/pglite/nodefs'
import { durableSettings, flushForReal } from './durable-fs.ts'
import type { EmscriptenModule } from './durable-fs.ts'
import { asText, oid, parseBytea, parseInt8 } from './parsers.ts'
import { beginWorkspace, completeWorkspace, flushFiles, isWorkspace, unpackTemplate } from './workspace-folder.ts'

const fromHere = createRequire(import.meta.url)

/** PGlite finds its WASM beside itself and cannot read it inside an archive: in a package it is loaded from beside it. */
const locate = (name: string): string => fromHere.resolve(name).replace(`app.asar${sep}`, `app.asar.unpacked${sep}`)
const load = <Module>(name: string): Module => fromHere(locate(name)) as Module

/** Small log segments: a new workspace is written in half the time, and a desktop's log is small. */
const initDbStartParams = ['--wal-segsize=1', '--encoding=UTF8', '--locale=C']

const parsers = { [oid.int8]: parseInt8, [oid.bytea]: parseBytea, [oid.interval]: asText }

/** For one person's workspace; PGlite's own 160 MB are set up at each start and take a fifth of it. */
const bufferSettings = ['-c', 'shared_buffers=32MB']

/** V8's own default since version 12: with its earlier one a start optimises for itself what is run a few times. Set before the first WASM is compiled. */
setFlagsFromString('--wasm-tiering-budget=50000000')

export interface PgliteOptions {
  /** Absent: in memory, gone at `close()`. */
  readonly folder?: string
  /** What `buildTemplate()` made, for a folder that is none yet or for the memory; without it PGlite runs its own initdb. */
  readonly template?: Uint8Array<ArrayBuffer>
}

/** PGlite as it is, for who only passes it on. */
export type PgliteEngine = PGlite

/** The engine itself, on few modules: the embedded service starts it before it loads the rest, which is ready by the time the engine is. */
export const startPglite = (options: PgliteOptions): Promise<PGlite> =>
  options.folder === undefined ? startInMemory(options.template) : startOnDisk(options.folder, options.template)

async function startInMemory(template: Uint8Array<ArrayBuffer> | undefined): Promise<PGlite> {
  const { PGlite } = load<typeof PgliteModule>('@electric-sql/pglite')
  return PGlite.create({
    extensions: extensions(),
    parsers,
    ...(template === undefined ? { initDbStartParams } : { loadDataDir: new Blob([template]) }),
  })
}

/** The program is read at once and compiled on other threads, while this one goes on with what comes next. */
const compileProgram = () => WebAssembly.compile(readFileSync(locate('@electric-sql/pglite/pglite.wasm')))

async function startOnDisk(folder: string, template: Uint8Array<ArrayBuffer> | undefined): Promise<PGlite> {
  const { PGlite } = load<typeof PgliteModule>('@electric-sql/pglite')
  const program = compileProgram()
  program.catch(() => undefined) // reported where it is awaited
  const isNew = !isWorkspace(folder)
  if (isNew) await beginWorkspace(folder)
  const unpacked = isNew && template !== undefined ? unpackTemplate(template, folder) : Promise.resolve()
  unpacked.catch(() => undefined) // reported where it is awaited
  const pglite = await PGlite.create({
    pgliteWasmModule: await program,
    fs: durableFileSystem(folder, unpacked),
    extensions: extensions(),
    parsers,
    initDbStartParams,
    startParams: [
      ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
      ...durableSettings,
      ...bufferSettings,
    ],
  })
  if (isNew) {
    if (template === undefined) await flushFiles(folder)
    await completeWorkspace(folder)
  }
  return pglite
}

function durableFileSystem(folder: string, unpacked: Promise<void>): NodeFsModule.NodeFS {
  const { NodeFS } = load<typeof NodeFsModule>('@electric-sql/pglite/nodefs')
  return new (class extends NodeFS {
    override async init(...args: Parameters<NodeFsModule.NodeFS['init']>) {
      const { emscriptenOpts } = await super.init(...args)
      const preRun = [...(emscriptenOpts.preRun ?? []), (module: unknown) => flushForReal(module as EmscriptenModule)]
      return { emscriptenOpts: { ...emscriptenOpts, preRun } }
    }

    /** PGlite looks for a database only after this: until then it compiles while the template is being written. */
    override async initialSyncFs() {
      await unpacked
    }
  })(folder)
}

function extensions() {
  const { pg_trgm } = load<typeof PgTrgm>('@electric-sql/pglite/contrib/pg_trgm')
  const { btree_gin } = load<typeof BtreeGin>('@electric-sql/pglite/contrib/btree_gin')
  return { pg_trgm, btree_gin }
}
