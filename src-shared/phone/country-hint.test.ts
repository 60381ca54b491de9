import { describe, expect, it } from 'vitest'
import { countryHint } from './country-hint.ts'
import { COUNTRY_OF_TIME_ZONE } from './time-zones.ts'
import { isCountryCode } from './countries.ts'

describe('the preselected country', () => {
  it('R8 comes from the profile first, then language, time zone, address', () => {
    const all = { profileCountry: 'MX', language: 'fr-CA', timeZone: 'Europe/Rome', addressCountry: 'JP' }
    expect(countryHint(all)).toBe('MX')
    expect(countryHint({ ...all, profileCountry: undefined })).toBe('CA')
    expect(countryHint({ ...all, profileCountry: null, language: 'fr' })).toBe('IT')
    expect(countryHint({ addressCountry: 'JP' })).toBe('JP')
  })

  it('R8 is undefined when nothing tells', () => {
    expect(countryHint({})).toBeUndefined()
    expect(
      countryHint({ profileCountry: 'ZZ', language: 'es-419', timeZone: 'Etc/UTC', addressCountry: '' }),
    ).toBeUndefined()
  })

  it.each([
    ['es-MX', 'MX'],
    ['zh-Hant-TW', 'TW'],
    ['en_GB', 'GB'],
    ['es-419,es;q=0.9,pt-br;q=0.8', 'BR'],
    ['de-CH-1996', 'CH'],
    ['es', undefined],
    ['sl-nedis', undefined],
    ['en-u-ca-gregory', undefined],
  ])('R8 reads %s as %s', (language, country) => expect(countryHint({ language })).toBe(country))

  it('R8 knows old names of time zones', () => {
    expect(countryHint({ timeZone: 'Asia/Calcutta' })).toBe('IN')
    expect(countryHint({ timeZone: 'America/Hermosillo' })).toBe('MX')
  })

  it('R8 maps every time zone of its table to a country, and every zone is real', () => {
    expect(COUNTRY_OF_TIME_ZONE.size).toBeGreaterThan(200)
    for (const [timeZone, country] of COUNTRY_OF_TIME_ZONE) {
      expect(country).toSatisfy(isCountryCode)
      expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow()
    }
  })
})
