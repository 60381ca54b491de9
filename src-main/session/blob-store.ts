import ElectronStore from 'electron-store'
import type { BlobStore, SealedBlob } from './vault.ts'

type Content = { sealed?: SealedBlob }

const isSealedBlob = (value: unknown): value is SealedBlob =>
  typeof value === 'object' &&
  value !== null &&
  typeof Reflect.get(value, 'backend') === 'string' &&
  typeof Reflect.get(value, 'blob') === 'string'

/** The sealed session in a file of its own that only its owner may read; a file that cannot be read counts as empty. */
export const createBlobStore = (): BlobStore => {
  const store = new ElectronStore<Content>({ name: 'session', configFileMode: 0o600, clearInvalidConfig: true })
  return {
    read: () => {
      const sealed: unknown = store.get('sealed')
      return isSealedBlob(sealed) ? sealed : undefined
    },
    write: (value) => store.set('sealed', value),
    clear: () => store.delete('sealed'),
  }
}
