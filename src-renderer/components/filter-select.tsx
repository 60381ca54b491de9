import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'

interface FilterSelectProps<V extends string> {
  readonly label: string
  readonly value: V
  readonly options: readonly { readonly value: V; readonly label: string }[]
  readonly onChange: (value: V) => void
}

/** A filter with few choices; its name is spoken, the chosen word is shown. */
export function FilterSelect<V extends string>({ label, value, options, onChange }: FilterSelectProps<V>) {
  return (
    <Select<V>
      value={value}
      onChange={(event) => onChange(event.target.value as V)}
      inputProps={{ 'aria-label': label }}
      SelectDisplayProps={{ 'aria-label': label }}
      sx={{
        minHeight: 24,
        fontSize: 12,
        '& .MuiSelect-select': { padding: '2px 8px' },
        '& fieldset': { borderColor: (theme) => theme.vars?.palette.divider },
      }}
    >
      {options.map((option) => (
        <MenuItem key={option.value} value={option.value}>
          {option.label}
        </MenuItem>
      ))}
    </Select>
  )
}
