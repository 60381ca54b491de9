import ElectronStore from 'electron-store'
import { readWorkspaces, type WorkspaceList } from './workspace-list.ts'

/** Where the list of workspaces is kept. */
export interface WorkspaceStore {
  readonly get: () => WorkspaceList
  readonly set: (list: WorkspaceList) => void
}

/** The list on this computer: addresses, names and colours, and nothing secret; a damaged file counts as empty. */
export const createWorkspaceStore = (): WorkspaceStore => {
  const store = new ElectronStore<{ list?: unknown }>({
    name: 'workspaces',
    configFileMode: 0o600,
    clearInvalidConfig: true,
  })
  let list = readWorkspaces(store.get('list'))
  return {
    get: () => list,
    set: (next) => {
      store.set('list', next)
      list = next
    },
  }
}
