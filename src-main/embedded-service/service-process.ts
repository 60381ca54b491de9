import { join } from 'node:path'
import { utilityProcess } from 'electron'
import type { Log } from '../log/log.ts'
import { embeddedFolder } from './embedded-folder.ts'
import type { ServiceArguments, StopMessage } from './messages.ts'

/** One running service, as its supervisor sees it. */
export interface ServiceProcess {
  readonly post: (message: StopMessage) => void
  readonly kill: () => void
}

export interface ServiceListener {
  readonly onMessage: (data: unknown) => void
  readonly onExit: (code: number) => void
}

export type StartServiceProcess = (listener: ServiceListener) => ServiceProcess

/** Starts services; one may be on its way before its supervisor is there. */
export interface ServiceLauncher {
  /** Starts one ahead, for whoever asks first. */
  readonly prepare: () => void
  readonly start: StartServiceProcess
}

/** Named in the task manager and in `app.getAppMetrics()`. */
const serviceName = 'linekeeper-service'

const logLines = (stream: NodeJS.ReadableStream | null, write: (line: string) => void): void => {
  let rest = ''
  stream?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = (lines.pop() ?? '').slice(0, 10_000)
    lines.filter((line) => line !== '').forEach(write)
  })
}

/** Starts `out/main/service.cjs` beside the console, in a process of its own without a window. */
const fork = (script: string, given: ServiceArguments, log: Log): StartServiceProcess => {
  const child = utilityProcess.fork(script, [JSON.stringify(given)], { serviceName, stdio: 'pipe' })
  // What it tells before anybody listens is kept.
  let early: ((listener: ServiceListener) => void)[] = []
  let tell = (event: (listener: ServiceListener) => void): void => void early.push(event)
  child.on('message', (data) => tell(({ onMessage }) => onMessage(data)))
  child.on('exit', (code) => tell(({ onExit }) => onExit(code)))
  logLines(child.stdout, (service) => log.info({ service }))
  logLines(child.stderr, (service) => log.warn({ service }))
  return (listener) => {
    tell = (event) => event(listener)
    for (const event of early) setImmediate(() => event(listener))
    early = []
    return { post: (message) => child.postMessage(message), kill: () => void child.kill() }
  }
}

/** The embedded service's launcher: what is built in `appFolder`, on the workspace in `userData`. */
export const createServiceLauncher = (appFolder: string, userData: string, log: Log): ServiceLauncher => {
  const given = {
    dataDir: join(userData, embeddedFolder),
    templatePath: join(appFolder, 'out', 'template', 'schema.tar.gz'),
    memberPageDir: join(appFolder, 'out', 'member'),
  }
  const launch = (): StartServiceProcess => fork(join(appFolder, 'out', 'main', 'service.cjs'), given, log)
  let prepared: StartServiceProcess | undefined
  return {
    prepare: () => void (prepared ??= launch()),
    start: (listener) => {
      const first = prepared ?? launch()
      prepared = undefined
      return first(listener)
    },
  }
}
