import { join } from 'node:path'
import { multistream, pino, type Logger } from 'pino'
import { boundedFile } from './bounded-file.ts'

export type Log = Logger

const mostBytes = 5 * 1024 * 1024
const secrets = ['accessToken', 'refreshToken', 'idToken', 'authorization', 'dpop', 'code', 'privateJwk', 'cookie']

const toStdout = { write: (line: string) => void process.stdout.write(line) }

/** The console's log: one line of JSON for each event (so a line break in a value is `\n`), in `<folder>/console.log` and on stdout; never a token, a code or an input. */
export const createLog = (folder: string): Log => {
  // Who started the console may have closed its end of the pipe.
  process.stdout.on('error', () => undefined)
  return pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: secrets.flatMap((name) => [name, `*.${name}`]) },
    multistream([{ stream: boundedFile(join(folder, 'console.log'), mostBytes) }, { stream: toStdout }]),
  )
}
