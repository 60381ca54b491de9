import { utilityProcess } from 'electron'
import type { Log } from '../log/log.ts'
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
export const serviceProcesses =
  (script: string, given: ServiceArguments, log: Log): StartServiceProcess =>
  ({ onMessage, onExit }) => {
    const child = utilityProcess.fork(script, [JSON.stringify(given)], { serviceName, stdio: 'pipe' })
    child.on('message', onMessage)
    child.on('exit', onExit)
    logLines(child.stdout, (service) => log.info({ service }))
    logLines(child.stderr, (service) => log.warn({ service }))
    return { post: (message) => child.postMessage(message), kill: () => void child.kill() }
  }
