import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPlace } from '../../src-shared/contract/places.ts'
import { placeOfArguments, placeOfLink } from './deep-link.ts'

const account = 'acc_01J8Z3K4M5N6P7Q8R9S0T1V2W3'
const hostile = [
  '',
  'linekeeper:',
  'linekeeper://',
  'linekeeper:accounts',
  'linekeeper:///accounts',
  'linekeeper://accounts//',
  'linekeeper://Accounts',
  'LINEKEEPER://accounts',
  ' linekeeper://accounts',
  'linekeeper://accounts ',
  'linekeeper://accounts\n',
  'linekeeper://accounts\0',
  'linekeeper://accounts?query=mar',
  'linekeeper://accounts#x',
  'linekeeper://accounts/acc_1',
  `linekeeper://accounts/${account}/reveal`,
  `linekeeper://accounts/${account}?act=resend`,
  `linekeeper://accounts/${account.toLowerCase()}`,
  `linekeeper://accounts/../audit`,
  'linekeeper://accounts/%61cc_01J8Z3K4M5N6P7Q8R9S0T1V2W3',
  'linekeeper://user:secret@accounts',
  'linekeeper://accounts:80',
  'linekeeper://sign-out',
  'linekeeper://demonstration/reset',
  'linekeeper://javascript:alert(1)',
  'javascript:linekeeper://accounts',
  'https://accounts',
  'file:///etc/passwd',
  'app://console/#/accounts',
  `linekeeper://accounts/${'A'.repeat(10_000)}`,
]

describe('a link into the console', () => {
  it('leads to an account, a case, or a section', () => {
    expect(placeOfLink(`linekeeper://accounts/${account}`)).toBe(`/accounts/${account}`)
    expect(placeOfLink('linekeeper://cases/dca_01J8Z3K4M5N6P7Q8R9S0T1V2W3')).toBe(
      '/cases/dca_01J8Z3K4M5N6P7Q8R9S0T1V2W3',
    )
    expect(
      ['accounts', 'requests/', 'cases', 'audit', 'settings'].map((name) => placeOfLink(`linekeeper://${name}`)),
    ).toEqual(['/accounts', '/requests', '/cases', '/audit', '/settings'])
  })

  it('leads nowhere when it is anything else', () => {
    for (const link of hostile) expect([link, placeOfLink(link)]).toEqual([link, undefined])
  })

  it('leads to a place on the list or nowhere, whatever follows the scheme', () => {
    const parts = fc.constantFrom(
      'accounts',
      account,
      '/',
      '..',
      '?',
      '#',
      '%2f',
      '@',
      ':',
      '--inspect',
      'reveal',
      '\\',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(parts).map((each) => each.join('')),
        ),
        (rest) => {
          const place = placeOfLink(`linekeeper://${rest}`)
          expect(place === undefined || isPlace(place)).toBe(true)
        },
      ),
      { numRuns: 1_000 },
    )
  })

  it('is read out of arguments only where it is the one link, and no switch is', () => {
    const link = `linekeeper://accounts/${account}`
    expect(placeOfArguments(['/opt/console', '--no-sandbox', '/project', link])).toBe(`/accounts/${account}`)
    expect(placeOfArguments([link, 'linekeeper://audit'])).toBeUndefined()
    expect(placeOfArguments([`--open=${link}`, '--inspect', '-r', 'x.js'])).toBeUndefined()
    expect(placeOfArguments([])).toBeUndefined()
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom(...hostile, '--inspect=0', '--remote-debugging-port=1'))),
        (argv) => {
          const place = placeOfArguments(argv)
          expect(place === undefined || isPlace(place)).toBe(true)
        },
      ),
      { numRuns: 1_000 },
    )
  })
})
