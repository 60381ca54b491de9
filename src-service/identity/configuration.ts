import type { Configuration, interactionPolicy as Policy } from 'oidc-provider'
import { clientsOf, INTEGRATION_AUDIENCE, INTEGRATION_RESOURCE, MARKETPLACE_CLIENT, peopleOf } from './clients.ts'
import type { ClientSecrets } from './clients.ts'
import type { IdentityKeys } from './keys.ts'
import { errorPage } from './pages.ts'
import { claimsOf } from './people.ts'
import type { DemonstrationMembers } from './people.ts'

export interface ProviderSettings {
  readonly origin: string
  readonly path: string
  readonly keys: IdentityKeys
  readonly secrets: ClientSecrets
  readonly members: DemonstrationMembers
}

/** Every sign-in asks who it is and so has an `auth_time` of its own: one person plays every part here, nobody stays signed in at the provider. */
const alwaysAsk = ({ base, Check }: typeof Policy): NonNullable<Configuration['interactions']>['policy'] => {
  const policy = base()
  policy.remove('consent')
  policy
    .get('login')
    ?.checks.add(
      new Check('asked_each_time', 'the demonstration asks who signs in', (context) =>
        context.oidc.result?.login === undefined ? Check.REQUEST_PROMPT : Check.NO_NEED_TO_PROMPT,
      ),
    )
  return policy
}

/** The demonstration provider's settings; its state is in memory, for it lives as long as the workspace's one process. */
export const configurationOf = (settings: ProviderSettings, policy: typeof Policy): Configuration => ({
  clients: clientsOf(settings.origin, settings.secrets),
  clientDefaults: { id_token_signed_response_alg: 'ES256' },
  jwks: { keys: [settings.keys.signing] },
  cookies: {
    keys: [settings.keys.cookies],
    names: { session: 'linekeeper-oidc', interaction: 'linekeeper-oidc-asked', resume: 'linekeeper-oidc-resumed' },
    long: { httpOnly: true, sameSite: 'lax', signed: true, path: settings.path },
    short: { httpOnly: true, sameSite: 'lax', signed: true },
  },
  // Everything with `openid`: a client that asks for `profile` too gets no more by it.
  claims: { openid: ['sub', 'name', 'email', 'roles'], profile: ['name'], email: ['email'] },
  conformIdTokenClaims: false,
  scopes: ['openid', 'profile', 'email'],
  pkce: { required: () => true },
  ttl: {
    AuthorizationCode: 60,
    IdToken: 300,
    AccessToken: 300,
    ClientCredentials: 600,
    Grant: 600,
    Interaction: 600,
    Session: 600,
  },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: (_context, client) =>
        client?.clientId === MARKETPLACE_CLIENT ? INTEGRATION_RESOURCE : (undefined as never),
      getResourceServerInfo: () => ({
        scope: '',
        audience: INTEGRATION_AUDIENCE,
        accessTokenFormat: 'jwt',
        accessTokenTTL: 600,
        jwt: { sign: { alg: 'ES256' } },
      }),
    },
  },
  interactions: {
    policy: alwaysAsk(policy),
    url: (_context, interaction) => `${settings.path}/interaction/${interaction.uid}`,
  },
  async findAccount(context, sub) {
    const claims = await claimsOf(settings.members, peopleOf(context.oidc.client?.clientId), sub)
    return claims === null ? undefined : { accountId: sub, claims: () => claims }
  },
  // No consent: the service's own clients ask for nothing but who it is.
  async loadExistingGrant({ oidc }) {
    const grant = new oidc.provider.Grant({ clientId: oidc.client?.clientId, accountId: oidc.session?.accountId })
    grant.addOIDCScope('openid profile email')
    await grant.save()
    return grant
  },
  renderError(context, out) {
    const { html, headers } = errorPage(out.error_description ?? out.error)
    context.set({ ...headers })
    context.body = html
  },
})
