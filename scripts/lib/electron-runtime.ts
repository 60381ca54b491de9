import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { downloadOwnElectron, electronVersion, executableName, ownElectron } from './electron-own.ts'
import { evaluationRuntime, evaluationRuntimeRunsHere } from './electron-evaluation.ts'
import { Refusal, say } from './say.ts'

export interface ElectronRuntime {
  /** The program to start. */
  readonly executable: string
  readonly majorVersion: number
  /** True for the runtime that is for evaluation and tests only; the console shows it in its title and log. */
  readonly evaluation: boolean
}

export interface ResolveOptions {
  /** Try Electron's own download again although it failed a short while ago. */
  readonly retryDownload?: boolean
  /** Do not say which runtime it is: for tests, which would repeat it each time. */
  readonly quiet?: boolean
}

/**
 * Finds the Electron to start: ELECTRON_OVERRIDE_DIST_PATH, else the one of the electron package (downloaded now if
 * need be), else the evaluation runtime. Nothing here requires 'electron': without its binary that throws.
 */
export async function resolveElectron(options: ResolveOptions = {}): Promise<ElectronRuntime> {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (override) return fromFolder(override)

  const own = ownElectron() ?? (await downloadOwnElectron(options.retryDownload ?? false))
  if (typeof own === 'string') return { executable: own, majorVersion: majorOf(electronVersion()), evaluation: false }

  const failed = `Electron ${electronVersion()} could not be downloaded (${own.reason})`
  if (!evaluationRuntimeRunsHere()) {
    throw new Refusal(
      `${failed}, and the evaluation runtime is for Linux x64 only. Set ELECTRON_MIRROR, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.`,
    )
  }
  if (!options.quiet) say(`${failed}; using the evaluation runtime (Electron 25: for evaluation and tests only).`)
  return { executable: await evaluationRuntime(), majorVersion: 25, evaluation: true }
}

/** What a started console must be told about its runtime. */
export function runtimeEnvironment(runtime: ElectronRuntime): Record<string, string> {
  return runtime.evaluation ? { LINEKEEPER_EVALUATION_RUNTIME: '1' } : {}
}

function fromFolder(folder: string): ElectronRuntime {
  const executable = join(folder, executableName())
  if (!existsSync(executable)) throw new Refusal(`ELECTRON_OVERRIDE_DIST_PATH has no ${executable}.`)
  return { executable, majorVersion: majorOf(electronVersion()), evaluation: false }
}

const majorOf = (version: string): number => Number.parseInt(version, 10)
