import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../src-shared/contract/desktop.ts'
import { changeSettings, readSettings } from './settings.ts'
import { systemLanguage } from './system-language.ts'

describe('settings', () => {
  it('take from a file what is valid, and the default for everything else', () => {
    expect(readSettings({ theme: 'dark', density: 'huge', language: 5, extra: true })).toEqual({
      ...defaultSettings,
      theme: 'dark',
    })
    for (const stored of [undefined, null, 'dark', 7, []]) expect(readSettings(stored)).toEqual(defaultSettings)
  })

  it('change what is named and refuse what cannot be used', () => {
    expect(changeSettings(defaultSettings, { theme: 'light' })).toEqual({ ...defaultSettings, theme: 'light' })
    expect(() => changeSettings(defaultSettings, { theme: 'pink' as never })).toThrow(
      expect.objectContaining({ code: 'setting_invalid' }),
    )
  })
})

describe('the system’s language', () => {
  it('is the first that is one, or English', () => {
    expect(systemLanguage(['C', 'es-MX', 'en'])).toBe('es-MX')
    expect(systemLanguage(['c', 'POSIX_', ''])).toBe('en')
  })
})
