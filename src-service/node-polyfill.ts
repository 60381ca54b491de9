import nodeCrypto, { webcrypto } from 'node:crypto'
import type { BinaryLike, BinaryToTextEncoding } from 'node:crypto'
import diagnosticsChannel from 'node:diagnostics_channel'
import { Server } from 'node:http'
import * as channels from 'dc-polyfill'

/**
 * What the service's libraries expect of Node 20 and later, for the Node 18.15 inside the evaluation runtime (Electron 25).
 * `embedded.ts` imports this file first: a flag would not reach a utility process. It changes nothing where the name exists.
 */
const define = (holder: object, name: string, value: unknown): void => {
  if (Reflect.get(holder, name) === undefined)
    Object.defineProperty(holder, name, { value, configurable: true, writable: true })
}

const parse = (address: string, base?: string): URL | null => {
  try {
    return new URL(address, base)
  } catch {
    return null
  }
}

const hash = (
  algorithm: string,
  data: BinaryLike,
  encoding: BinaryToTextEncoding | 'buffer' = 'hex',
): string | Buffer => {
  const digest = nodeCrypto.createHash(algorithm).update(data)
  return encoding === 'buffer' ? digest.digest() : digest.digest(encoding)
}

function withResolvers<T>(this: PromiseConstructor): unknown {
  let resolve: ((value: T) => void) | undefined
  let reject: ((reason: unknown) => void) | undefined
  const promise = new this<T>((onResolve, onReject) => {
    resolve = onResolve
    reject = onReject
  })
  return { promise, resolve, reject }
}

define(globalThis, 'crypto', webcrypto)
define(globalThis, 'CryptoKey', Reflect.get(webcrypto, 'CryptoKey'))
define(diagnosticsChannel, 'tracingChannel', channels.tracingChannel)
define(URL, 'canParse', (address: string, base?: string) => parse(address, base) !== null)
define(URL, 'parse', parse)
define(Promise, 'withResolvers', withResolvers)
define(nodeCrypto, 'hash', hash)
define(String.prototype, 'isWellFormed', function (this: string) {
  return !/\p{Surrogate}/u.test(this)
})

// Since Node 19 a server that closes ends its idle connections, and Fastify relies on it: without, the console's own kept
// connection held the service until it was killed, and the next start had to recover the database.
if (Number.parseInt(process.versions.node, 10) < 19) {
  type Close = (this: Server, closed?: (error?: Error) => void) => Server
  const close = Reflect.get(Server.prototype, 'close') as Close
  const closeWithIdle: Close = function (this, closed) {
    const closing = close.call(this, closed)
    this.closeIdleConnections()
    return closing
  }
  Reflect.set(Server.prototype, 'close', closeWithIdle)
}
