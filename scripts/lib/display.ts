import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { Refusal } from './say.ts'

/** Whether a window could be shown; only Linux can lack a display. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])

/** Refuses in one sentence where no window could be shown. */
export function requireDisplay(): void {
  if (hasDisplay()) return
  throw new Refusal(
    'No display (DISPLAY and WAYLAND_DISPLAY are empty): start it at a desktop, through "ssh -X", or unseen with "xvfb-run -a npm start".',
  )
}

/** Runs the work with a display: the one that is there, else a virtual one that ends with the work. */
export async function withDisplay<T>(work: (environment: NodeJS.ProcessEnv) => Promise<T>): Promise<T> {
  if (hasDisplay()) return await work({})
  const virtual = await startVirtualDisplay()
  try {
    return await work({ DISPLAY: virtual.display })
  } finally {
    virtual.stop()
  }
}

/** So many of the tests with windows run side by side. */
export const testWorkers = 2
/** Names a display for each of the tests' workers, in their order, parted by spaces. */
export const TEST_DISPLAYS = 'LINEKEEPER_TEST_DISPLAYS'

/** Runs the work with a display of its own for each worker: on one they would take the keyboard from each other's windows. A real display is shared. */
export async function withDisplayForEach<T>(work: (environment: NodeJS.ProcessEnv) => Promise<T>): Promise<T> {
  if (hasDisplay()) return await work({})
  const virtual = await Promise.all(Array.from({ length: testWorkers }, startVirtualDisplay))
  try {
    const displays = virtual.map(({ display }) => display)
    return await work({ DISPLAY: displays[0], [TEST_DISPLAYS]: displays.join(' ') })
  } finally {
    for (const { stop } of virtual) stop()
  }
}

async function startVirtualDisplay(): Promise<{ display: string; stop: () => void }> {
  // The server picks a free number itself and writes it to descriptor 3.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const stop = (): void => void server.kill('SIGTERM')
  process.once('exit', stop)
  const failed = new Promise<never>((_, reject) => {
    server.once('error', (error) => reject(new Refusal(`Xvfb could not be started: ${error.message}`)))
    server.once('exit', (code) => reject(new Refusal(`Xvfb ended with ${code} before it had a display.`)))
  })
  failed.catch(() => undefined) // it also ends when it is stopped
  const number = new Promise<string>((found) => {
    createInterface({ input: server.stdio[3] as Readable }).once('line', found)
  })
  return { display: `:${await Promise.race([number, failed])}`, stop }
}
