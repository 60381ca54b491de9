import { describe, expect, it } from 'vitest'
import { ERROR_CODES } from '../../../src-shared/errors/error-codes.ts'
import { errorMessages } from '../error-messages.ts'
import { directionOf, languageOf, LANGUAGES } from './languages.ts'
import { ownerRequest } from './owner-request.ts'

describe('languages', () => {
  it.each([
    ['es-MX', 'es'],
    ['fr_CA', 'fr'],
    ['AR', 'ar'],
    ['de-DE', 'en'],
    ['', 'en'],
    [null, 'en'],
  ])('serves %j with %s', (tag, language) => {
    expect(languageOf(tag)).toBe(language)
  })
  it('writes Arabic from right to left', () => {
    expect(LANGUAGES.filter((language) => directionOf(language) === 'rtl')).toEqual(['ar'])
  })
  it.each(LANGUAGES.filter((language) => language !== 'en'))(
    'has a sentence of its own in %s for every error',
    (language) => {
      const same = ERROR_CODES.filter((code) => errorMessages[language][code] === errorMessages.en[code])
      expect(same).toEqual([])
    },
  )
})

describe('R5 what the owner reads of a request', () => {
  it('is in the language of the account and names a role, never a person', () => {
    const text = ownerRequest('es-MX', { role: 'agent', reason: 'lost_phone', until: null })
    expect(text).toMatchObject({ language: 'es', direction: 'ltr', asked: 'Lo pidió un agente de soporte.' })
    expect(text.answerBy).toContain('24 horas')
  })
  it.each(LANGUAGES)('says until when in %s once it is sent', (language) => {
    const text = ownerRequest(language, { role: null, reason: null, until: '10:14' })
    expect(text.answerBy).toContain('10:14')
    expect(text.answerBy).not.toContain('{{')
    expect(text.why).toBeNull()
  })
})
