import { describe, expect, it } from 'vitest'
import { AppError } from '../../../../../src-shared/errors/app-error.ts'
import { refusedStep } from './request-steps.ts'

describe('where a refused request goes back to', () => {
  it.each(['number_is_current', 'number_invalid', 'number_type_refused'] as const)('%s goes to the number', (code) => {
    expect(refusedStep(new AppError(code))).toBe(1)
  })
  it('a refused field goes to its step', () => {
    const refused = (field: string) =>
      refusedStep(new AppError('validation_failed', { fields: [{ field, message: '' }] }))
    expect([refused('ticket'), refused('reason'), refused('country'), refused('other')]).toEqual([0, 0, 1, undefined])
  })
  it.each(['identity_check_pending', 'change_open', 'service_unreachable'] as const)(
    '%s stays at the preview',
    (code) => {
      expect(refusedStep(new AppError(code))).toBeUndefined()
    },
  )
})
