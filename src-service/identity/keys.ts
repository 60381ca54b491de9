import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportJWK, generateKeyPair } from 'jose'
import type { JWK } from 'jose'

/** What the demonstration provider signs with; kept, so that a restart of the service makes no token and no cookie void. */
export interface IdentityKeys {
  /** Private, ES256. */
  readonly signing: JWK
  /** For the provider's own cookies. */
  readonly cookies: string
}

const FILE = 'identity.keys'

const isKeys = (value: unknown): value is IdentityKeys =>
  typeof value === 'object' && value !== null && 'signing' in value && 'cookies' in value

const make = async (): Promise<IdentityKeys> => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const kid = randomBytes(8).toString('base64url')
  return {
    signing: { ...(await exportJWK(privateKey)), kid, alg: 'ES256', use: 'sig' },
    cookies: randomBytes(32).toString('base64url'),
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

/** Reads the keys of a workspace, or makes them at its first start; the file is readable by its owner only. */
export const identityKeysIn = async (dataFolder: string): Promise<IdentityKeys> => {
  const path = join(dataFolder, FILE)
  try {
    const kept: unknown = JSON.parse(await readFile(path, 'utf8'))
    if (isKeys(kept)) return kept
  } catch (error) {
    // A torn file is made anew: it holds demonstration keys, and everybody signs in again.
    if (!hasCode(error, 'ENOENT') && !(error instanceof SyntaxError)) throw error
  }
  const made = await make()
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  await writeFile(`${path}.new`, JSON.stringify(made), { mode: 0o600 })
  await rename(`${path}.new`, path)
  return made
}
