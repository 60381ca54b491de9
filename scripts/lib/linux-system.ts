import { readFileSync } from 'node:fs'
import { run } from './run.ts'

export type Distribution = 'debian' | 'ubuntu' | 'other'

/** Which family of packages this Linux has, from os-release. */
export function distribution(): Distribution {
  const release = osRelease()
  const family = `${release['ID'] ?? ''} ${release['ID_LIKE'] ?? ''}`
  if (family.includes('ubuntu')) return 'ubuntu'
  return family.includes('debian') ? 'debian' : 'other'
}

/** The given package's name here: releases from 2024 on renamed some to …t64. */
export async function packageName(name: string): Promise<string> {
  if (name !== 'libgtk-3-0' && name !== 'libasound2') return name
  const renamed = `${name}t64`
  const known = await run('apt-cache', ['show', renamed], { output: 'keep' })
  return known.code === 0 || releaseIsSince2024() ? renamed : name
}

/** Those of the named packages that are not installed, under their names here. */
export async function missingPackages(names: readonly string[]): Promise<string[]> {
  const query = await run('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Abbrev}\n'], { output: 'keep' })
  const installed = new Set(
    query.output
      .split('\n')
      .filter((line) => line.includes(' ii'))
      .map((line) => line.split(' ')[0]),
  )
  const missing = names.filter((name) => !installed.has(name) && !installed.has(`${name}t64`))
  return await Promise.all(missing.map(packageName))
}

/** The one command that installs the packages. */
export const installCommand = (packages: readonly string[]): string =>
  `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`

/** Whether a command can be found in the PATH. */
export async function hasCommand(name: string): Promise<boolean> {
  return (await run('which', [name], { output: 'keep' })).code === 0
}

/** Shared libraries that the executable wants and this system lacks. */
export async function missingLibraries(executable: string): Promise<string[]> {
  if (process.platform !== 'linux') return []
  const { output } = await run('ldd', [executable], { output: 'keep', env: { ...process.env, LC_ALL: 'C' } })
  return [...output.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1] ?? '')
}

/** What an Electron needs; everything else it links to comes with these. */
export const electronPackages: readonly string[] = ['libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2']

function releaseIsSince2024(): boolean {
  const version = Number.parseFloat(osRelease()['VERSION_ID'] ?? '0')
  const found = distribution()
  return (found === 'ubuntu' && version >= 24.04) || (found === 'debian' && version >= 13)
}

function osRelease(): Record<string, string> {
  try {
    const lines = readFileSync('/etc/os-release', 'utf8').split('\n')
    return Object.fromEntries(
      lines.map((line) => line.split('=')).map(([key, value]) => [key, value?.replaceAll('"', '')]),
    )
  } catch {
    return {}
  }
}
