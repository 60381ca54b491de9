import type { Method, Operation } from '../../src-shared/contract/operation.ts'

/** An operation with its arguments, as HTTP asks for it. */
export interface RequestParts {
  readonly method: Method
  /** Without the query: what a DPoP proof names (RFC 9449, htu). */
  readonly url: string
  /** With the query. */
  readonly address: string
  readonly json?: Readonly<Record<string, unknown>>
}

type Part = Operation['params']
type Values = Readonly<Record<string, unknown>>

const pick = (part: Part, input: Values): [string, unknown][] =>
  Object.keys(part?.properties ?? {}).flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]]]))

const pathOf = (template: string, params: Values): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name]
    if (typeof value !== 'string' || value === '' || value === '.' || value === '..') {
      throw new Error(`no usable value for {${name}} of ${template}`)
    }
    return encodeURIComponent(value)
  })

/** The request of an HTTP operation: each argument goes where the contract's schemas say. Throws for a `desktop` entry. */
export const requestOf = (operation: Operation, input: Values, origin: string): RequestParts => {
  const { method, path, params, query, body } = operation
  if (method === undefined || path === undefined) throw new Error('this operation does not leave the computer')
  const url = `${origin}${pathOf(path, Object.fromEntries(pick(params, input)))}`
  const asked = pick(query, input).map(([name, value]): [string, string] => [name, String(value)])
  const search = new URLSearchParams(asked).toString()
  return {
    method,
    url,
    address: search === '' ? url : `${url}?${search}`,
    ...(body === undefined ? {} : { json: Object.fromEntries(pick(body, input)) }),
  }
}
