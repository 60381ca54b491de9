import { randomBytes } from 'node:crypto'
import type { ClientMetadata } from 'oidc-provider'
import { pages } from '../../src-shared/contract/page.ts'
import type { PeopleKind } from './people.ts'

export const CONSOLE_CLIENT = 'linekeeper-console'
export const MEMBER_CLIENT = 'linekeeper-member'
export const MARKETPLACE_CLIENT = 'linekeeper-marketplace'
/** `aud` of the access token with which the marketplace's back end calls the service. */
export const INTEGRATION_AUDIENCE = 'linekeeper'
/** RFC 8707: the resource that such a token is asked for. */
export const INTEGRATION_RESOURCE = 'urn:linekeeper:service'

/** Whom a client signs in. */
export const peopleOf = (clientId: unknown): PeopleKind => (clientId === CONSOLE_CLIENT ? 'staff' : 'member')

export interface ClientSecrets {
  readonly member: string
  readonly marketplace: string
}

/** Made at every start and never stored: both clients live in this process. */
export const makeClientSecrets = (): ClientSecrets => ({
  member: randomBytes(32).toString('base64url'),
  marketplace: randomBytes(32).toString('base64url'),
})

const codeFlow = (): Pick<ClientMetadata, 'grant_types' | 'response_types' | 'require_auth_time'> => ({
  grant_types: ['authorization_code'],
  response_types: ['code'],
  require_auth_time: true,
})

export const clientsOf = (origin: string, secrets: ClientSecrets): ClientMetadata[] => [
  {
    client_id: CONSOLE_CLIENT,
    application_type: 'native',
    token_endpoint_auth_method: 'none',
    // RFC 8252, 7.3: a native client's loopback address is accepted with any port.
    redirect_uris: ['http://127.0.0.1/cb'],
    ...codeFlow(),
  },
  {
    client_id: MEMBER_CLIENT,
    client_secret: secrets.member,
    redirect_uris: [origin + pages.memberSignInCallback],
    ...codeFlow(),
  },
  {
    client_id: MARKETPLACE_CLIENT,
    client_secret: secrets.marketplace,
    redirect_uris: [],
    grant_types: ['client_credentials'],
    response_types: [],
  },
]
