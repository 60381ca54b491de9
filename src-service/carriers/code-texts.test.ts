import { describe, expect, it } from 'vitest'
import { codeIn, codeText, codeTexts, longTexts } from './code-texts.ts'
import { smsLength } from './sms-length.ts'

const SITE = { name: 'Harbour Street Auctions', domain: 'verify.harbour-street-auctions.example' }
const LANGUAGES = ['en', 'fr', 'es', 'ar'] as const

describe('the text of a code', () => {
  it.each([...LANGUAGES, 'ar-EG', 'de'])('carries the code first in %s, by SMS and by call', (language) => {
    for (const channel of ['sms', 'call'] as const)
      expect(codeIn(codeTexts(SITE)({ code: '012345', channel, language }))).toBe('012345')
  })

  it('is English where there is no text of the language, and no code is seen in other texts', () => {
    expect(codeText({ code: '012345', channel: 'sms', language: 'ja' })).toBe(
      codeText({ code: '012345', channel: 'sms', language: 'en' }),
    )
    expect(codeText({ code: '012345', channel: 'sms', language: 'toString' })).toContain('is your')
    expect(codeIn('Call +525512340000 back')).toBeNull()
  })

  it.each(LANGUAGES)('names the site and ends with the line that fills the code in, in %s', (language) => {
    const sms = codeTexts(SITE)({ code: '402917', channel: 'sms', language })
    expect(sms).toContain(SITE.name)
    expect(sms.split('\n').at(-1)).toBe(`@${SITE.domain} #402917`)
    const call = codeTexts(SITE)({ code: '402917', channel: 'call', language })
    expect(call).toContain(SITE.name)
    expect(call).not.toContain('@')
  })

  it.each([
    ['en', 'gsm7', 1],
    ['fr', 'gsm7', 1],
    ['es', 'gsm7', 1],
    ['ar', 'ucs2', 2],
  ] as const)('is sent in %s as %s, in %s', (language, encoding, segments) => {
    expect(smsLength(codeTexts(SITE)({ code: '402917', channel: 'sms', language }))).toEqual({ encoding, segments })
  })

  it('says which texts of a site are too long: a letter outside GSM-7 in its name doubles them', () => {
    expect(longTexts(SITE)).toEqual([])
    expect(longTexts({ ...SITE, name: 'Mercado Ágil' }).map(({ language }) => language)).toEqual(['en', 'fr', 'es'])
    expect(longTexts({ ...SITE, domain: `${'a'.repeat(60)}.example` }).map(({ language }) => language)).toEqual(
      expect.arrayContaining(['fr', 'ar']),
    )
  })
})

describe('the length of an SMS', () => {
  it.each([
    ['', 'gsm7', 1],
    ['a'.repeat(160), 'gsm7', 1],
    ['a'.repeat(161), 'gsm7', 2],
    ['a'.repeat(306), 'gsm7', 2],
    ['a'.repeat(307), 'gsm7', 3],
    ['€'.repeat(80), 'gsm7', 1],
    ['€'.repeat(81), 'gsm7', 2],
    ['é'.repeat(160), 'gsm7', 1],
    ['ç', 'ucs2', 1],
    ['ó'.repeat(71), 'ucs2', 2],
    ['’'.repeat(70), 'ucs2', 1],
    ['😀'.repeat(36), 'ucs2', 2],
  ] as const)('of %j is counted as the standard does', (text, encoding, segments) => {
    expect(smsLength(text)).toEqual({ encoding, segments })
  })
})
