import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Refusal } from './say.ts'

export interface MessageBus {
  /** For the programs that shall meet on this bus. */
  readonly env: Readonly<Record<string, string>>
  readonly stop: () => Promise<void>
}

/** Where no message bus can be reached, whatever the person's own session offers: no keyring, no notifications. */
export const noMessageBus: Readonly<Record<string, string>> = { DBUS_SESSION_BUS_ADDRESS: 'disabled:' }

/** Starts a message bus of one's own with empty folders (Linux); the person's own session stays untouched. */
export async function startMessageBus(): Promise<MessageBus> {
  const folder = await mkdtemp(join(tmpdir(), 'linekeeper-bus-'))
  const homes = {
    XDG_RUNTIME_DIR: join(folder, 'run'),
    XDG_DATA_HOME: join(folder, 'data'),
    XDG_CACHE_HOME: join(folder, 'cache'),
  }
  await Promise.all(Object.values(homes).map((path) => mkdir(path, { mode: 0o700 })))
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--nopidfile', '--print-address'], {
    env: { ...process.env, ...homes },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const address = await firstLine(bus, 'dbus-daemon')
  return {
    env: { ...homes, DBUS_SESSION_BUS_ADDRESS: address },
    stop: async () => {
      bus.kill() // who waits on the bus ends with it
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function firstLine(child: ReturnType<typeof spawn>, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Refusal(`${name} could not be started: ${error.message}`)))
    child.once('exit', (code) => reject(new Refusal(`${name} ended with ${code}`)))
    if (child.stdout !== null) createInterface({ input: child.stdout }).once('line', resolve)
  })
}
