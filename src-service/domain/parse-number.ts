import { AppError } from '../../src-shared/errors/app-error.ts'
import { isCountryCode } from '../../src-shared/phone/countries.ts'
import { parsePhoneNumber } from '../../src-shared/phone/parse.ts'
import type { ParsedNumber } from '../../src-shared/phone/types.ts'

/** A number as the API takes it (R9, R10). Errors: one of the `number_…` codes, with a suggested form where there is one. */
export function parseNumber(number: string, country: string): ParsedNumber {
  const parsed = parsePhoneNumber(number, isCountryCode(country) ? country : undefined)
  if (parsed.ok) return parsed.value
  const { code, suggestion, lineType } = parsed.error
  throw new AppError(code, {
    ...(suggestion ? { suggestion } : {}),
    ...(lineType ? { lineType } : {}),
    fields: [{ field: 'number', message: code, code }],
  })
}
