import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ServiceStatus } from '../../src-shared/contract/desktop.ts'
import { embeddedFolder } from './embedded-folder.ts'
import type { Latency } from './latency.ts'
import { createSince } from './since.ts'
import type { Supervisor } from './supervisor.ts'

export interface WorkspaceDependencies {
  readonly supervisor: Supervisor
  readonly latency: Latency
  readonly dataDir: string
  readonly isLive: () => boolean
  readonly forgetSession: () => void
  readonly about: Pick<ServiceStatus, 'evaluationRuntime' | 'version'>
}

export interface Workspace {
  readonly status: () => ServiceStatus
  readonly restart: () => Promise<void>
  /** Throws the embedded workspace's folder away and starts anew; everyone is signed out. */
  readonly reset: () => Promise<void>
}

export const createWorkspace = (dependencies: WorkspaceDependencies): Workspace => {
  const { supervisor, latency, dataDir, isLive, forgetSession, about } = dependencies
  if (basename(dataDir) !== embeddedFolder) throw new Error('this is not the embedded workspace’s folder')

  const since = createSince()

  const restart = async (between: () => Promise<void>): Promise<void> => {
    await supervisor.stop()
    try {
      await between()
    } finally {
      supervisor.start()
    }
  }

  return {
    status: () => ({
      ...supervisor.status(),
      answers: latency.answers(),
      problem: null,
      since: since(`${supervisor.status().state} ${latency.answers()}`),
      workspace: 'embedded',
      latencyMs: latency.get(),
      live: isLive(),
      ...about,
    }),
    restart: () => restart(() => Promise.resolve()),
    reset: () =>
      restart(async () => {
        forgetSession()
        await rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
      }),
  }
}
