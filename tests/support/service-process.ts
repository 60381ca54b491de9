import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'

/** What a service process is told at its start. */
export interface EntryArguments {
  readonly databaseUrl: string
  readonly keysFile: string
  /** Of its own: its carrier's ledger and its issuer's keys; kept over a restart. */
  readonly folder: string
  /** How long its carrier takes to accept a send, in milliseconds. */
  readonly carrierTakesMs: number
  /** R20: where its proxy would put the address of who asks; null: addresses are not told apart. */
  readonly clientAddressHeader: string | null
  /** The address of the proxy in front of it, where one is; null: it is reached where it listens. */
  readonly publicOrigin: string | null
}
/** What it answers once it listens. */
export interface EntryReady {
  /** Where it listens. */
  readonly origin: string
  readonly marketplace: { readonly clientId: string; readonly clientSecret: string }
}

/** A whole service in a process of its own. */
export interface ServiceProcess extends EntryReady {
  readonly log: () => string
  /** Lets it close. */
  readonly stop: () => Promise<void>
  /** SIGKILL: nothing of it runs any more. */
  readonly kill: () => Promise<void>
}

export async function startServiceProcess(
  settings: EntryArguments,
  environment: NodeJS.ProcessEnv = {},
): Promise<ServiceProcess> {
  mkdirSync(settings.folder, { recursive: true })
  const child = fork(new URL('service-process-entry.ts', import.meta.url), [JSON.stringify(settings)], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
    env: { ...process.env, ...environment },
  })
  let log = ''
  child.stdout?.on('data', (text: Buffer) => (log += text.toString()))
  child.stderr?.on('data', (text: Buffer) => (log += text.toString()))
  const ended = once(child, 'exit')
  const ready = await new Promise<EntryReady>((resolve, reject) => {
    child.once('message', (message) => resolve(message as EntryReady))
    child.once('exit', (code) => reject(new Error(`the service process ended with ${code}: ${log}`)))
  })
  return {
    ...ready,
    log: () => log,
    stop: async () => {
      if (child.connected) child.disconnect()
      await ended
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
