import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { operationOf } from '../../src-shared/contract/index.ts'
import { ERROR_CODES } from '../../src-shared/errors/error-codes.ts'
import { bridgeKeys } from '../../src-main/ipc/serve-operations.ts'
import { inputSchema, refusedFields } from '../../src-main/ipc/schemas.ts'
import { SEED, sizes, TIME_LIMIT } from '../support/sizes.ts'
import { openTestRouter, refuseEverything, trusted } from './router-harness.ts'

/** For each channel. */
const runs = sizes.hostilePayloads
const tenMegabytes = 'x'.repeat(10 * 1024 * 1024)
const mostKept = 10 * 1024 * 1024

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void
/** What is still held once the generator's own garbage is gone. */
const kept = (): number => {
  collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

const longArray: unknown[] = Object.assign([], { length: 10_000_000 })
const cyclic = (): object => {
  const self: Record<string, unknown> = { name: 'cyclic' }
  self['self'] = self
  return self
}
const cyclicArray = (): unknown[] => {
  const self: unknown[] = []
  self.push(self)
  return self
}
const deep = (): object => Array.from({ length: 5_000 }).reduce<object>((below) => ({ below }), {})
const throwing = (): object => Object.defineProperty({}, 'accountId', { enumerable: true, get: () => [].at(0)!['x'] })

const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
  fc.anything({ withNullPrototype: true, withSparseArray: true, withObjectString: true, withBoxedValues: true }),
  fc.bigInt(),
  fc.constantFrom(tenMegabytes, Symbol('s'), NaN, Infinity, () => undefined, new Error('x'), /x/, new Date(NaN)),
  fc.constantFrom(cyclic, cyclicArray, deep, throwing).map((make) => make()),
  fc.constant(longArray),
  fc.constant(Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`k${index}`, index]))),
)

const polluting = fc
  .constantFrom('__proto__', 'constructor', 'prototype')
  .chain((name) =>
    fc.anything().map((value) => JSON.parse(`{"${name}":${JSON.stringify(value) ?? 'null'}}`) as unknown),
  )

/** An object with the operation's own names and anything for values. */
const nearly = (names: readonly string[]): fc.Arbitrary<unknown> =>
  fc.record(Object.fromEntries(names.map((name) => [name, fc.oneof(odd, polluting, fc.string())])), {
    requiredKeys: [],
  })

describe('a hostile payload', () => {
  it.each(bridgeKeys)(
    '%s: is refused with a code, reaches no operation, and changes nothing here',
    async (key) => {
      const { invoke, calls, faults } = openTestRouter(refuseEverything)
      const names = Object.keys(inputSchema(operationOf(key)).properties)
      const before = kept()
      await fc.assert(
        fc.asyncProperty(fc.oneof(odd, polluting, nearly(names)), async (payload) => {
          calls.length = 0
          const answer = await invoke(key, trusted, payload)
          if (answer.ok) throw new Error('nothing here answers with a success')
          expect(ERROR_CODES).toContain(answer.error.code)
          // What did reach the operation is a good input: a plain copy that its schema allows.
          for (const call of calls) expect(refusedFields(key, call.input)).toEqual([])
          expect(structuredClone(answer)).toEqual(answer)
        }),
        { numRuns: runs, seed: SEED },
      )
      expect(Object.keys(Object.prototype)).toEqual([])
      expect(faults.every(({ error }) => error instanceof TypeError)).toBe(true)
      expect(kept() - before).toBeLessThan(mostKept)
    },
    TIME_LIMIT,
  )

  it.each([
    ['a string of 10 MB', { query: tenMegabytes }, 'payload_too_large'],
    ['an array of 10 million', { query: longArray }, 'payload_too_large'],
    ['a cycle', cyclic(), 'validation_failed'],
    ['5,000 levels', deep(), 'validation_failed'],
    ['a BigInt', { query: 1n }, 'validation_failed'],
    ['a date', { query: new Date(0) }, 'validation_failed'],
    ['a map', new Map([['query', 'x']]), 'validation_failed'],
    ['__proto__', JSON.parse('{"query":"x","__proto__":{"limit":1}}'), 'validation_failed'],
    ['null', null, 'validation_failed'],
    ['a string', 'query', 'validation_failed'],
  ])('as %s is refused', async (_, payload, code) => {
    const { invoke, calls } = openTestRouter(refuseEverything)
    expect(await invoke('accounts.search', trusted, payload)).toMatchObject({ ok: false, error: { code } })
    expect(calls).toEqual([])
  })
})
