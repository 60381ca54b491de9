import OutlinedInput from '@mui/material/OutlinedInput'
import FormControl from '@mui/material/FormControl'
import FormHelperText from '@mui/material/FormHelperText'
import { useEffect, useId, useState } from 'react'

const SETTLED = 200

interface FilterTextProps {
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly width: number
  readonly error?: string | undefined
}

/** A filter that is typed; asked for when the typing has settled. */
export function FilterText({ label, placeholder, value, onChange, width, error }: FilterTextProps) {
  const id = useId()
  const [typed, setTyped] = useState(value)
  const [shownFor, setShownFor] = useState(value)
  if (value !== shownFor) {
    setShownFor(value)
    setTyped(value)
  }
  useEffect(() => {
    if (typed.trim() === value) return
    const timer = setTimeout(() => onChange(typed.trim()), SETTLED)
    return () => clearTimeout(timer)
  }, [typed, value, onChange])
  return (
    <FormControl error={error !== undefined} sx={{ width }}>
      <OutlinedInput
        value={typed}
        placeholder={placeholder}
        onChange={(event) => setTyped(event.target.value)}
        inputProps={{
          'aria-label': label,
          'aria-describedby': error ? id : undefined,
          spellCheck: false,
          autoComplete: 'off',
          dir: 'auto',
          maxLength: 80,
        }}
        sx={{ fontSize: 12 }}
      />
      {error && (
        <FormHelperText id={id} role="alert">
          {error}
        </FormHelperText>
      )}
    </FormControl>
  )
}
