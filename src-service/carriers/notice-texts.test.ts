import { expect, it } from 'vitest'
import { codeIn } from './code-texts.ts'
import { longNotices, oldNumberText } from './notice-texts.ts'
import { smsLength } from './sms-length.ts'

const PLACE = { siteName: 'Harbour Street Auctions', origin: 'https://verify.harbour-street-auctions.example' }

it.each([
  ['en', 'gsm7', 1],
  ['fr', 'gsm7', 1],
  ['es', 'gsm7', 1],
  ['ar', 'ucs2', 2],
] as const)('R18 the old number is told in %s as %s, in %s', (language, encoding, segments) => {
  const text = oldNumberText(PLACE)(language)
  expect(smsLength(text)).toEqual({ encoding, segments })
  expect(text).toContain(PLACE.siteName)
  expect(text.endsWith(`${PLACE.origin}/`)).toBe(true)
  expect(codeIn(text)).toBeNull()
  expect(text).not.toMatch(/\d{4}/)
})

it('R18 is English where there is no text of the language', () => {
  expect(oldNumberText(PLACE)('ja')).toBe(oldNumberText(PLACE)('en'))
  expect(oldNumberText(PLACE)('fr-CA')).toBe(oldNumberText(PLACE)('fr'))
})

it('R18 says which texts of a site are too long', () => {
  expect(longNotices(PLACE)).toEqual([])
  expect(longNotices({ ...PLACE, siteName: 'Mercado Ágil' }).map(({ language }) => language)).toEqual([
    'en',
    'fr',
    'es',
  ])
})
