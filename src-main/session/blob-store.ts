import { rmSync } from 'node:fs'
import ElectronStore from 'electron-store'
import { EMBEDDED } from '../../src-shared/contract/workspace-kinds.ts'
import type { BlobStore, SealedBlob } from './vault.ts'

type Content = { sealed?: SealedBlob }

const isSealedBlob = (value: unknown): value is SealedBlob =>
  typeof value === 'object' &&
  value !== null &&
  typeof Reflect.get(value, 'backend') === 'string' &&
  typeof Reflect.get(value, 'blob') === 'string'

/** A blob store whose file can be done away with. */
export interface SessionFile extends BlobStore {
  readonly destroy: () => void
}

/** A workspace's sealed session in a file of its own that only its owner may read; a file that cannot be read counts as empty. */
export const createBlobStore = (workspaceId: string): SessionFile => {
  const name = workspaceId === EMBEDDED ? 'session' : `session-${workspaceId}`
  const store = new ElectronStore<Content>({ name, configFileMode: 0o600, clearInvalidConfig: true })
  return {
    read: () => {
      const sealed: unknown = store.get('sealed')
      return isSealedBlob(sealed) ? sealed : undefined
    },
    write: (value) => store.set('sealed', value),
    clear: () => store.delete('sealed'),
    destroy: () => rmSync(store.path, { force: true }),
  }
}
