import type { Session as SessionView } from '../../src-shared/contract/desktop.ts'
import type { StaffTokens } from '../../src-shared/contract/staff-sessions.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import type { Authorizer } from '../api/client.ts'
import { createProof, createProofKey, createSignInNonce } from './dpop.ts'
import { readSecrets, secretsOf, writeSecrets, type Secrets } from './secrets.ts'
import type { CallSession } from './session-calls.ts'
import type { ProviderSignIn } from './code-flow.ts'
import type { Vault } from './vault.ts'

/** A token this close to its end is renewed before it is used. */
const renewBeforeMs = 10_000

export interface SessionDependencies {
  readonly vault: Vault
  readonly callSession: CallSession
  /** The service's origin, for which alone an ID token is asked. */
  readonly origin: () => string
  /** Signs a demonstration person in by name, or where none is named whoever sits there. */
  readonly signInAtProvider: (staffId: string | undefined, nonce: string) => Promise<ProviderSignIn>
  /** Who can be signed in by name alone: the embedded workspace's people, and nobody elsewhere. */
  readonly demonstrationStaff: SessionView['demonstrationStaff']
  readonly onChange: () => void
}

/** The console's own session with the service: no token of it ever leaves this module but inside a signed request. */
export interface ConsoleSession extends Authorizer {
  readonly view: () => SessionView
  /** Takes up the session of an earlier start, if there is one; asks the service at the first call. */
  readonly restore: () => Promise<void>
  readonly signIn: (staffId?: string) => Promise<void>
  readonly signOut: () => Promise<void>
  /** Forgets the session here, without a word to the service. */
  readonly forget: () => void
}

interface AccessToken {
  readonly value: string
  readonly endsAt: number
}

const accessOf = ({ accessToken, expiresIn }: StaffTokens): AccessToken => ({
  value: accessToken,
  endsAt: Date.now() + expiresIn * 1000,
})

const hasEnded = (error: unknown): boolean =>
  error instanceof AppError && ['session_over', 'not_signed_in', 'proof_invalid', 'no_role'].includes(error.code)

export const createSession = (dependencies: SessionDependencies): ConsoleSession => {
  const { vault, callSession, origin, signInAtProvider, demonstrationStaff, onChange } = dependencies
  let secrets: Secrets | undefined
  let access: AccessToken | undefined
  let renewing: Promise<void> | undefined

  const take = async (tokens: StaffTokens, next: Secrets): Promise<void> => {
    secrets = next
    access = accessOf(tokens)
    await vault.keep(await writeSecrets(next))
  }

  const forget = (): void => {
    vault.forget()
    if (secrets === undefined) return
    secrets = undefined
    access = undefined
    onChange()
  }

  /** It is over here in any case; at the service it ends by itself if the service cannot be told. */
  const end = async ({ refreshToken, proofKey }: Secrets): Promise<void> => {
    await callSession('staffSessions.end', { refreshToken }, proofKey).catch(() => undefined)
  }

  const renewOnce = async (): Promise<void> => {
    const current = secrets
    if (current === undefined) throw new AppError('not_signed_in')
    try {
      const { refreshToken, proofKey } = current
      const tokens = await callSession('staffSessions.refresh', { refreshToken }, proofKey)
      // Somebody may have signed out, or in as another, while this was on its way.
      if (secrets === current) await take(tokens, secretsOf(tokens, proofKey))
    } catch (error) {
      // Only the service's own word ends a session: a lost connection must not sign anybody out.
      if (!hasEnded(error)) throw error
      if (secrets === current) forget()
      throw new AppError('session_over')
    }
  }

  /** One renewal at a time, however many calls wait for it. */
  const renew = (): Promise<void> => {
    renewing ??= renewOnce().finally(() => {
      renewing = undefined
    })
    return renewing
  }

  return {
    view: () => ({
      staff: secrets?.staff ?? null,
      ...vault.state(),
      demonstrationStaff,
    }),
    restore: async () => {
      const kept = await vault.open()
      if (kept === undefined) return
      secrets = await readSecrets(kept, Date.now())
      if (secrets === undefined) vault.forget()
      else onChange()
    },
    signIn: async (staffId) => {
      const proofKey = await createProofKey()
      const asked = await createSignInNonce(proofKey, origin())
      const { idToken, nonce } = await signInAtProvider(staffId, asked)
      const tokens = await callSession('staffSessions.create', { idToken, nonce }, proofKey)
      const before = secrets
      await take(tokens, secretsOf(tokens, proofKey))
      onChange()
      if (before !== undefined) await end(before)
    },
    signOut: async () => {
      const ending = secrets
      forget()
      if (ending !== undefined) await end(ending)
    },
    forget,
    authorize: async (method, url) => {
      if (secrets === undefined) throw new AppError('not_signed_in')
      if (access === undefined || access.endsAt - renewBeforeMs < Date.now()) await renew()
      const current = secrets as Secrets | undefined
      if (current === undefined || access === undefined) throw new AppError('session_over')
      const accessToken = access.value
      const proof = await createProof(current.proofKey, method, url, accessToken)
      return { headers: { authorization: `DPoP ${accessToken}`, dpop: proof }, accessToken }
    },
    renew: async (refused) => {
      if (access?.value === refused) await renew()
    },
  }
}
