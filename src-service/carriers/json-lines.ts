import { appendFileSync, chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** An append-only file of JSON lines (0600), read whole at its opening; a last line that a crash cut short counts as not written. */
export interface JsonLines<T> {
  /** In the order in which they came. */
  readonly lines: readonly T[]
  add(line: T): void
}

export function openJsonLines<T>(file: string): JsonLines<T> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const raw = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : ['']
  const lines = raw.flatMap((line) => parsed<T>(line))
  // What follows must not be glued to half a line.
  appendFileSync(file, raw.at(-1) === '' ? '' : '\n', { mode: 0o600 })
  chmodSync(file, 0o600)
  return {
    lines,
    add(line) {
      appendFileSync(file, `${JSON.stringify(line)}\n`)
      lines.push(line)
    },
  }
}

function parsed<T>(line: string): readonly T[] {
  try {
    return line === '' ? [] : [JSON.parse(line) as T]
  } catch {
    return []
  }
}
