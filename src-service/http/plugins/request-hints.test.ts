import type { FastifyRequest } from 'fastify'
import { expect, test } from 'vitest'
import { requestHints } from './request-hints.ts'

const request = (headers: FastifyRequest['headers']) => ({ headers }) as FastifyRequest

test('R8 a country is taken from the operator’s header only', () => {
  const forged = request({ 'cf-ipcountry': 'JP', 'accept-language': 'fr-CA' })
  expect(requestHints(null)(forged)).toEqual({ language: 'fr-CA', addressCountry: undefined })
  expect(requestHints('x-country')(forged).addressCountry).toBeUndefined()
  expect(requestHints('cf-ipcountry')(forged).addressCountry).toBe('JP')
})

test('R8 two answers in the header are none', () => {
  expect(requestHints('x-country')(request({ 'x-country': ['JP', 'GB'] })).addressCountry).toBeUndefined()
})
