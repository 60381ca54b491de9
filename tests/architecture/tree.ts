import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'

/** Absolute path of the repository, found from this file so that the tests run from any folder. */
export const root = resolve(import.meta.dirname, '../..')

/** The folders whose programs the layers describe. */
export const sourceFolders = ['src-shared', 'src-service', 'src-main', 'src-preload', 'src-renderer'] as const

const isCode = (path: string): boolean => /\.(ts|tsx|mts|cts|js|mjs|cjs|jsx)$/.test(path)

/** Every file below a folder, as a path from the root with forward slashes; nothing when the folder does not exist. */
export const filesBelow = (folder: string): readonly string[] => {
  const start = join(root, folder)
  if (!existsSync(start)) return []
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => part === 'node_modules' || part === 'out'))
    .sort()
}

/** Every code file below the given folders. */
export const codeBelow = (folders: readonly string[]): readonly string[] =>
  folders.flatMap((folder) => filesBelow(folder)).filter(isCode)

/** What git holds or would hold: tracked files and untracked ones that no ignore rule names. */
export const committedFiles = (): readonly string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(root, path)))
    .sort()

/** The text of a file named from the root. */
export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')
