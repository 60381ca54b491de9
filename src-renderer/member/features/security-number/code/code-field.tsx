import FormControl from '@mui/material/FormControl'
import FormHelperText from '@mui/material/FormHelperText'
import FormLabel from '@mui/material/FormLabel'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useId, type ReactNode, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { codeDigits } from './code-digits.ts'

interface CodeFieldProps {
  readonly value: string
  readonly onChange: (code: string) => void
  readonly disabled: boolean
  readonly error: string | undefined
  readonly help: ReactNode
  readonly inputRef: Ref<HTMLInputElement>
}

/** One field for six digits: filled by the phone itself where it can, and by a paste with spaces. */
export function CodeField({ value, onChange, disabled, error, help, inputRef }: CodeFieldProps) {
  const { t } = useTranslation('member')
  const id = useId()
  return (
    <FormControl error={error !== undefined} disabled={disabled} fullWidth>
      <FormLabel htmlFor={id} sx={{ marginBottom: 1 }}>
        {t('code.label')}
      </FormLabel>
      <OutlinedInput
        id={id}
        dir="ltr"
        name="code"
        value={value}
        inputRef={inputRef}
        onChange={(event) => onChange(codeDigits(event.target.value))}
        inputProps={{
          dir: 'ltr',
          inputMode: 'numeric',
          autoComplete: 'one-time-code',
          'aria-describedby': error ? `${id}-error ${id}-help` : `${id}-help`,
          style: { fontSize: 26, letterSpacing: '0.32em', fontVariantNumeric: 'tabular-nums', padding: '10px 14px' },
        }}
        sx={{ maxWidth: 240 }}
      />
      {error && (
        <FormHelperText id={`${id}-error`} role="alert">
          {error}
        </FormHelperText>
      )}
      <FormHelperText id={`${id}-help`} component="div" error={false}>
        {help}
      </FormHelperText>
    </FormControl>
  )
}
