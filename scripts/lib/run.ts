import { spawn } from 'node:child_process'
import type { ChildProcess, SpawnOptions } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inProject, projectRoot } from './paths.ts'

export interface Finished {
  readonly code: number
  readonly output: string
}

export interface RunOptions {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  readonly timeoutMs?: number
  /** 'show' passes the program's output through, 'keep' returns it, 'both' does both. */
  readonly output?: 'show' | 'keep' | 'both'
}

/** Runs a program without a shell and waits for its end; a program that cannot be started counts as exit code 127. */
export function run(file: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const output = options.output ?? 'show'
  const spawnOptions: SpawnOptions = {
    cwd: options.cwd ?? projectRoot,
    env: options.env ?? process.env,
    stdio: ['inherit', output === 'show' ? 'inherit' : 'pipe', output === 'show' ? 'inherit' : 'pipe'],
    windowsHide: true,
    ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs }),
  }
  return new Promise((finish) => {
    const child = spawn(file, args, spawnOptions)
    const kept: string[] = []
    collect(child.stdout, kept, output === 'both' ? process.stdout : undefined)
    collect(child.stderr, kept, output === 'both' ? process.stderr : undefined)
    const stopForwarding = forwardSignals(child)
    child.once('error', (error) => {
      stopForwarding()
      finish({ code: 127, output: `${kept.join('')}${error.message}` })
    })
    child.once('close', (code, signal) => {
      stopForwarding()
      finish({ code: code ?? (signal === null ? 1 : 128), output: kept.join('') })
    })
  })
}

/** Runs the command that an installed package brings, with the project's own Node: no shell, no .cmd files. */
export function runTool(name: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  return run(process.execPath, [toolPath(name), ...args], options)
}

/** Runs one of the project's scripts. */
export function runScript(path: string, args: readonly string[] = [], options: RunOptions = {}): Promise<Finished> {
  return run(process.execPath, [inProject(path), ...args], options)
}

const packageOfTool: Readonly<Record<string, string>> = { tsc: 'typescript', playwright: '@playwright/test' }

function toolPath(name: string): string {
  const manifest = inProject('node_modules', packageOfTool[name] ?? name, 'package.json')
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: string | Record<string, string> }
  const path = typeof bin === 'string' ? bin : bin[name]
  if (path === undefined) throw new Error(`${manifest} names no command ${name}`)
  return join(dirname(manifest), path)
}

function collect(stream: ChildProcess['stdout'], kept: string[], also: NodeJS.WritableStream | undefined): void {
  stream?.setEncoding('utf8').on('data', (text: string) => {
    kept.push(text)
    also?.write(text)
  })
}

/** The terminal sends Ctrl+C to the whole group; a supervisor sends SIGTERM to us alone, so it is handed on. */
function forwardSignals(child: ChildProcess): () => void {
  const terminate = (): void => void child.kill('SIGTERM')
  const wait = (): void => undefined
  process.on('SIGTERM', terminate)
  process.on('SIGINT', wait)
  return () => {
    process.off('SIGTERM', terminate)
    process.off('SIGINT', wait)
  }
}
