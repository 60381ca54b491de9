import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AppError } from '../../src-shared/errors/app-error.ts'

const path = '/cb'
/** Time enough for a password, a second factor and a look for the telephone. */
const waitMs = 5 * 60 * 1000

export interface CallbackListener {
  /** RFC 8252, 7.3: the loopback address by its number, on a port of this sign-in alone. */
  readonly redirectUri: string
  /** The address to which the browser was sent back with this state. Rejects with `sign_in_failed` after 5 minutes or when it is given up. */
  readonly callback: (state: string) => Promise<URL>
  readonly close: () => void
}

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  connection: 'close',
} as const

/** Waits on this computer's loopback for the browser to come back from a provider. Anything but the one request with the right state is sent away. */
export const listenForCallback = async (page: string, signal: AbortSignal): Promise<CallbackListener> => {
  let wanted: { readonly state: string; readonly found: (address: URL) => void } | undefined
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const address = new URL(request.url ?? '/', redirectUri)
    // By name it would be another's (DNS rebinding); with another state it is not the browser that this console sent away.
    const isOurs =
      request.method === 'GET' &&
      request.headers.host === new URL(redirectUri).host &&
      address.pathname === path &&
      wanted !== undefined &&
      address.searchParams.get('state') === wanted.state
    if (!isOurs) return void response.writeHead(404, headers).end()
    response.writeHead(200, headers).end(page)
    wanted?.found(address)
    wanted = undefined
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const redirectUri = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`
  return {
    redirectUri,
    callback: (state) =>
      new Promise((resolve, reject) => {
        const giveUp = (): void => {
          clearTimeout(timer)
          reject(Object.assign(new AppError('sign_in_failed'), { cause: 'nobody came back from the browser' }))
        }
        const timer = setTimeout(giveUp, waitMs)
        signal.addEventListener('abort', giveUp, { once: true })
        if (signal.aborted) giveUp()
        wanted = {
          state,
          found: (address) => {
            clearTimeout(timer)
            signal.removeEventListener('abort', giveUp)
            resolve(address)
          },
        }
      }),
    close: () => void server.close(),
  }
}
