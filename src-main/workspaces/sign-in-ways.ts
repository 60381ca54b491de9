import { DEMONSTRATION_STAFF } from '../../src-shared/contract/demonstration-staff.ts'
import type { Session } from '../../src-shared/contract/desktop.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { NetworkError, type Http } from '../api/http.ts'
import type { Log } from '../log/log.ts'
import { signInByBrowser, type BrowserSignInDependencies } from '../session/browser-sign-in.ts'
import { signInAtEmbeddedProvider } from '../session/embedded-sign-in.ts'
import type { ConnectionDependencies } from './connection.ts'

type SignInWay = ConnectionDependencies['signInAtProvider']

/** The embedded workspace's people, whom a click signs in. */
export const demonstrationStaff: Session['demonstrationStaff'] = DEMONSTRATION_STAFF.map(({ id, name, roles }) => ({
  id,
  name,
  roles: [...roles],
}))

const withLog =
  (log: Log, way: SignInWay): SignInWay =>
  async (...given) => {
    try {
      return await way(...given)
    } catch (error) {
      if (error instanceof NetworkError) throw new AppError('service_unreachable')
      log.warn({ reason: error instanceof Error ? error.cause : undefined }, 'sign-in at the provider failed')
      throw error
    }
  }

/** The embedded workspace's way: a person by name, at its own provider. */
export const embeddedSignIn = (http: Http, origin: () => string, log: Log): SignInWay =>
  withLog(log, async (staffId, nonce) => {
    if (staffId === undefined) throw new AppError('sign_in_failed')
    return signInAtEmbeddedProvider(http, origin(), staffId, nonce)
  })

/** A server's way: whoever sits there, in the system's browser; nobody by name alone. */
export const serverSignIn = (dependencies: BrowserSignInDependencies, log: Log): SignInWay =>
  withLog(log, async (staffId, nonce, signal) => {
    if (staffId !== undefined) throw new AppError('demonstration_only')
    return signInByBrowser(dependencies, nonce, signal)
  })
