import { safeStorage } from 'electron'
import type { Sealer } from './vault.ts'

/** Only the system's own keyring counts. `v11`: this Chromium does not name its Linux keyring, but marks its blobs `v11`, and those under its fixed password `v10`. */
const allowed: ReadonlySet<string> = new Set([
  'keychain',
  'dpapi',
  'gnome_libsecret',
  'kwallet',
  'kwallet5',
  'kwallet6',
  'v11',
])

const isFunction = (name: string): boolean => typeof Reflect.get(safeStorage, name) === 'function'
const encrypt = (text: string): Promise<Buffer> =>
  isFunction('encryptStringAsync')
    ? safeStorage.encryptStringAsync(text)
    : Promise.resolve().then(() => safeStorage.encryptString(text))

const decrypt = async (blob: Buffer): Promise<string> =>
  isFunction('decryptStringAsync')
    ? (await safeStorage.decryptStringAsync(blob)).result
    : safeStorage.decryptString(blob)

const isAvailable = async (): Promise<boolean> =>
  isFunction('isAsyncEncryptionAvailable')
    ? safeStorage.isAsyncEncryptionAvailable()
    : safeStorage.isEncryptionAvailable()

const linuxBackend = async (): Promise<string> =>
  isFunction('getSelectedStorageBackend')
    ? safeStorage.getSelectedStorageBackend()
    : (await encrypt('probe')).subarray(0, 3).toString('latin1')

/** The system's secret store through Electron, whichever of its interfaces this Electron has. Use it after `ready`. */
export const createSealer = (): Sealer => ({
  backend: async () => {
    try {
      if (!(await isAvailable())) return { name: 'none', allowed: false }
      const name =
        process.platform === 'darwin' ? 'keychain' : process.platform === 'win32' ? 'dpapi' : await linuxBackend()
      return { name, allowed: allowed.has(name) }
    } catch {
      return { name: 'none', allowed: false }
    }
  },
  encrypt,
  decrypt,
})
