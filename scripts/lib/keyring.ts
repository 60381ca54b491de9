import { spawn } from 'node:child_process'
import { startMessageBus, type MessageBus } from './message-bus.ts'
import { Refusal } from './say.ts'

/** Starts a real, empty, unlocked keyring on a message bus of its own (Linux), for a console with the switch `--password-store=gnome-libsecret`. */
export async function startKeyring(): Promise<MessageBus> {
  const bus = await startMessageBus()
  await unlock({ ...process.env, ...bus.env })
  return bus
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
