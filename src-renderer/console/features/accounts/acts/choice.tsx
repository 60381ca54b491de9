import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormHelperText from '@mui/material/FormHelperText'
import FormLabel from '@mui/material/FormLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import { useId, type ReactNode } from 'react'

interface ChoiceProps<V extends string> {
  readonly label: string
  readonly options: readonly { readonly value: V; readonly label: ReactNode }[]
  readonly value: V | ''
  readonly onChange: (value: V) => void
  /** What is said where none was chosen. */
  readonly error?: string | undefined
  /** Takes the keyboard when the dialog opens. */
  readonly autoFocus?: boolean
}

/** One of a few, by arrow keys. */
export function Choice<V extends string>({
  label,
  options,
  value,
  onChange,
  error,
  autoFocus = false,
}: ChoiceProps<V>) {
  const id = useId()
  const chosen = Math.max(
    0,
    options.findIndex((option) => option.value === value),
  )
  return (
    <FormControl error={error !== undefined}>
      <FormLabel id={id}>{label}</FormLabel>
      <RadioGroup
        aria-labelledby={id}
        aria-describedby={error && `${id}-error`}
        value={value}
        onChange={(_, next) => onChange(next as V)}
      >
        {options.map((option, index) => (
          <FormControlLabel
            key={option.value}
            value={option.value}
            control={<Radio size="small" sx={{ padding: '4px 8px' }} autoFocus={autoFocus && index === chosen} />}
            label={option.label}
            sx={{ '& .MuiFormControlLabel-label::first-letter': { textTransform: 'uppercase' } }}
          />
        ))}
      </RadioGroup>
      {error && (
        <FormHelperText id={`${id}-error`} role="alert">
          {error}
        </FormHelperText>
      )}
    </FormControl>
  )
}
