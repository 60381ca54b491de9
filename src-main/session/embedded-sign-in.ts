import type { Http, HttpReply } from '../api/http.ts'
import { CookieJar } from './cookie-jar.ts'
import { discover, failed, random, startCodeFlow, type ProviderSignIn } from './code-flow.ts'

const clientId = 'linekeeper-console'
const redirectUri = 'http://127.0.0.1/cb'
const mostRedirects = 10
const timeoutMs = 15_000

const requireOrigin = (address: string, origin: string): string => {
  if (new URL(address).origin !== origin) throw failed('the provider points away from its own origin')
  return address
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

/** Signs a person of the embedded workspace in: the authorization code flow with PKCE S256, inside this process. Throws `sign_in_failed`. */
export const signInAtEmbeddedProvider = async (
  http: Http,
  origin: string,
  staffId: string,
  nonce: string = random(),
): Promise<ProviderSignIn> => {
  const provider = await discover(http, `${origin}/oidc`, (address) => requireOrigin(address, origin))
  const flow = startCodeFlow(http, { provider, clientId, redirectUri, nonce, loginHint: staffId })
  return flow.finish(await followToCallback(http, flow.address, origin))
}
