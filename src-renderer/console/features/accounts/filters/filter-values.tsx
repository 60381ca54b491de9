import Autocomplete from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import OutlinedInput from '@mui/material/OutlinedInput'
import Popover from '@mui/material/Popover'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CountryFlag } from '../../../../components/country-flag.tsx'
import type { FilterName } from './account-filters.ts'
import { useFilterOptions } from './filter-options.ts'

interface FilterValuesProps {
  readonly name: FilterName
  readonly value: string | undefined
  readonly anchor: HTMLElement | (() => HTMLElement | null)
  readonly onChoose: (value: string) => void
  readonly onClose: () => void
}

/** The list stands in the popover itself, under what is typed. */
const InPlace = ({ children }: { readonly children?: ReactNode }) => (
  <Box sx={{ '& .MuiPaper-root': { boxShadow: 'none', border: 0, borderRadius: 0 }, '& ul': { maxHeight: 264 } }}>
    {children}
  </Box>
)

/** Chooses a filter's value: typing narrows, arrows move, Enter takes, Escape leaves. */
export function FilterValues({ name, value, anchor, onChoose, onClose }: FilterValuesProps) {
  const { t } = useTranslation('console')
  const options = useFilterOptions(name)
  const [typed, setTyped] = useState('')
  const label = t(`filters.names.${name}`)
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      slotProps={{ paper: { variant: 'outlined', role: 'dialog', 'aria-label': label, sx: { width: 288, mt: 1 } } }}
    >
      <Autocomplete
        open
        options={options}
        value={options.find((option) => option.value === value) ?? null}
        autoHighlight
        // The list shows what is chosen; the field is for typing.
        inputValue={typed}
        onInputChange={(_, text, reason) => reason === 'input' && setTyped(text)}
        forcePopupIcon={false}
        noOptionsText={t('filters.noValue')}
        getOptionKey={(option) => option.value}
        isOptionEqualToValue={(option, other) => option.value === other.value}
        slots={{ popper: InPlace as never }}
        onChange={(_, option) => option && onChoose(option.value)}
        onClose={(_, reason) => reason === 'escape' && onClose()}
        renderOption={({ key, ...props }, option) => (
          <Box component="li" key={key} {...props} sx={{ gap: '10px' }}>
            {name === 'country' && <CountryFlag country={option.value} />}
            {option.label}
          </Box>
        )}
        renderInput={({ slotProps, ...params }) => (
          <Box sx={{ padding: '8px', borderBottom: 1, borderColor: 'divider' }}>
            <OutlinedInput
              id={params.id}
              fullWidth
              autoFocus
              ref={slotProps.input.ref}
              placeholder={label}
              inputProps={{ ...slotProps.htmlInput, 'aria-label': label }}
            />
          </Box>
        )}
      />
    </Popover>
  )
}
