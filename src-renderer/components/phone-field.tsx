import FormControl from '@mui/material/FormControl'
import FormHelperText from '@mui/material/FormHelperText'
import FormLabel from '@mui/material/FormLabel'
import InputAdornment from '@mui/material/InputAdornment'
import Link from '@mui/material/Link'
import OutlinedInput from '@mui/material/OutlinedInput'
import Stack from '@mui/material/Stack'
import { useId, useState, type ClipboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ErrorCode } from '../../src-shared/errors/error-codes.ts'
import { callingCodeOfCountry, readPhone, type PhoneReading, type PhoneValue } from '../lib/phone-input.ts'
import { usePhoneTexts } from './phone-texts.ts'
import { CountryField } from './country-field.tsx'
import { PhoneFeedback } from './phone-feedback.tsx'
import { PhoneNumber } from './masked-number.tsx'
import { useErrorSentence } from './error-sentence.ts'

export interface PhoneFieldError {
  readonly code: ErrorCode
  /** A form that would be accepted (R9); one click takes it. */
  readonly suggestion?: string | undefined
}

export interface PhoneFieldProps extends PhoneValue {
  readonly onChange: (value: PhoneValue) => void
  readonly error?: PhoneFieldError | undefined
  readonly label?: string | undefined
  readonly autoFocus?: boolean | undefined
  readonly disabled?: boolean | undefined
}

type Changed = Pick<PhoneReading, 'changes' | 'countryTaken'>

/**
 * Country and number (R8, R9). Cleans what is pasted and says what it changed; shows the canonical form and line type while
 * typing. What was typed is left alone: to send, take `readPhone(value)`.
 */
export function PhoneField({
  country,
  number,
  onChange,
  error,
  label,
  autoFocus = false,
  disabled = false,
}: PhoneFieldProps) {
  const texts = usePhoneTexts()
  const { i18n } = useTranslation()
  const sentence = useErrorSentence()
  const id = useId()
  const [changed, setChanged] = useState<Changed>()
  const callingCode = callingCodeOfCountry(country)

  const take = (typed: string): void => {
    const reading = readPhone({ country, number: typed })
    setChanged(reading.changes.length > 0 || reading.countryTaken ? reading : undefined)
    onChange(reading.value)
  }
  const paste = (event: ClipboardEvent<HTMLInputElement>): void => {
    const field = event.currentTarget
    const text = event.clipboardData.getData('text')
    if (text.trim() === '') return
    event.preventDefault()
    take(number.slice(0, field.selectionStart ?? 0) + text + number.slice(field.selectionEnd ?? number.length))
  }
  return (
    <Stack spacing={4}>
      <CountryField
        country={country}
        language={i18n.language}
        disabled={disabled}
        onChange={(code) => onChange({ country: code, number })}
      />
      <FormControl fullWidth error={error !== undefined} disabled={disabled}>
        <FormLabel htmlFor={id} sx={{ mb: 1 }}>
          {label ?? texts.number}
        </FormLabel>
        <OutlinedInput
          id={id}
          dir="ltr"
          type="tel"
          name="number"
          value={number}
          autoFocus={autoFocus}
          startAdornment={
            callingCode &&
            !/^\s*(\+|00)/.test(number) && (
              <InputAdornment position="start" sx={{ fontVariantNumeric: 'tabular-nums', marginInlineEnd: 0 }}>
                (+{callingCode})
              </InputAdornment>
            )
          }
          inputProps={{
            dir: 'ltr',
            inputMode: 'tel',
            autoComplete: 'tel-national',
            maxLength: 64,
            'aria-describedby': `${id}-help`,
            style: { fontVariantNumeric: 'tabular-nums' },
          }}
          onChange={(event) => {
            setChanged(undefined)
            onChange({ country, number: event.target.value })
          }}
          onPaste={paste}
        />
        <FormHelperText component="div" id={`${id}-help`} sx={{ mx: 0 }}>
          {error ? (
            <span role="alert">
              {sentence(error.code)}{' '}
              {error.suggestion && (
                <Link component="button" type="button" variant="inherit" onClick={() => take(error.suggestion ?? '')}>
                  {texts.use} <PhoneNumber>{error.suggestion}</PhoneNumber>
                </Link>
              )}
            </span>
          ) : (
            <PhoneFeedback value={{ country, number }} changed={changed} />
          )}
        </FormHelperText>
      </FormControl>
    </Stack>
  )
}
