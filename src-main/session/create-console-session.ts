import { AppError } from '../../src-shared/errors/app-error.ts'
import { NetworkError, type Http } from '../api/http.ts'
import type { Log } from '../log/log.ts'
import { createBlobStore } from './blob-store.ts'
import { signInAtEmbeddedProvider, type ProviderSignIn } from './embedded-sign-in.ts'
import { createSealer } from './safe-storage.ts'
import { createSessionCalls } from './session-calls.ts'
import { createSession, type ConsoleSession } from './session.ts'
import { createVault } from './vault.ts'

export interface ConsoleSessionDependencies {
  readonly http: Http
  readonly origin: () => string
  readonly log: Log
  readonly onChange: () => void
}

/** The session on real parts: the embedded provider, the service's session operations, the system's keyring. Use it after `ready`. */
export const createConsoleSession = ({ http, origin, log, onChange }: ConsoleSessionDependencies): ConsoleSession => {
  const signInAtProvider = async (staffId: string): Promise<ProviderSignIn> => {
    try {
      return await signInAtEmbeddedProvider(http, origin(), staffId)
    } catch (error) {
      if (error instanceof NetworkError) throw new AppError('service_unreachable')
      log.warn({ reason: error instanceof Error ? error.cause : undefined }, 'sign-in at the provider failed')
      throw error
    }
  }
  return createSession({
    vault: createVault(createSealer(), createBlobStore()),
    callSession: createSessionCalls(http, origin),
    signInAtProvider,
    onChange,
  })
}
