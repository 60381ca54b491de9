import type { ServiceStatus } from '../../src-shared/contract/desktop.ts'

/** The service behind a workspace: where it is and how it is. */
export interface WorkspaceService {
  /** Throws a coded error while nothing may be sent there. */
  readonly origin: () => string
  readonly status: () => ServiceStatus
  /** Its workspace is shown from now on. */
  readonly enter: () => void
  /** Another workspace is shown from now on. */
  readonly leave: () => void
}
