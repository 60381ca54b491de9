import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { withLock } from './lock.ts'
import { inProject, projectRoot } from './paths.ts'
import { runScript, runTool } from './run.ts'
import type { Finished } from './run.ts'
import { Refusal, say } from './say.ts'

export const buildNames = ['console', 'member', 'template'] as const
export type BuildName = (typeof buildNames)[number]

interface BuildStep {
  readonly name: BuildName
  /** Files and folders that the result is made of. */
  readonly inputs: readonly string[]
  /** A file that exists after a complete build. */
  readonly output: string
  readonly build: () => Promise<Finished>
}

// Messages that fail a build are shown in logs, too: no colours.
const production = { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' }

const steps: readonly BuildStep[] = [
  {
    name: 'console',
    inputs: ['src-main', 'src-preload', 'src-renderer', 'src-service', 'src-shared', 'electron.vite.config.ts'],
    output: 'out/main/index.cjs',
    build: () => runTool('electron-vite', ['build', '--logLevel', 'warn'], { env: production, output: 'keep' }),
  },
  {
    name: 'member',
    inputs: ['src-renderer', 'src-shared', 'vite.member.config.ts', 'scripts/lib/reference-page.ts'],
    output: 'out/member/.vite/manifest.json',
    build: () =>
      runTool('vite', ['build', '--config', 'vite.member.config.ts', '--logLevel', 'warn'], {
        env: production,
        output: 'keep',
      }),
  },
  {
    name: 'template',
    inputs: ['migrations', 'migrate.ts', 'pglite.ts', 'pglite-engine.ts', 'template.ts'].map(
      (name) => `src-service/sql/${name}`,
    ),
    output: 'out/template/schema.tar.gz',
    build: () => runScript('scripts/build-template.ts', [], { output: 'keep' }),
  },
]

export interface BuildOptions {
  readonly only?: readonly BuildName[]
  /** Build even what is up to date. */
  readonly force?: boolean
}

/** Builds what is missing or older than its sources; two starts at once build once. */
export async function build(options: BuildOptions = {}): Promise<void> {
  await withLock(inProject('out', '.build.lock'), async () => {
    for (const step of steps) {
      if (options.only === undefined || options.only.includes(step.name)) await buildStep(step, options.force ?? false)
    }
  })
}

async function buildStep(step: BuildStep, force: boolean): Promise<void> {
  const stamp = inProject('out', '.stamps', step.name)
  const wanted = fingerprint([...step.inputs, 'package-lock.json'])
  const upToDate = existsSync(inProject(step.output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
  if (upToDate && !force) return

  const started = performance.now()
  const done = await step.build()
  if (done.code !== 0) throw new Refusal(`${done.output}\nThe build of ${step.name} failed.`)
  if (!existsSync(inProject(step.output))) throw new Refusal(`The build of ${step.name} left no ${step.output}.`)
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
  say(`Built ${step.name} in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

/** A hash over names and contents: unlike times it survives a checkout. Tests are no part of a build. */
function fingerprint(inputs: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap((input) => filesUnder(inProject(input)))) {
    hash.update(relative(projectRoot, file).split(sep).join('/')).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
