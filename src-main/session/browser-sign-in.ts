import { operationOf, type Reply } from '../../src-shared/contract/index.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { NetworkError, type Http } from '../api/http.ts'
import { errorOf } from '../api/problem.ts'
import { requestOf } from '../api/request.ts'
import { requireReply } from '../ipc/schemas.ts'
import { listenForCallback } from './callback-listener.ts'
import { discover, failed, startCodeFlow, type ProviderSignIn } from './code-flow.ts'

export interface BrowserSignInDependencies {
  readonly http: Http
  /** The service's origin. */
  readonly origin: () => string
  /** Opens exactly a sign-in's address in the system's browser; answers whether it did. */
  readonly openBrowser: (address: string, endpoint: string) => Promise<boolean>
  /** What the browser shows when the person comes back to the console. */
  readonly page: () => string
}

const isLoopback = (address: URL): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(address.hostname)

/** https; http where service and provider are both on this computer's own loopback. */
const secure = (address: string, service: string): string => {
  const [url, own] = [new URL(address), new URL(service)]
  const local = url.protocol === 'http:' && own.protocol === 'http:' && isLoopback(url) && isLoopback(own)
  if ((url.protocol !== 'https:' && !local) || url.username !== '' || url.password !== '')
    throw failed('the provider has an address without TLS')
  return address
}

const providerOf = async (http: Http, origin: string): Promise<Reply<'staffSessions.provider'>> => {
  const { method, address } = requestOf(operationOf('staffSessions.provider'), {}, origin)
  const reply = await http.send({ method, url: address, timeoutMs: 15_000, largestReply: 16 * 1024 })
  if (reply.status !== 200) throw errorOf(reply)
  requireReply('staffSessions.provider', reply.body)
  return reply.body as Reply<'staffSessions.provider'>
}

/**
 * Signs a person in at the organisation's provider through the system's browser: authorization code flow with PKCE S256 and a loopback
 * redirect (RFC 8252). The console sees no password and the browser no token. Throws `sign_in_failed`, `browser_not_opened` or
 * `service_unreachable`.
 */
export const signInByBrowser = async (
  { http, origin, openBrowser, page }: BrowserSignInDependencies,
  nonce: string,
  signal: AbortSignal,
): Promise<ProviderSignIn> => {
  const service = origin()
  try {
    const { issuer, clientId } = await providerOf(http, service)
    const provider = await discover(http, issuer, (address) => secure(address, service))
    const listener = await listenForCallback(page(), signal)
    try {
      const flow = startCodeFlow(http, { provider, clientId, redirectUri: listener.redirectUri, nonce })
      const back = listener.callback(flow.state)
      // The browser may be given up before anybody waits for it.
      back.catch(() => undefined)
      const opened = await openBrowser(flow.address, provider.authorizationEndpoint).catch(() => false)
      if (!opened) throw new AppError('browser_not_opened')
      return await flow.finish(await back)
    } finally {
      listener.close()
    }
  } catch (error) {
    if (error instanceof NetworkError) throw new AppError('service_unreachable')
    if (error instanceof AppError) throw error
    throw failed(error instanceof Error ? error.message : 'unknown')
  }
}
