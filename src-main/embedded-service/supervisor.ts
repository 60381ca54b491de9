import type { ServiceStatus } from '../../src-shared/contract/desktop.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { serviceMessage } from './messages.ts'
import { createRestartPolicy } from './restart-policy.ts'
import type { ServiceProcess, StartServiceProcess } from './service-process.ts'

/** A start that says nothing for this long is taken for dead. */
const startSilenceMs = 120_000
/** As long as the database may take to close on a busy computer; ended by force, the next start recovers it. */
const stopMs = 15_000

export type SupervisorStatus = Pick<ServiceStatus, 'state' | 'message' | 'restarts'>

export interface Supervisor {
  readonly status: () => SupervisorStatus
  /** The service's origin; throws `service_starting`, or `service_unreachable` when it was given up. */
  readonly origin: () => string
  readonly start: () => void
  /** Ends the service in good order, or by force after 15 s. */
  readonly stop: () => Promise<void>
}

export interface SupervisorDependencies {
  readonly startProcess: StartServiceProcess
  readonly onChange: (status: SupervisorStatus) => void
}

interface Running {
  readonly process: ServiceProcess
  readonly exited: Promise<void>
}

/** Keeps the embedded service running: starts it, starts it again when it dies, and gives up after the fifth time within a minute. */
export const createSupervisor = ({ startProcess, onChange }: SupervisorDependencies): Supervisor => {
  const policy = createRestartPolicy()
  let status: SupervisorStatus = { state: 'starting', message: null, restarts: 0 }
  let origin: string | undefined
  let running: Running | undefined
  let stopping = false
  let next: NodeJS.Timeout | undefined

  const tell = (change: Partial<SupervisorStatus>): void => {
    status = { ...status, ...change }
    onChange(status)
  }

  const afterEnd = (code: number, reason: string | undefined): void => {
    running = undefined
    origin = undefined
    if (stopping) return
    const message = reason ?? `the service ended unexpectedly (${code})`
    const delay = policy.afterFailure(Date.now())
    if (delay === undefined) return tell({ state: 'failed', message })
    tell({ state: 'restarting', message, restarts: status.restarts + 1 })
    next = setTimeout(launch, delay)
  }

  const launch = (): void => {
    let reason: string | undefined
    let ended = (): void => undefined
    const exited = new Promise<void>((resolve) => {
      ended = resolve
    })
    const silence = setTimeout(() => {
      reason = 'the service did not start in time'
      process.kill()
    }, startSilenceMs)
    const process = startProcess({
      onMessage: (data) => {
        const message = serviceMessage(data)
        silence.refresh()
        if (message?.type === 'progress') tell({ message: message.step })
        if (message?.type === 'failed') reason = message.message
        if (message?.type !== 'ready') return
        clearTimeout(silence)
        origin = message.origin
        tell({ state: 'ready', message: null })
      },
      onExit: (code) => {
        clearTimeout(silence)
        afterEnd(code, reason)
        ended()
      },
    })
    running = { process, exited }
  }

  return {
    status: () => status,
    origin: () => {
      if (origin !== undefined) return origin
      throw new AppError(status.state === 'failed' ? 'service_unreachable' : 'service_starting')
    },
    start: () => {
      if (running !== undefined) return
      clearTimeout(next)
      stopping = false
      policy.reset()
      tell({ state: 'starting', message: null })
      launch()
    },
    stop: async () => {
      stopping = true
      clearTimeout(next)
      const ending = running
      if (ending === undefined) return
      origin = undefined
      tell({ state: 'restarting', message: null })
      ending.process.post({ type: 'stop' })
      const force = setTimeout(() => ending.process.kill(), stopMs)
      await ending.exited
      clearTimeout(force)
    },
  }
}
