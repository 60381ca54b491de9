import { createHash, randomBytes } from 'node:crypto'
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose'
import { AppError } from '../../src-shared/errors/app-error.ts'
import type { Http } from '../api/http.ts'

const scope = 'openid profile'
const timeoutMs = 15_000
const algorithms = ['ES256', 'RS256', 'PS256', 'EdDSA', 'Ed25519']

/** What a sign-in with a provider yields: an ID token, and the nonce that it must carry. */
export interface ProviderSignIn {
  readonly idToken: string
  readonly nonce: string
}

/** An OpenID provider by its own description. */
export interface Provider {
  readonly issuer: string
  readonly authorizationEndpoint: string
  readonly tokenEndpoint: string
  readonly jwksUri: string
  /** It says in each answer who it is (RFC 9207). */
  readonly namesItself: boolean
}

export const random = (): string => randomBytes(32).toString('base64url')

/** `sign_in_failed` with its reason, which is for the log alone. */
export const failed = (why: string): AppError => Object.assign(new AppError('sign_in_failed'), { cause: why })

const valueOf = (body: unknown, name: string): unknown =>
  typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined

const textOf = (body: unknown, name: string): string => {
  const value = valueOf(body, name)
  if (typeof value !== 'string') throw failed(`the provider sent no ${name}`)
  return value
}

/** The provider's own description (OpenID Connect Discovery 1.0); `allow` throws for an address that must not be asked. */
export const discover = async (http: Http, issuer: string, allow: (address: string) => string): Promise<Provider> => {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const { body } = await http.send({ method: 'GET', url: allow(url), timeoutMs })
  if (textOf(body, 'issuer') !== issuer) throw failed('the provider has another issuer')
  const at = (name: string): string => allow(textOf(body, name))
  return {
    issuer,
    authorizationEndpoint: at('authorization_endpoint'),
    tokenEndpoint: at('token_endpoint'),
    jwksUri: at('jwks_uri'),
    namesItself: valueOf(body, 'authorization_response_iss_parameter_supported') === true,
  }
}

/** One run of the authorization code flow with PKCE S256. */
export interface CodeFlow {
  readonly address: string
  readonly state: string
  /** The ID token for the address to which the provider has sent the browser back. Throws `sign_in_failed`. */
  readonly finish: (callback: URL) => Promise<ProviderSignIn>
}

export interface CodeFlowSettings {
  readonly provider: Provider
  readonly clientId: string
  readonly redirectUri: string
  readonly nonce: string
  readonly loginHint?: string
}

export const startCodeFlow = (http: Http, settings: CodeFlowSettings): CodeFlow => {
  const { provider, clientId, redirectUri, nonce, loginHint } = settings
  const [state, verifier] = [random(), random()]
  const start = new URL(provider.authorizationEndpoint)
  const asked = {
    client_id: clientId,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope,
    state,
    nonce,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...(loginHint === undefined ? {} : { login_hint: loginHint }),
  }
  for (const [name, value] of Object.entries(asked)) start.searchParams.set(name, value)

  /** The code in the callback, after its state and issuer were checked (RFC 9207). */
  const codeOf = ({ searchParams }: URL): string => {
    if (searchParams.get('state') !== state) throw failed('the state is another')
    const issuer = searchParams.get('iss')
    if (issuer === null ? provider.namesItself : issuer !== provider.issuer) throw failed('the issuer is another')
    const code = searchParams.get('code')
    if (code === null) throw failed(`the provider refused: ${searchParams.get('error') ?? 'no code'}`)
    return code
  }

  const verify = async (idToken: string): Promise<void> => {
    const { body } = await http.send({ method: 'GET', url: provider.jwksUri, timeoutMs })
    try {
      const keys = createLocalJWKSet(body as JSONWebKeySet)
      const { payload } = await jwtVerify(idToken, keys, {
        issuer: provider.issuer,
        audience: clientId,
        algorithms,
        clockTolerance: 30,
      })
      if (payload['nonce'] !== nonce) throw new Error('the nonce is another')
    } catch (error) {
      throw failed(error instanceof Error ? error.message : 'the ID token is not valid')
    }
  }

  return {
    address: start.href,
    state,
    finish: async (callback) => {
      const code = codeOf(callback)
      const form = {
        grant_type: 'authorization_code',
        client_id: clientId,
        redirect_uri: redirectUri,
        code,
        code_verifier: verifier,
      }
      const reply = await http.send({ method: 'POST', url: provider.tokenEndpoint, form, timeoutMs })
      if (reply.status !== 200) throw failed(`the token endpoint answered ${reply.status}`)
      const idToken = textOf(reply.body, 'id_token')
      await verify(idToken)
      return { idToken, nonce }
    },
  }
}
