import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Refusal } from './say.ts'

export interface Keyring {
  /** For the console that shall find this keyring; it also wants the switch `--password-store=gnome-libsecret`. */
  readonly env: Readonly<Record<string, string>>
  readonly stop: () => Promise<void>
}

/** Where no keyring can be reached, whatever the person's own session offers. */
export const noKeyring: Readonly<Record<string, string>> = { DBUS_SESSION_BUS_ADDRESS: 'disabled:' }

/** Starts a real, empty, unlocked keyring on a message bus of its own (Linux); the person's own keyring stays untouched. */
export async function startKeyring(): Promise<Keyring> {
  const folder = await mkdtemp(join(tmpdir(), 'linekeeper-keyring-'))
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
  const env = { ...homes, DBUS_SESSION_BUS_ADDRESS: address }

  await unlock({ ...process.env, ...env })
  return {
    env,
    stop: async () => {
      bus.kill() // the keyring ends with its bus
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The daemon reads the password to the end of its input, goes to the background, and then its first process ends. */
function unlock(env: NodeJS.ProcessEnv): Promise<void> {
  const daemon = spawn('gnome-keyring-daemon', ['--unlock', '--components=secrets'], {
    env,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  daemon.stdin.end('test')
  return new Promise((resolve, reject) => {
    daemon.once('error', (error) => reject(new Refusal(`gnome-keyring-daemon could not be started: ${error.message}`)))
    daemon.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Refusal(`gnome-keyring-daemon ended with ${code}`)),
    )
  })
}

function firstLine(child: ReturnType<typeof spawn>, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Refusal(`${name} could not be started: ${error.message}`)))
    child.once('exit', (code) => reject(new Refusal(`${name} ended with ${code}`)))
    if (child.stdout !== null) createInterface({ input: child.stdout }).once('line', resolve)
  })
}
