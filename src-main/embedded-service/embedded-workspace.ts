import { join } from 'node:path'
import type { ServiceStatus } from '../../src-shared/contract/desktop.ts'
import { health } from '../../src-shared/contract/health.ts'
import type { Http } from '../api/http.ts'
import type { Log } from '../log/log.ts'
import { createLatency } from './latency.ts'
import { embeddedFolder } from './embedded-folder.ts'
import type { StartServiceProcess } from './service-process.ts'
import { createSupervisor } from './supervisor.ts'
import { createWorkspace, type Workspace } from './workspace.ts'

export interface EmbeddedWorkspaceDependencies {
  readonly startProcess: StartServiceProcess
  readonly userData: string
  readonly http: Http
  readonly log: Log
  readonly about: Pick<ServiceStatus, 'evaluationRuntime' | 'version'>
  readonly isLive: () => boolean
  readonly forgetSession: () => void
  /** Something in the status is other than before; the service may be at another origin. */
  readonly onChange: () => void
}

export interface EmbeddedWorkspace extends Workspace {
  /** Throws `service_starting` or `service_unreachable` while there is none. */
  readonly origin: () => string
  readonly start: () => void
  readonly stop: () => Promise<void>
}

/** The embedded service with its supervisor and its measured latency. */
export const createEmbeddedWorkspace = (dependencies: EmbeddedWorkspaceDependencies): EmbeddedWorkspace => {
  const { startProcess, userData, http, log, about, isLive, forgetSession, onChange } = dependencies
  const supervisor = createSupervisor({
    startProcess,
    onChange: (status) => {
      log.info({ service: status }, 'the service')
      if (status.state !== 'ready') latency.stop()
      onChange()
      if (status.state === 'ready') latency.start()
    },
  })
  const latency = createLatency(async (timeoutMs) => {
    const url = `${supervisor.origin()}${health.ready.path}`
    const { status } = await http.send({ method: 'GET', url, timeoutMs })
    if (status !== 200) throw new Error('not ready')
  }, onChange)
  const workspace = createWorkspace({
    supervisor,
    latency,
    dataDir: join(userData, embeddedFolder),
    isLive,
    forgetSession,
    about,
  })
  return {
    ...workspace,
    origin: supervisor.origin,
    start: supervisor.start,
    stop: async () => {
      latency.stop()
      await supervisor.stop()
    },
  }
}
