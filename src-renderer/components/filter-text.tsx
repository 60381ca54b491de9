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
  // What was told to the page and has not come back as its value yet: by then more may have been typed, and that stays.
  const [told, setTold] = useState<readonly string[]>([])
  if (value !== shownFor) {
    setShownFor(value)
    if (told.includes(value)) setTold(told.slice(told.indexOf(value) + 1))
    else setTyped(value)
  }
  useEffect(() => {
    if (typed.trim() === value) return
    const timer = setTimeout(() => {
      setTold((before) => [...before, typed.trim()])
      onChange(typed.trim())
    }, SETTLED)
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
