import { PhoneField, type PhoneFieldError } from '../../../components/phone-field.tsx'
import type { AppError } from '../../../../src-shared/errors/app-error.ts'
import { readPhone, type PhoneReading, type PhoneValue } from '../../../lib/phone-input.ts'

/** Refusals that are about the number itself: said at its field. */
export const isAboutNumber = (error: AppError): boolean =>
  error.code.startsWith('number_') && error.code !== 'number_change_not_found'

const fieldError = (error: AppError | null): PhoneFieldError | undefined =>
  error && isAboutNumber(error) ? { code: error.code, suggestion: error.details.suggestion } : undefined

/** What the field's own reading says after an attempt to go on (R9). */
const readingError = ({ result }: PhoneReading): PhoneFieldError | undefined =>
  result.ok ? undefined : { code: result.error.code, suggestion: result.error.suggestion }

interface NumberQuestionProps {
  readonly label?: string
  readonly value: PhoneValue
  readonly onChange: (value: PhoneValue) => void
  /** Whether going on was tried with this content. */
  readonly tried: boolean
  readonly error: AppError | null
}

/** Country and number with what is wrong with them: first by our own reading, then by the service's answer. */
export function NumberQuestion({ value, onChange, tried, error, ...rest }: NumberQuestionProps) {
  const wrong = (tried ? readingError(readPhone(value)) : undefined) ?? fieldError(error)
  return (
    <PhoneField {...rest} autoFocus country={value.country} number={value.number} error={wrong} onChange={onChange} />
  )
}
