import { findChromium } from './chromium.ts'
import { hasDisplay } from './display.ts'
import { distribution, electronPackages, hasCommand, installCommand, missingPackages } from './linux-system.ts'
import { run, runTool } from './run.ts'
import { Refusal, say } from './say.ts'

export type Need = 'desktop' | 'browser' | 'service'

// Names in the demonstration data are written in many scripts.
const fonts = ['fonts-liberation', 'fonts-wqy-microhei']
const onTheBus = ['dbus', 'dbus-x11', 'gnome-keyring', 'libnotify4', 'dunst']
const desktopPackages = ['xvfb', 'xauth', ...electronPackages, ...onTheBus, ...fonts]
const desktopCommands = ['dbus-daemon', 'gnome-keyring-daemon', 'dunst']

/** Sees to it that the tests find a display server, Electron's libraries, a keyring, a notification daemon and a browser; installs them where it may. */
export async function ensureTestSystem(needs: readonly Need[]): Promise<void> {
  if (process.platform === 'linux') {
    await (distribution() === 'other' ? requireCommands(needs) : ensurePackages(wantedPackages(needs)))
  }
  if (needs.includes('browser') && findChromium() === undefined) await installBrowser()
}

function wantedPackages(needs: readonly Need[]): string[] {
  const browser = distribution() === 'debian' && findChromium() === undefined ? ['chromium'] : []
  return [
    ...(needs.includes('desktop') ? desktopPackages : []),
    ...(needs.includes('browser') ? [...browser, ...fonts] : []),
    // Counts the system calls with which the embedded database reaches the disk.
    ...(needs.includes('service') ? ['strace'] : []),
  ]
}

async function ensurePackages(wanted: readonly string[]): Promise<void> {
  if ((await missingPackages([...new Set(wanted)])).length === 0) return
  const become = await privilege()
  if (become === undefined) {
    const missing = await missingPackages([...new Set(wanted)])
    throw new Refusal(
      `The tests need packages that are not installed. Install them with:\n  ${installCommand(missing)}`,
    )
  }
  // Names are asked for again afterwards: a bare system learns only by the update which ones it has.
  await apt(become, ['update'])
  const missing = await missingPackages([...new Set(wanted)])
  say(`Installing what the tests need: ${missing.join(' ')}`)
  const done = await apt(become, ['install', '-y', '--no-install-recommends', ...missing])
  if (done.code !== 0)
    throw new Refusal(`apt-get failed:\n${done.output}\nInstall by hand:\n  ${installCommand(missing)}`)
}

/** The words before a command that make it run as root, if that needs no password. */
async function privilege(): Promise<readonly string[] | undefined> {
  if (process.getuid?.() === 0) return []
  return (await run('sudo', ['-n', 'true'], { output: 'keep' })).code === 0 ? ['sudo', '-n'] : undefined
}

function apt(become: readonly string[], args: readonly string[]): ReturnType<typeof run> {
  const [file = 'env', ...rest] = [...become, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args]
  return run(file, rest, { output: 'keep' })
}

async function requireCommands(needs: readonly Need[]): Promise<void> {
  if (!needs.includes('desktop')) return
  const wanted = [...(hasDisplay() ? [] : ['Xvfb']), ...desktopCommands]
  const found = await Promise.all(wanted.map(hasCommand))
  const missing = wanted.filter((_, index) => !found[index])
  if (missing.length > 0)
    throw new Refusal(`The tests need ${missing.join(', ')}: install them with your package manager.`)
}

async function installBrowser(): Promise<void> {
  say('Installing a browser for the tests of the member’s page.')
  await runTool('playwright', ['install', ...(process.getuid?.() === 0 ? ['--with-deps'] : []), 'chromium'])
  if (findChromium() === undefined) {
    throw new Refusal('The tests of the member’s page need Chromium or Chrome: install one, or set CHROMIUM_PATH.')
  }
}
