import { DEMONSTRATION_STAFF } from '../../src-shared/contract/demonstration-staff.ts'
import type { Session } from '../../src-shared/contract/desktop.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { NetworkError, type Http } from '../api/http.ts'
import type { Log } from '../log/log.ts'
import { signInAtEmbeddedProvider, type ProviderSignIn } from '../session/embedded-sign-in.ts'

/** The embedded workspace's people, whom a click signs in. */
export const demonstrationStaff: Session['demonstrationStaff'] = DEMONSTRATION_STAFF.map(({ id, name, roles }) => ({
  id,
  name,
  roles: [...roles],
}))

/** Signs a person of the embedded workspace in at its own provider. */
export const embeddedSignIn =
  (http: Http, origin: () => string, log: Log) =>
  async (staffId: string): Promise<ProviderSignIn> => {
    try {
      return await signInAtEmbeddedProvider(http, origin(), staffId)
    } catch (error) {
      if (error instanceof NetworkError) throw new AppError('service_unreachable')
      log.warn({ reason: error instanceof Error ? error.cause : undefined }, 'sign-in at the provider failed')
      throw error
    }
  }

/** Nobody is signed in to a server by name alone. */
export const noSignInByName = async (): Promise<ProviderSignIn> => {
  throw new AppError('demonstration_only')
}
