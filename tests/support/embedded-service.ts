import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { inProject } from '../../scripts/lib/paths.ts'

/** The embedded workspace's service in a process of its own, started from its source by the project's Node. */
export interface EmbeddedService {
  readonly origin: string
  /** What it wrote to its log since it started. */
  readonly log: () => string
  /** Asks it to stop and waits until it has. */
  readonly stop: () => Promise<void>
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>
}

export const databaseFolder = (dataDir: string): string => join(dataDir, 'database')

/** Starts it on a folder; an empty one is filled with demonstration data. */
export async function startEmbeddedService(dataDir: string): Promise<EmbeddedService> {
  const settings = {
    dataDir,
    templatePath: inProject('out', 'template', 'schema.tar.gz'),
    memberPageDir: inProject('out', 'member'),
  }
  const child = fork(inProject('src-service', 'embedded.ts'), [JSON.stringify(settings)], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
  })
  let log = ''
  child.stdout?.on('data', (text: Buffer) => (log += text.toString()))
  child.stderr?.on('data', (text: Buffer) => (log += text.toString()))
  const ended = once(child, 'exit')
  const origin = await new Promise<string>((resolve, reject) => {
    child.on('message', (message: { type: string; origin?: string; message?: string }) => {
      if (message.type === 'ready' && message.origin) resolve(message.origin)
      if (message.type === 'failed') reject(new Error(`the service did not start: ${message.message}`))
    })
    child.once('exit', (code) => reject(new Error(`the service ended with ${code} before it was ready: ${log}`)))
  })
  return {
    origin,
    log: () => log,
    stop: async () => {
      if (child.connected) child.send({ type: 'stop' })
      await ended
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
