import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

const sizeOf = (path: string): number => {
  try {
    return statSync(path).size
  } catch {
    return 0
  }
}

/** A log file that is set aside as `<path>.1` when it reaches its size, so that two files of it exist at most. A full disk never stops the program. */
export const boundedFile = (path: string, mostBytes: number): { write: (line: string) => void } => {
  mkdirSync(dirname(path), { recursive: true })
  let size = sizeOf(path)
  return {
    write: (line) => {
      try {
        if (size + Buffer.byteLength(line) > mostBytes) {
          renameSync(path, `${path}.1`)
          size = 0
        }
        appendFileSync(path, line, { mode: 0o600 })
        size += Buffer.byteLength(line)
      } catch {
        // Nowhere to write: the console goes on without its log.
      }
    },
  }
}
