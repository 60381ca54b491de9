import { ulid } from 'ulid'
import type { DesktopEvent } from '../../src-shared/contract/events.ts'
import type { ServiceStatus } from '../../src-shared/contract/desktop.ts'
import { EMBEDDED } from '../../src-shared/contract/workspace-kinds.ts'
import type { Http } from '../api/http.ts'
import type { StartServiceProcess } from '../embedded-service/service-process.ts'
import type { Log } from '../log/log.ts'
import { createEmbeddedWorkspace, type EmbeddedWorkspace } from '../embedded-service/embedded-workspace.ts'
import type { BrowserSignInDependencies } from '../session/browser-sign-in.ts'
import { createBlobStore } from '../session/blob-store.ts'
import { createSealer } from '../session/safe-storage.ts'
import { createVault } from '../session/vault.ts'
import { createAskLimit } from './ask-limit.ts'
import { askServer } from './ask-server.ts'
import { createConnection, type Connection, type ConnectionDependencies } from './connection.ts'
import { createServerService } from './server-service.ts'
import { demonstrationStaff, embeddedSignIn, serverSignIn } from './sign-in-ways.ts'
import { createWorkspaces, type OpenWorkspace, type Workspaces } from './workspaces.ts'
import { createWorkspaceStore } from './workspace-store.ts'

/** Somebody waits for the answer. */
const askedForMs = 8_000

export interface ConsoleWorkspacesDependencies {
  readonly startService: StartServiceProcess
  readonly userData: string
  readonly http: Http
  readonly log: Log
  readonly about: Pick<ServiceStatus, 'evaluationRuntime' | 'version'>
  readonly send: (event: DesktopEvent) => void
  readonly browser: Pick<BrowserSignInDependencies, 'openBrowser' | 'page'>
  /** The embedded service is ready, perhaps at another origin than before. */
  readonly onEmbeddedReady: (origin: string) => void
  readonly onSwitch: () => void
}

export interface ConsoleWorkspaces extends Workspaces {
  readonly embedded: EmbeddedWorkspace
}

/** The workspaces on real parts: files below userData, the system's keyring, the embedded service. Use it after `ready`. */
export const createConsoleWorkspaces = (dependencies: ConsoleWorkspacesDependencies): ConsoleWorkspaces => {
  const { startService, userData, http, log, about, send, browser, onEmbeddedReady, onSwitch } = dependencies
  const sealer = createSealer()
  const countAsked = createAskLimit()

  /** Only the workspace that is shown is news to the windows. */
  const tellOf = (id: string, type: 'workspace.changed' | 'session.changed'): void => {
    if (!workspaces.isCurrent(id)) return
    workspaces.listen()
    send({ type })
  }
  const connect = (
    id: string,
    own: Pick<ConnectionDependencies, 'origin' | 'signInAtProvider' | 'demonstrationStaff'>,
  ): { connection: Connection; destroy: () => void } => {
    const file = createBlobStore(id)
    const vault = createVault(sealer, file)
    let gone = false
    const connection = createConnection({
      ...own,
      http,
      // What ends while its workspace is being removed must not bring its file back.
      vault: { ...vault, keep: async (secret) => (gone ? undefined : vault.keep(secret)) },
      onEvent: (event) => workspaces.isCurrent(id) && send(event),
      onChange: (what) => tellOf(id, what === 'session' ? 'session.changed' : 'workspace.changed'),
      report: (message, details) => log.warn(details, message),
    })
    const destroy = (): void => {
      gone = true
      file.destroy()
    }
    return { connection, destroy }
  }

  const embedded = createEmbeddedWorkspace({
    startProcess: startService,
    userData,
    http,
    log,
    about,
    isLive: () => embeddedParts().connection.isLive(),
    forgetSession: () => embeddedParts().connection.session.forget(),
    onChange: () => {
      if (embedded.status().state === 'ready') onEmbeddedReady(embedded.origin())
      tellOf(EMBEDDED, 'workspace.changed')
    },
  })
  let opened: ReturnType<typeof connect> | undefined
  const embeddedParts = (): ReturnType<typeof connect> => {
    opened ??= connect(EMBEDDED, {
      origin: embedded.origin,
      signInAtProvider: embeddedSignIn(http, embedded.origin, log),
      demonstrationStaff,
    })
    return opened
  }

  const workspaces = createWorkspaces({
    store: createWorkspaceStore(),
    openEmbedded: () => ({
      ...embeddedParts(),
      // Once it runs it goes on running: coming back is at once.
      service: { origin: embedded.origin, status: embedded.status, enter: embedded.start, leave: () => undefined },
    }),
    openServer: ({ id, address }): OpenWorkspace => {
      const service = createServerService({
        address,
        http,
        about,
        isLive: () => parts.connection.isLive(),
        onChange: () => tellOf(id, 'workspace.changed'),
      })
      const parts = connect(id, {
        origin: service.origin,
        signInAtProvider: serverSignIn({ ...browser, http, origin: service.origin }, log),
        demonstrationStaff: [],
      })
      return { ...parts, service }
    },
    ask: async (origin) => {
      countAsked()
      await askServer(http, origin, about.version, askedForMs)
    },
    newId: () => `srv_${ulid()}`,
    onSwitch,
    onList: () => send({ type: 'workspaces.changed' }),
  })
  return { ...workspaces, embedded }
}
