/** Imported first: what the libraries in here expect of Node 20 and the evaluation runtime's Node 18 lacks. Does nothing on Node 22 and later. */
import diagnosticsChannel from 'node:diagnostics_channel'
import { webcrypto } from 'node:crypto'
import { tracingChannel } from 'dc-polyfill'

const define = (target: object, name: string, value: unknown): void => {
  if (Reflect.get(target, name) === undefined) {
    Object.defineProperty(target, name, { value, configurable: true, writable: true })
  }
}

const parse = (url: string, base?: string): URL | null => {
  try {
    return new URL(url, base)
  } catch {
    return null
  }
}

define(globalThis, 'crypto', webcrypto)
define(diagnosticsChannel, 'tracingChannel', tracingChannel)
define(URL, 'parse', parse)
define(URL, 'canParse', (url: string, base?: string) => parse(url, base) !== null)
