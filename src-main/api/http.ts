import { Agent } from 'node:http'
import { Agent as SecureAgent } from 'node:https'
import type { Readable } from 'node:stream'
import type { AxiosError, AxiosInstance, AxiosRequestConfig } from 'axios'
import { trustAuthorities } from './trusted-authorities.ts'

const largestReply = 8 * 1024 * 1024
const largestBody = 256 * 1024

export type Headers = Readonly<Record<string, string>>

/** One HTTP request; nothing in it is followed, retried or guessed. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: string
  readonly headers?: Headers
  /** Sent as JSON. */
  readonly json?: unknown
  /** Sent as a form instead. */
  readonly form?: Readonly<Record<string, string>>
  /** For the whole of it, however slowly it trickles in. */
  readonly timeoutMs: number
  /** Bytes; 8 MiB unless told. */
  readonly largestReply?: number
}

/** Any status is a reply; a JSON body is parsed, another is text. */
export interface HttpReply {
  readonly status: number
  readonly header: (name: string) => string | undefined
  readonly cookies: readonly string[]
  readonly body: unknown
}

export interface HttpStream {
  readonly status: number
  readonly body: Readable
}

/** No reply came: refused, reset, timed out or too large. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError'
}

/** How HTTP leaves the console. */
export interface Http {
  readonly send: (request: HttpRequest) => Promise<HttpReply>
  /** Opens a reply that does not end by itself; abort the signal to close it. */
  readonly open: (request: HttpRequest, signal: AbortSignal) => Promise<HttpStream>
}

const parsed = (text: unknown, contentType: string): unknown => {
  if (typeof text !== 'string' || !/\bjson\b/i.test(contentType)) return text
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

const asNetworkError = (error: unknown): NetworkError => {
  const { isAxiosError, code, message } = error as Partial<AxiosError>
  return new NetworkError(isAxiosError === true ? (code ?? message ?? '') : 'no reply')
}

const contentOf = ({ json, form }: HttpRequest): { data?: unknown; type: string | false } => {
  if (form !== undefined)
    return { data: new URLSearchParams(form).toString(), type: 'application/x-www-form-urlencoded' }
  if (json !== undefined) return { data: JSON.stringify(json), type: 'application/json' }
  // Without this axios names a type for a body that is not there, and the service refuses the empty form.
  return { type: false }
}

const configOf = (request: HttpRequest): AxiosRequestConfig => {
  const { method, url, headers, timeoutMs } = request
  const { data, type } = contentOf(request)
  return { method, url, headers: { ...headers, 'content-type': type }, data, timeout: timeoutMs }
}

/** The only owner of axios' settings: no redirect is followed, no proxy of the environment is used, every body is bounded. */
const createClient = async (): Promise<AxiosInstance> => {
  const { create } = await import('axios')
  return create({
    adapter: 'http',
    proxy: false,
    maxRedirects: 0,
    maxContentLength: largestReply,
    maxBodyLength: largestBody,
    validateStatus: () => true,
    transformResponse: [(data: unknown) => data],
  })
}

/**
 * How HTTP leaves the console; the library is loaded once the service and the window are on their way. `authorities` (PEM) are
 * trusted beside those that everybody trusts.
 */
export const createHttp = (authorities?: string): Http => {
  let loading: Promise<AxiosInstance> | undefined
  const client = (): Promise<AxiosInstance> => (loading ??= createClient())
  setImmediate(() => void client().catch(() => undefined)) // reported by the first request
  // An idle connection is dropped well before the service would drop it, so a request never meets one that is closing.
  const kept = { keepAlive: true, timeout: 20_000 } as const
  const httpAgent = new Agent(kept)
  // Whatever the environment says: a certificate that is not trusted ends the connection before anything is sent. Made when it is first
  // needed: the embedded workspace is asked over loopback, and reading all authorities takes a while.
  let secured: { readonly kept: SecureAgent; readonly stream: SecureAgent } | undefined
  const secure = (): NonNullable<typeof secured> => {
    if (secured) return secured
    const trust = { rejectUnauthorized: true, secureContext: trustAuthorities(authorities) } as const
    secured = { kept: new SecureAgent({ ...kept, ...trust }), stream: new SecureAgent(trust) }
    return secured
  }
  const agents = (url: string, use: 'kept' | 'stream') =>
    url.startsWith('https:') ? { httpsAgent: secure()[use] } : use === 'kept' ? { httpAgent } : {}

  return {
    send: async (request) => {
      try {
        const axios = await client()
        const reply = await axios.request<unknown>({
          ...configOf(request),
          ...agents(request.url, 'kept'),
          responseType: 'text',
          signal: AbortSignal.timeout(request.timeoutMs),
          ...(request.largestReply === undefined ? {} : { maxContentLength: request.largestReply }),
        })
        const header = (name: string): string | undefined => {
          const value: unknown = reply.headers[name.toLowerCase()]
          return typeof value === 'string' ? value : undefined
        }
        const cookies: unknown = reply.headers['set-cookie']
        return {
          status: reply.status,
          header,
          cookies: Array.isArray(cookies) ? cookies.map(String) : [],
          body: parsed(reply.data, header('content-type') ?? ''),
        }
      } catch (error) {
        throw asNetworkError(error)
      }
    },
    open: async (request, signal) => {
      try {
        const axios = await client()
        const reply = await axios.request<Readable>({
          ...configOf(request),
          ...agents(request.url, 'stream'),
          responseType: 'stream',
          maxContentLength: -1,
          signal,
        })
        return { status: reply.status, body: reply.data }
      } catch (error) {
        throw asNetworkError(error)
      }
    },
  }
}
