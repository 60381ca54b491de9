import { expect, test } from 'vitest'
import { lintOpenApi } from '../../scripts/lib/openapi-lint.ts'
import { operationEntries } from '../../src-shared/contract/index.ts'
import { buildOpenApi } from '../../src-service/http/plugins/openapi-document.ts'

interface Described {
  readonly parameters: readonly { readonly $ref?: string }[]
  readonly responses: Readonly<Record<string, { readonly content?: Record<string, { readonly example?: unknown }> }>>
}
const document = () =>
  JSON.parse(JSON.stringify(buildOpenApi())) as { paths: Record<string, Record<string, Described>> }

test('the OpenAPI document keeps every recommended rule of the linter', async () => {
  expect(await lintOpenApi()).toEqual([])
})

test('the linter sees what is wrong', async () => {
  const wrong = document()
  const search = wrong.paths['/v1/accounts']?.['get']
  Object.assign(search ?? {}, { responses: {}, operationId: 'accounts.get' })
  const found = await lintOpenApi(wrong)
  expect(found.some((one) => one.includes('operation-operationId-unique'))).toBe(true)
  expect(found.some((one) => one.startsWith('error'))).toBe(true)
})

test('every POST but those of sessions and of signed callbacks takes an Idempotency-Key and says what it answers', () => {
  const { paths } = document()
  for (const [key, { method, path = '', audience }] of operationEntries) {
    if (method !== 'POST') continue
    const described = paths[path]?.['post']
    const takes = described?.parameters.some(({ $ref }) => $ref === '#/components/parameters/IdempotencyKey')
    const says = JSON.stringify(described?.responses['409'] ?? {}).includes('idempotency_in_flight')
    const keyed = ['staff', 'member', 'integration'].includes(audience)
    expect([key, takes, says]).toEqual([key, keyed, keyed])
  }
})

test('R22 every list that can grow is read by pages: a bounded limit and an opaque cursor', () => {
  for (const [key, { query, reply, errors }] of operationEntries) {
    const pages = 'nextCursor' in ((reply as { properties?: object }).properties ?? {})
    const limit = (query?.properties['limit'] ?? {}) as { maximum?: number }
    const asked = [query !== undefined && 'cursor' in query.properties, errors.includes('cursor_invalid')]
    expect([key, ...asked]).toEqual([key, pages, pages])
    const bounded = !(query && 'limit' in query.properties) || (limit.maximum ?? Infinity) <= 200
    expect([key, bounded]).toEqual([key, true])
  }
})
