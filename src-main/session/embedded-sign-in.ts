import { createHash, randomBytes } from 'node:crypto'
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose'
import { AppError } from '../../src-shared/errors/app-error.ts'
import type { Http, HttpReply } from '../api/http.ts'
import { CookieJar } from './cookie-jar.ts'

const clientId = 'linekeeper-console'
const redirectUri = 'http://127.0.0.1/cb'
const scope = 'openid profile'
const mostRedirects = 10
const timeoutMs = 15_000

/** What a sign-in with the provider yields: an ID token, and the nonce that it must carry. */
export interface ProviderSignIn {
  readonly idToken: string
  readonly nonce: string
}

interface Provider {
  readonly issuer: string
  readonly authorizationEndpoint: string
  readonly tokenEndpoint: string
  readonly jwksUri: string
}

const random = (): string => randomBytes(32).toString('base64url')

const failed = (why: string): AppError => Object.assign(new AppError('sign_in_failed'), { cause: why })

const textOf = (body: unknown, name: string): string => {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined
  if (typeof value !== 'string') throw failed(`the provider sent no ${name}`)
  return value
}

const requireOrigin = (address: string, origin: string): string => {
  if (new URL(address).origin !== origin) throw failed('the provider points away from its own origin')
  return address
}

/** The provider's own description; every address in it must be the service's. */
const discover = async (http: Http, origin: string): Promise<Provider> => {
  const issuer = `${origin}/oidc`
  const { body } = await http.send({ method: 'GET', url: `${issuer}/.well-known/openid-configuration`, timeoutMs })
  if (textOf(body, 'issuer') !== issuer) throw failed('the provider has another issuer')
  const at = (name: string): string => requireOrigin(textOf(body, name), origin)
  return {
    issuer,
    authorizationEndpoint: at('authorization_endpoint'),
    tokenEndpoint: at('token_endpoint'),
    jwksUri: at('jwks_uri'),
  }
}

const isRedirect = ({ status }: HttpReply): boolean => status >= 301 && status <= 308 && status !== 304

/** Follows the provider's redirects inside its origin until it sends the browser back to the console's own address, which is never requested. */
const followToCallback = async (http: Http, start: string, origin: string): Promise<URL> => {
  const cookies = new CookieJar()
  let address = start
  for (let hop = 0; hop < mostRedirects; hop += 1) {
    const cookie = cookies.header()
    const headers = cookie === '' ? {} : { cookie }
    const reply = await http.send({ method: 'GET', url: address, headers, timeoutMs })
    cookies.keep(reply.cookies)
    const location = reply.header('location')
    if (!isRedirect(reply) || location === undefined) throw failed(`the provider answered ${reply.status}`)
    const next = new URL(location, address)
    if (`${next.origin}${next.pathname}` === redirectUri) return next
    address = requireOrigin(next.href, origin)
  }
  throw failed('the provider redirects without end')
}

/** The code in the callback, after its state and issuer were checked (RFC 9207). */
const codeOf = (callback: URL, state: string, issuer: string): string => {
  const parameters = callback.searchParams
  if (parameters.get('state') !== state) throw failed('the state is another')
  if (parameters.get('iss') !== issuer) throw failed('the issuer is another')
  const code = parameters.get('code')
  if (code === null) throw failed(`the provider refused: ${parameters.get('error') ?? 'no code'}`)
  return code
}

const verify = async (http: Http, provider: Provider, idToken: string, nonce: string): Promise<void> => {
  const { body } = await http.send({ method: 'GET', url: provider.jwksUri, timeoutMs })
  try {
    const keys = createLocalJWKSet(body as JSONWebKeySet)
    const { payload } = await jwtVerify(idToken, keys, { issuer: provider.issuer, audience: clientId })
    if (payload['nonce'] !== nonce) throw new Error('the nonce is another')
  } catch (error) {
    throw failed(error instanceof Error ? error.message : 'the ID token is not valid')
  }
}

/** Signs a person of the embedded workspace in: the authorization code flow with PKCE S256, inside this process. Throws `sign_in_failed`. */
export const signInAtEmbeddedProvider = async (
  http: Http,
  origin: string,
  staffId: string,
): Promise<ProviderSignIn> => {
  const provider = await discover(http, origin)
  const [state, nonce, verifier] = [random(), random(), random()]
  const start = new URL(provider.authorizationEndpoint)
  start.search = new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope,
    state,
    nonce,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    login_hint: staffId,
  }).toString()
  const code = codeOf(await followToCallback(http, start.href, origin), state, provider.issuer)
  const reply = await http.send({
    method: 'POST',
    url: provider.tokenEndpoint,
    form: {
      grant_type: 'authorization_code',
      client_id: clientId,
      redirect_uri: redirectUri,
      code,
      code_verifier: verifier,
    },
    timeoutMs,
  })
  if (reply.status !== 200) throw failed(`the token endpoint answered ${reply.status}`)
  const idToken = textOf(reply.body, 'id_token')
  await verify(http, provider, idToken, nonce)
  return { idToken, nonce }
}
