import type { FastifyPluginAsync } from 'fastify'
import type { Provider } from 'oidc-provider'
import {
  CONSOLE_CLIENT,
  INTEGRATION_AUDIENCE,
  makeClientSecrets,
  MARKETPLACE_CLIENT,
  MEMBER_CLIENT,
} from './clients.ts'
import { configurationOf } from './configuration.ts'
import type { IdentityKeys } from './keys.ts'
import { mount } from './mount.ts'
import type { DemonstrationMembers } from './people.ts'

export interface DemonstrationIdentityDeps {
  /** The service's own, for example `http://127.0.0.1:50123`. */
  readonly origin: string
  readonly keys: IdentityKeys
  readonly members: DemonstrationMembers
}

/** The embedded workspace's OpenID provider, with the settings of its three clients as `makeSignIn` takes them. */
export interface DemonstrationIdentity {
  readonly staffIssuer: { readonly url: string; readonly clientId: string; readonly rolesClaim: string }
  readonly memberIssuer: { readonly url: string; readonly clientId: string; readonly clientSecret: string }
  readonly integrationIssuer: { readonly url: string; readonly audience: string }
  /** With which the demonstration marketplace gets its access token (client credentials). */
  readonly marketplaceClient: { readonly clientId: string; readonly clientSecret: string }
  /** Serves `/oidc/*`; register it as it is, so that its parsers stay its own. */
  readonly plugin: FastifyPluginAsync
  /** Starts the provider before somebody waits for it. */
  readonly warmUp: () => Promise<unknown>
}

const PATH = '/oidc'

/** Starts the provider. Demonstration only: nobody has a password, and its state is lost when the process ends. */
export const makeDemonstrationIdentity = (deps: DemonstrationIdentityDeps): DemonstrationIdentity => {
  const url = deps.origin + PATH
  const secrets = makeClientSecrets()
  const settings = { origin: deps.origin, path: PATH, keys: deps.keys, secrets, members: deps.members }
  const start = async (): Promise<Provider> => {
    // Loaded here alone and once, so that a production start never pays for it.
    const library = await import('oidc-provider')
    const made = new library.Provider(url, configurationOf(settings, library.interactionPolicy))
    made.proxy = true // for what `mount` says of the origin
    return made
  }
  let started: Promise<Provider> | undefined
  const provider = (): Promise<Provider> => (started ??= start())
  return {
    staffIssuer: { url, clientId: CONSOLE_CLIENT, rolesClaim: 'roles' },
    memberIssuer: { url, clientId: MEMBER_CLIENT, clientSecret: secrets.member },
    integrationIssuer: { url, audience: INTEGRATION_AUDIENCE },
    marketplaceClient: { clientId: MARKETPLACE_CLIENT, clientSecret: secrets.marketplace },
    plugin: mount(provider, { path: PATH, origin: deps.origin, members: deps.members }),
    warmUp: provider,
  }
}
