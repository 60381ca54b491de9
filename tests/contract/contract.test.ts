import { AjvCompiler } from '@fastify/ajv-compiler'
import { expect, test } from 'vitest'
import { contract, operationEntries } from '../../src-shared/contract/index.ts'
import type { Operation } from '../../src-shared/contract/operation.ts'
import { COMMON_ERRORS, ERROR_CODES, KEYED_ERRORS } from '../../src-shared/errors/error-codes.ts'
import { PAGE_SENTENCES } from '../../src-shared/errors/page-errors.ts'
import { ERROR_STATUS } from '../../src-service/http/plugins/error-handler.ts'
import { buildOpenApi } from '../../src-service/http/plugins/openapi-document.ts'

const withHttp = operationEntries.filter(([, { audience }]) => audience !== 'desktop')

test('every entry but those of the desktop has a method and a path of its own; desktop entries have none', () => {
  for (const [key, entry] of operationEntries)
    expect([key, entry.audience === 'desktop' ? entry.path : typeof entry.path]).toEqual([
      key,
      entry.audience === 'desktop' ? undefined : 'string',
    ])
  const routes = withHttp.map(([, { method, path }]) => `${method} ${path}`)
  expect(new Set(routes).size).toBe(routes.length)
})

test('staff entries name their roles and nobody else’s do', () => {
  for (const [key, { audience, roles }] of operationEntries)
    expect([key, roles !== undefined && roles.length > 0]).toEqual([key, audience === 'staff'])
})

test('params, query and body share no names, so that one flat input is enough', () => {
  for (const [key, entry] of operationEntries) {
    const names = [entry.params, entry.query, entry.body].flatMap((part) => Object.keys(part?.properties ?? {}))
    expect([key, names.length]).toEqual([key, new Set(names).size])
  }
})

test('the path’s parameters are the params’ names', () => {
  for (const [key, { path = '', params }] of withHttp) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    expect([key, new Set(inPath)]).toEqual([key, new Set(Object.keys(params?.properties ?? {}))])
  }
})

test('every object that is sent refuses unknown properties, and every reply carries serverNow', () => {
  for (const [key, entry] of withHttp) {
    const parts = [entry.params, entry.query, entry.body].filter((part) => part !== undefined)
    const open = parts.filter((part) => (part as { additionalProperties?: unknown }).additionalProperties !== false)
    expect([key, open]).toEqual([key, []])
    const replied = Object.keys((entry.reply as { properties?: object }).properties ?? {})
    // What is no JSON is a carrier's: it has no clock to count to.
    const isWords = entry.media !== undefined && entry.audience === 'carrier'
    expect([key, replied.includes('serverNow') || isWords || key === 'health.live']).toEqual([key, true])
  }
})

test('every schema is a valid one: the service compiles it unchecked at its first request', () => {
  const compile = AjvCompiler()({}, { customOptions: { strict: false, validateSchema: true } })
  for (const [, { params, query, body, reply }] of withHttp)
    for (const schema of [params, query, body, reply].filter((part) => part !== undefined))
      expect(() => compile({ schema } as never)).not.toThrow()
  expect(() => compile({ schema: { type: 'nothing' } } as never)).toThrow(/type/)
})

/** Every property name that a schema can carry, however deep. */
const namesIn = (schema: unknown): readonly string[] => {
  if (Array.isArray(schema)) return schema.flatMap(namesIn)
  if (typeof schema !== 'object' || schema === null) return []
  const { properties } = schema as { properties?: Record<string, unknown> }
  return [...Object.keys(properties ?? {}), ...Object.values(schema).flatMap(namesIn)]
}

test('R5 no staff entry carries a code or sets a number', () => {
  const carriesCode = (entry: Operation): boolean =>
    [entry.reply, entry.body, entry.query].some((part) =>
      namesIn(part).some((name) => /^(code|otp|pin)$/i.test(name) && !isBlockerCode(part)),
    )
  const isBlockerCode = (part: unknown): boolean => !JSON.stringify(part).includes('[0-9]{6}')
  const staff = operationEntries.filter(([, { audience }]) => audience === 'staff')
  expect(staff.filter(([, entry]) => carriesCode(entry)).map(([key]) => key)).toEqual([])
  // Whole things are put by nobody of the staff but their own draft of a form, which is no fact of the account.
  const puts = staff.filter(([, { method }]) => method === 'PUT' || method === 'DELETE').map(([key]) => key)
  expect(puts).toEqual(['staffDrafts.keep'])
  // The control: the member's own check does carry a code, and is caught by the same look.
  expect(carriesCode(contract.memberVerifications.check)).toBe(true)
})

test('OpenAPI has exactly the entries that have a route, by their key', () => {
  const { paths } = buildOpenApi() as { paths: Record<string, Record<string, { operationId: string }>> }
  const ids = Object.values(paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId))
  expect(ids.sort()).toEqual(withHttp.map(([key]) => key).sort())
})

test('every error code has a status', () => {
  expect(Object.keys(ERROR_STATUS).sort()).toEqual([...ERROR_CODES].sort())
})

test('every error that a page which the service serves can meet has its sentence there', () => {
  const met = operationEntries
    .filter(([, { audience }]) => ['member', 'demonstration', 'public'].includes(audience))
    .flatMap(([, { errors }]) => errors)
  const missing = [...met, ...COMMON_ERRORS, ...KEYED_ERRORS].filter((code) => !Object.hasOwn(PAGE_SENTENCES, code))
  expect([...new Set(missing)]).toEqual([])
})
