import { describe, expect, it } from 'vitest'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { retryQuery } from './query-client.ts'

describe('asking again', () => {
  it('asks twice more where the reason passes by itself', () => {
    const error = new AppError('service_unreachable')
    expect([0, 1, 2].map((failures) => retryQuery(failures, error))).toEqual([true, true, false])
  })
  it('does not repeat a refusal: a look-up that was refused would cost another', () => {
    expect(retryQuery(0, new AppError('lookup_limit'))).toBe(false)
    expect(retryQuery(0, new Error('no answer'))).toBe(false)
  })
})
