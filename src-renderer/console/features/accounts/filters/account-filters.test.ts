import { expect, test } from 'vitest'
import { filtersIn, withFilters } from './account-filters.ts'

const read = (text: string) => filtersIn(new URLSearchParams(text))

test('R21 filters are read from the address beside the search text', () => {
  expect(read('query=ana&sort=name&state=verified&country=MX&language=es')).toEqual({
    filters: { state: 'verified', country: 'MX', language: 'es' },
    dropped: [],
  })
})

test.each([
  ['a word that the filter does not take', 'state=sleeping'],
  ['a filter that there is not', 'colour=red'],
  ['a country that is no code', 'country=mexico'],
  ['a language with its region', 'language=es-MX'],
  ['a name from the prototype', 'constructor=x'],
])('%s is dropped and named', (_what, text) => {
  expect(read(`${text}&created=week`)).toEqual({ filters: { created: 'week' }, dropped: [text] })
})

test('the second of two values for one filter is dropped and named', () => {
  expect(read('state=verified&state=closed')).toEqual({ filters: { state: 'verified' }, dropped: ['state=closed'] })
})

test('an address is written without what was dropped, and keeps the search text, the order and the view', () => {
  const params = new URLSearchParams('query=ana&state=sleeping&colour=red&sort=name&view=v1')
  expect(withFilters(params, { country: 'MX' }).toString()).toBe('query=ana&sort=name&view=v1&country=MX')
})
