import { hkdfSync } from 'node:crypto'
import { EncryptJWT, jwtDecrypt } from 'jose'
import { SIGN_IN_SECONDS } from './member-cookie.ts'

/** What a browser carries from the start of a sign-in to its end: sealed, so that any process can finish it and nobody can read or change it. */
export interface StartedSignIn {
  readonly state: string
  readonly nonce: string
  readonly codeVerifier: string
  readonly returnTo: string
  /** R4 asked for a new sign-in: it must not be older than this start. */
  readonly fresh: boolean
  /** Seconds, real clock. */
  readonly startedAt: number
}

const isStarted = (value: unknown): value is StartedSignIn =>
  typeof value === 'object' && value !== null && 'state' in value && 'codeVerifier' in value

export interface StartedSignIns {
  seal(started: StartedSignIn): Promise<string>
  /** Undefined for what is forged, changed or older than ten minutes. */
  open(sealed: string): Promise<StartedSignIn | undefined>
}

/** The key comes from the client's secret, which all processes share and no browser knows. */
export const makeStartedSignIns = (clientSecret: string): StartedSignIns => {
  const key = new Uint8Array(hkdfSync('sha256', clientSecret, '', 'linekeeper started sign-in', 32))
  return {
    seal: (started) =>
      new EncryptJWT({ started })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setExpirationTime(started.startedAt + SIGN_IN_SECONDS)
        .encrypt(key),
    async open(sealed) {
      try {
        const { payload } = await jwtDecrypt(sealed, key, {
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: ['A256GCM'],
          requiredClaims: ['exp'],
        })
        return isStarted(payload['started']) ? payload['started'] : undefined
      } catch {
        return undefined
      }
    },
  }
}
