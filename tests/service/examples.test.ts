import { readFileSync, writeFileSync } from 'node:fs'
import { Errors } from 'typebox/value'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { operationEntries, operationOf, type OperationKey } from '../../src-shared/contract/index.ts'
import type { Examples, HttpKey } from '../examples/example-key.ts'
import { carrierExamples } from '../examples/carriers.ts'
import { marketplaceExamples } from '../examples/marketplace.ts'
import { memberExamples } from '../examples/member.ts'
import { outboxExamples } from '../examples/outbox.ts'
import { programExamples } from '../examples/programs.ts'
import { releaseExamples } from '../examples/releases.ts'
import { staffExamples } from '../examples/staff.ts'
import { startExampleStage, type Example, type Stage } from '../support/example-stage.ts'

const examples: Examples = {
  ...staffExamples,
  ...memberExamples,
  ...marketplaceExamples,
  ...carrierExamples,
  ...programExamples,
  ...outboxExamples,
  ...releaseExamples,
}
const keys = operationEntries.filter(([, { audience }]) => audience !== 'desktop').map(([key]) => key as HttpKey)

/** What the OpenAPI document shows: written by `UPDATE_EXAMPLES=1 npm run test:service -- tests/service/examples`. */
const FILE = new URL('../../src-service/http/examples.json', import.meta.url)
const updating = process.env['UPDATE_EXAMPLES'] === '1'
interface Recorded {
  readonly input: Readonly<Record<string, unknown>>
  readonly reply: unknown
}
const recorded: Record<string, Recorded> = {}
const shown = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Recorded>

let stage: Stage
beforeAll(async () => {
  stage = await startExampleStage()
}, 120_000)
afterAll(async () => {
  await stage.close()
  if (updating) writeFileSync(FILE, `${JSON.stringify(recorded, null, 2)}\n`)
})

const SECRETS = ['idToken', 'accessToken', 'refreshToken', 'nonce', 'secret', 'sealed']
/** As a reader wants it: no secret, and of a long list its beginning. */
const forReaders = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (name, part: unknown) => {
      if (SECRETS.includes(name) && typeof part === 'string') return `${part.slice(0, 6)}…${'x'.repeat(16)}`
      return Array.isArray(part) ? part.slice(0, 2) : part
    }),
  )
const faults = (key: OperationKey, reply: unknown): readonly string[] =>
  [...Errors(operationOf(key).reply, reply)].map(({ instancePath, message }) => `${instancePath} ${message}`)

test('every operation has an example', () => {
  expect(keys.filter((key) => examples[key] === undefined)).toEqual([])
})

test.skipIf(updating)('every example in the OpenAPI document is of an operation, and as the contract says', () => {
  expect(Object.keys(shown).toSorted()).toEqual(keys.toSorted())
  expect(keys.flatMap((key) => faults(key, shown[key]?.reply))).toEqual([])
})

test.each(Object.keys(examples) as HttpKey[])('the example of %s is answered as the contract says', async (key) => {
  const prepare = examples[key] as Example<HttpKey> | undefined
  if (!prepare) throw new Error(`no example of ${key}`)
  const example = await prepare(stage)
  const response = await stage.send(key, example)
  const reply: unknown = operationOf(key).media ? await response.text() : await response.json()
  expect([response.status, reply]).toEqual([operationOf(key).status ?? 200, reply])
  expect(faults(key, reply)).toEqual([])
  recorded[key] = forReaders({ input: example.input, reply }) as Recorded
})
