import { execFile, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { startMessageBus } from '../../scripts/lib/message-bus.ts'

const run = promisify(execFile)
const NAME_HAS_OWNER = [
  '--session',
  '--print-reply',
  '--dest=org.freedesktop.DBus',
  '/',
  'org.freedesktop.DBus.NameHasOwner',
  'string:org.freedesktop.Notifications',
] as const

/** A desktop of its own that shows notifications: a message bus and a real daemon on it (Linux). */
export interface NotificationDaemon {
  /** For the console that shall meet the daemon. */
  readonly env: Readonly<Record<string, string>>
  /** What programs have asked it to show since it started, oldest first. */
  readonly shown: () => readonly { readonly summary: string; readonly body: string }[]
  /** How many stand on the screen now. */
  readonly standing: () => Promise<number>
  /** What a click on the newest does. */
  readonly click: () => Promise<void>
  readonly stop: () => Promise<void>
}

export async function startNotificationDaemon(): Promise<NotificationDaemon> {
  const bus = await startMessageBus()
  const env = { ...process.env, ...bus.env }
  const settings = join(bus.env['XDG_RUNTIME_DIR'] ?? '', 'dunstrc')
  writeFileSync(settings, '[global]\n  markup = no\n  idle_threshold = 0\n')
  const daemon = spawn('dunst', ['-print', '-conf', settings], { env, stdio: ['ignore', 'pipe', 'ignore'] })
  let printed = ''
  daemon.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const ended = new Promise<void>((resolve) => daemon.once('exit', () => resolve()))
  const owned = async () => (await run('dbus-send', [...NAME_HAS_OWNER], { env })).stdout.includes('true')
  const ask = async (...args: readonly string[]) => (await run('dunstctl', [...args], { env })).stdout.trim()
  // Before it stands on the bus, a question would make the bus start another one.
  while (daemon.exitCode === null && !(await owned())) await setTimeout(50)
  return {
    env: bus.env,
    shown: () =>
      [...printed.matchAll(/\tsummary: '(.*)'\n\tbody: '(.*)'\n/g)].map(([, summary = '', body = '']) => ({
        summary,
        body,
      })),
    standing: async () => Number(await ask('count', 'displayed')),
    click: async () => void (await ask('action', '0')),
    stop: async () => {
      daemon.kill()
      await ended
      await bus.stop()
    },
  }
}
