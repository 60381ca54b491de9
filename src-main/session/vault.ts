import type { Session } from '../../src-shared/contract/desktop.ts'

/** The system's secret store. `name` is `none` where there is none. */
export interface Sealer {
  readonly backend: () => Promise<{ readonly name: string; readonly allowed: boolean }>
  readonly encrypt: (text: string) => Promise<Buffer>
  readonly decrypt: (blob: Buffer) => Promise<string>
}

/** A sealed text with the name of the backend that sealed it. */
export interface SealedBlob {
  readonly backend: string
  readonly blob: string
}

/** The file that holds the blob. */
export interface BlobStore {
  readonly read: () => SealedBlob | undefined
  readonly write: (value: SealedBlob) => void
  readonly clear: () => void
}

export type Kept = Pick<Session, 'kept' | 'keptReason'>

/** Keeps one secret text across starts where the system has a keyring that we trust (R24), and says in a word why not. */
export interface Vault {
  readonly state: () => Kept
  /** The secret of an earlier start; undefined means: sign in again. Never throws. */
  readonly open: () => Promise<string | undefined>
  /** Keeps the secret, or only remembers that it is in memory. Never throws. */
  readonly keep: (secret: string) => Promise<void>
  readonly forget: () => void
}

const inKeychain: Kept = { kept: 'keychain', keptReason: null }
const inMemory = (name: string): Kept => ({
  kept: 'memory',
  keptReason: name === 'none' ? 'no_keychain' : 'backend_not_allowed',
})

export const createVault = (sealer: Sealer, store: BlobStore): Vault => {
  let state: Kept = inMemory('none')

  const open = async (): Promise<string | undefined> => {
    const backend = await sealer.backend()
    const sealed = store.read()
    const normal = backend.allowed ? inKeychain : inMemory(backend.name)
    state = normal
    if (sealed === undefined) return undefined
    if (sealed.backend !== backend.name) {
      // The blob stays: the keyring that made it may be back at the next start.
      state = { ...normal, keptReason: 'backend_changed' }
      return undefined
    }
    if (!backend.allowed) return undefined
    try {
      return await sealer.decrypt(Buffer.from(sealed.blob, 'base64'))
    } catch {
      state = { ...normal, keptReason: 'unreadable' }
      return undefined
    }
  }

  const keep = async (secret: string): Promise<void> => {
    const backend = await sealer.backend()
    if (!backend.allowed) {
      store.clear()
      state = inMemory(backend.name)
      return
    }
    try {
      const blob = await sealer.encrypt(secret)
      store.write({ backend: backend.name, blob: blob.toString('base64') })
      state = inKeychain
    } catch {
      store.clear()
      state = inMemory('none')
    }
  }

  return { state: () => state, open, keep, forget: () => store.clear() }
}
