import { ulid } from 'ulid'
import { operationOf, type Input, type KeysFor, type Reply } from '../../src-shared/contract/index.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { requireReply } from '../ipc/schemas.ts'
import { fullJitter, wait } from './backoff.ts'
import { NetworkError, type Headers, type Http, type HttpReply } from './http.ts'
import { errorOf } from './problem.ts'
import { requestOf, type RequestParts } from './request.ts'

const mostTries = 3
const timeoutMs = { GET: 10_000, POST: 20_000, PUT: 20_000, DELETE: 20_000 } as const

/** What the client needs of the session: headers with a fresh proof for each request, and a new token when one was refused. */
export interface Authorizer {
  readonly authorize: (method: string, url: string) => Promise<{ headers: Headers; accessToken: string }>
  /** Throws `session_over` when the session has ended; does nothing if another call has renewed `refused` already. */
  readonly renew: (refused: string) => Promise<void>
}

export interface ApiDependencies {
  readonly http: Http
  readonly session: Authorizer
  /** The service's origin; throws `service_starting` or `service_unreachable` while there is none. */
  readonly origin: () => string
}

export interface ApiClient {
  readonly call: <K extends KeysFor<'staff'>>(key: K, input: Input<K>) => Promise<Reply<K>>
}

/** Milliseconds after which nothing is repeated: somebody waits for the answer. */
const patienceMs = 8_000

/** What passes by itself: no reply, an outage, or the first try of the same request that is still under way. */
const isTransient = (error: unknown): boolean =>
  error instanceof NetworkError ||
  (error instanceof AppError && (error.code === 'service_unavailable' || error.code === 'idempotency_in_flight'))

const tokenRefused = ({ code }: AppError): boolean => code === 'session_over' || code === 'not_signed_in'

/** The client of the service: one signed request for each `staff` operation. */
export const createApiClient = ({ http, session, origin }: ApiDependencies): ApiClient => {
  const sendOnce = async (parts: RequestParts, extra: Headers): Promise<{ reply: HttpReply; accessToken: string }> => {
    const { headers, accessToken } = await session.authorize(parts.method, parts.url)
    const reply = await http.send({
      method: parts.method,
      url: parts.address,
      headers: { ...extra, ...headers },
      timeoutMs: timeoutMs[parts.method],
      ...(parts.json === undefined ? {} : { json: parts.json }),
    })
    return { reply, accessToken }
  }

  /** One request, and once more with a new access token where the old one was refused. */
  const sendSigned = async (parts: RequestParts, extra: Headers): Promise<unknown> => {
    let { reply, accessToken } = await sendOnce(parts, extra)
    if (reply.status === 401 && tokenRefused(errorOf(reply))) {
      await session.renew(accessToken)
      ;({ reply, accessToken } = await sendOnce(parts, extra))
    }
    if (reply.status < 200 || reply.status > 299) throw errorOf(reply)
    return reply.body
  }

  /** A POST may have been done although its reply was lost: it is repeated under its Idempotency-Key, by which the service does it once (ADR 19). */
  const sendPatiently = async (partsNow: () => RequestParts, extra: Headers): Promise<unknown> => {
    const began = performance.now()
    for (let tried = 1; ; tried += 1) {
      const parts = partsNow()
      try {
        return await sendSigned(parts, extra)
      } catch (error) {
        const enough = tried === mostTries || performance.now() - began > patienceMs
        if (enough || !isTransient(error)) throw error
        await wait(fullJitter(tried, 200, 2_000))
      }
    }
  }

  return {
    call: async (key, input) => {
      const operation = operationOf(key)
      const extra: Headers = operation.method === 'POST' ? { 'idempotency-key': `"${ulid()}"` } : {}
      try {
        const reply = await sendPatiently(() => requestOf(operation, input, origin()), extra)
        requireReply(key, reply)
        return reply as Reply<typeof key>
      } catch (error) {
        if (!(error instanceof NetworkError)) throw error
        origin() // while the service starts anew, that is the answer
        throw new AppError('service_unreachable')
      }
    },
  }
}
