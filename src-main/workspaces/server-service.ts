import type { ServiceStatus } from '../../src-shared/contract/desktop.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import type { ErrorCode } from '../../src-shared/errors/error-codes.ts'
import { createLatency } from '../embedded-service/latency.ts'
import { createSince } from '../embedded-service/since.ts'
import type { Http } from '../api/http.ts'
import { askServer } from './ask-server.ts'
import type { WorkspaceService } from './workspace-service.ts'

export interface ServerServiceDependencies {
  readonly address: string
  readonly http: Http
  readonly about: Pick<ServiceStatus, 'evaluationRuntime' | 'version'>
  readonly isLive: () => boolean
  readonly onChange: () => void
}

/** With these nothing is asked of the server and no token goes there: what answers is not what was added. */
const stopping: ReadonlySet<ErrorCode> = new Set(['server_untrusted', 'server_not_linekeeper', 'server_version'])

/** A server's service: it runs elsewhere, and is asked how it is while its workspace is shown. */
export const createServerService = (dependencies: ServerServiceDependencies): WorkspaceService => {
  const { address, http, about, isLive, onChange } = dependencies
  const since = createSince()
  const latency = createLatency((timeoutMs) => askServer(http, address, about.version, timeoutMs), onChange)
  return {
    origin: () => {
      const problem = latency.problem()
      if (problem !== null && stopping.has(problem)) throw new AppError(problem)
      return address
    },
    // A server is never started from here: until it has not answered there is nothing to say.
    status: () => ({
      state: 'ready',
      workspace: 'server',
      message: null,
      latencyMs: latency.get(),
      answers: latency.answers(),
      problem: latency.problem(),
      since: since(`${latency.answers()} ${latency.problem()}`),
      restarts: 0,
      live: isLive(),
      ...about,
    }),
    enter: latency.start,
    leave: latency.stop,
  }
}
