import { projectRoot } from './paths.ts'
import { resolveElectron, runtimeEnvironment } from './electron-runtime.ts'
import type { ElectronRuntime, ResolveOptions } from './electron-runtime.ts'
import { electronPackages, installCommand, missingLibraries, packageName } from './linux-system.ts'
import { sandboxObstacle } from './sandbox.ts'
import { Refusal } from './say.ts'

export interface ElectronLaunch {
  readonly executable: string
  /** Switches first, then the project's folder; the console's own arguments follow. */
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly runtime: ElectronRuntime
  /** Why Chromium's sandbox is off, in words; undefined where it is on. */
  readonly sandboxObstacle: string | undefined
}

/** How to start the built console on this machine. */
export async function electronLaunch(options: ResolveOptions = {}): Promise<ElectronLaunch> {
  const runtime = await resolveElectron(options)
  await requireLibraries(runtime.executable)
  const obstacle = await sandboxObstacle(runtime.executable)
  const switches = [
    ...(obstacle === undefined ? [] : ['--no-sandbox']),
    ...(process.env['DISPLAY'] || !process.env['WAYLAND_DISPLAY'] ? [] : ['--ozone-platform=wayland']),
  ]
  return {
    executable: runtime.executable,
    args: [...switches, projectRoot],
    env: runtimeEnvironment(runtime),
    runtime,
    sandboxObstacle: obstacle,
  }
}

/** Refuses with the one command that installs the system libraries which Electron lacks here. */
export async function requireLibraries(executable: string): Promise<void> {
  const missing = await missingLibraries(executable)
  if (missing.length === 0) return
  const packages = await Promise.all(electronPackages.map(packageName))
  throw new Refusal(
    `Electron lacks system libraries: ${missing.join(', ')}. On Debian and Ubuntu this installs them:\n  ${installCommand(packages)}`,
  )
}
