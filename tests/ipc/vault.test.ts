import { describe, expect, it } from 'vitest'
import { createVault, type BlobStore, type SealedBlob, type Sealer } from '../../src-main/session/vault.ts'

const secret = 'refresh-token-and-key'

const turned = (text: string): string => text.split('').toReversed().join('')

/** A secret store that seals by turning the text round, under a mark of its own. */
const sealerOf = (name: string, allowed: boolean, broken?: 'encrypt' | 'decrypt'): Sealer => ({
  backend: async () => ({ name, allowed }),
  encrypt: async (text) => {
    if (broken === 'encrypt') throw new Error('the keyring is locked')
    return Buffer.from(`${name}:${turned(text)}`)
  },
  decrypt: async (blob) => {
    const text = blob.toString()
    if (broken === 'decrypt' || !text.startsWith(`${name}:`)) throw new Error('cannot decrypt')
    return turned(text.slice(name.length + 1))
  },
})

const storeOf = (content?: SealedBlob): BlobStore & { content: SealedBlob | undefined } => {
  const store = {
    content,
    read: () => store.content,
    write: (value: SealedBlob) => void (store.content = value),
    clear: () => void (store.content = undefined),
  }
  return store
}

const keyring = sealerOf('gnome_libsecret', true)

describe('R24 the vault', () => {
  it('keeps the secret sealed across starts where the backend is allowed, with its name beside the blob', async () => {
    const store = storeOf()
    const vault = createVault(keyring, store)
    expect(await vault.open()).toBeUndefined()
    await vault.keep(secret)
    expect(vault.state()).toEqual({ kept: 'keychain', keptReason: null })
    expect(store.content?.backend).toBe('gnome_libsecret')
    expect(JSON.stringify(store.content)).not.toContain(secret)
    const next = createVault(keyring, store)
    expect(await next.open()).toBe(secret)
    expect(next.state()).toEqual({ kept: 'keychain', keptReason: null })
  })

  it.each([
    ['no backend', 'none', 'no_keychain'],
    ['a fixed password', 'basic_text', 'backend_not_allowed'],
    ['a blob marked v10', 'v10', 'backend_not_allowed'],
    ['an unknown backend', 'unknown', 'backend_not_allowed'],
  ])('writes nothing with %s, and says why', async (_, name, keptReason) => {
    const store = storeOf()
    const vault = createVault(sealerOf(name, false), store)
    expect(await vault.open()).toBeUndefined()
    await vault.keep(secret)
    expect(store.content).toBeUndefined()
    expect(vault.state()).toEqual({ kept: 'memory', keptReason })
  })

  it('asks to sign in again when the backend is another, and keeps the blob for its own backend', async () => {
    const store = storeOf()
    await createVault(keyring, store).keep(secret)
    const changed = createVault(sealerOf('kwallet6', true), store)
    expect(await changed.open()).toBeUndefined()
    expect(changed.state()).toEqual({ kept: 'keychain', keptReason: 'backend_changed' })
    expect(await createVault(keyring, store).open()).toBe(secret)
    await changed.keep('another')
    expect(changed.state()).toEqual({ kept: 'keychain', keptReason: null })
    expect(store.content?.backend).toBe('kwallet6')
  })

  it('throws away what an allowed backend kept when the session is kept in memory only now', async () => {
    const store = storeOf()
    await createVault(keyring, store).keep(secret)
    const vault = createVault(sealerOf('basic_text', false), store)
    expect(await vault.open()).toBeUndefined()
    expect(vault.state()).toEqual({ kept: 'memory', keptReason: 'backend_changed' })
    await vault.keep('another')
    expect(store.content).toBeUndefined()
  })

  it('asks to sign in again for a damaged blob, however it is damaged, and never throws', async () => {
    const store = storeOf()
    await createVault(keyring, store).keep(secret)
    const good = Buffer.from(store.content?.blob ?? '', 'base64')
    for (let index = 0; index < 50; index += 1) {
      const blob = Buffer.from(good)
      blob[index % 5] = (blob[index % 5] ?? 0) ^ (index + 1)
      const vault = createVault(keyring, storeOf({ backend: 'gnome_libsecret', blob: blob.toString('base64') }))
      expect(await vault.open()).toBeUndefined()
      expect(vault.state().keptReason).toBe('unreadable')
    }
    const locked = createVault(sealerOf('gnome_libsecret', true, 'decrypt'), store)
    expect(await locked.open()).toBeUndefined()
    expect(locked.state()).toEqual({ kept: 'keychain', keptReason: 'unreadable' })
  })

  it('goes on in memory when sealing fails, and leaves no older blob behind', async () => {
    const store = storeOf({ backend: 'gnome_libsecret', blob: 'old' })
    const vault = createVault(sealerOf('gnome_libsecret', true, 'encrypt'), store)
    await vault.keep(secret)
    expect(vault.state()).toEqual({ kept: 'memory', keptReason: 'no_keychain' })
    expect(store.content).toBeUndefined()
  })
})
