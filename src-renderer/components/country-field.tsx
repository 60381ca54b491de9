import Autocomplete from '@mui/material/Autocomplete'
import FormControl from '@mui/material/FormControl'
import FormLabel from '@mui/material/FormLabel'
import InputAdornment from '@mui/material/InputAdornment'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useId, useMemo, type FocusEvent } from 'react'
import { COUNTRIES } from '../../src-shared/phone/countries.ts'
import { usePhoneTexts } from './phone-texts.ts'
import { CountryFlag } from './country-flag.tsx'

interface CountryOption {
  readonly code: string
  readonly callingCode: string
  readonly name: string
  /** Lower case and without accents: what typing is compared with. */
  readonly words: string
}

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase()

/** Every country with a numbering plan by its name in the language, in that language's order. */
function countriesIn(language: string): readonly CountryOption[] {
  const names = new Intl.DisplayNames([language], { type: 'region' })
  const options = COUNTRIES.map(({ code, callingCode }) => {
    const name = names.of(code) ?? code
    return { code, callingCode, name, words: plain(`${name} ${code}`) }
  })
  const { compare } = new Intl.Collator(language)
  return options.sort((a, b) => compare(a.name, b.name))
}

/** A name may be found by the start of any of its words, a calling code by its digits. */
function matches(option: CountryOption, typed: string): boolean {
  const text = plain(typed).trim()
  const digits = text.replace(/^\+|^00/, '')
  if (/^\d+$/.test(digits)) return option.callingCode.startsWith(digits)
  return option.words.startsWith(text) || option.words.includes(` ${text}`)
}

export interface CountryFieldProps {
  readonly country: string
  readonly onChange: (country: string) => void
  readonly language: string
  readonly disabled?: boolean | undefined
}

/** Chooses a country by name or calling code (R8); the list shows flag, name and code. */
export function CountryField({ country, onChange, language, disabled = false }: CountryFieldProps) {
  const texts = usePhoneTexts()
  const id = useId()
  const options = useMemo(() => countriesIn(language), [language])
  const chosen = options.find(({ code }) => code === country) ?? null
  return (
    <Autocomplete
      id={id}
      options={options}
      value={chosen}
      disabled={disabled}
      disableClearable={chosen !== null}
      autoHighlight
      openOnFocus
      selectOnFocus
      handleHomeEndKeys
      slotProps={{
        paper: { variant: 'outlined', sx: { boxShadow: '0 8px 24px rgba(10, 14, 24, 0.18)', marginTop: 1 } },
      }}
      openText={texts.openList}
      closeText={texts.closeList}
      noOptionsText={texts.noCountry}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ code }) => code}
      isOptionEqualToValue={(option, value) => option.code === value.code}
      filterOptions={(all, { inputValue }) =>
        inputValue.trim() === '' || inputValue === chosen?.name
          ? all
          : all.filter((option) => matches(option, inputValue))
      }
      onChange={(_, option) => option && onChange(option.code)}
      renderOption={({ key, ...props }, option) => (
        <li key={key} {...props} style={{ gap: 12 }}>
          <CountryFlag country={option.code} />
          <span style={{ flex: 1, minInlineSize: 0 }}>{option.name}</span>
          <bdi dir="ltr" style={{ opacity: 0.75, fontVariantNumeric: 'tabular-nums' }}>
            +{option.callingCode}
          </bdi>
        </li>
      )}
      renderInput={({ slotProps, ...params }) => (
        <FormControl fullWidth disabled={params.disabled}>
          <FormLabel htmlFor={id} sx={{ mb: 1 }}>
            {texts.country}
          </FormLabel>
          <OutlinedInput
            id={id}
            ref={slotProps.input.ref}
            className={slotProps.input.className}
            onMouseDown={slotProps.input.onMouseDown}
            endAdornment={slotProps.input.endAdornment}
            sx={{ '&.MuiOutlinedInput-root.MuiInputBase-sizeSmall': { paddingBlock: 0 } }}
            startAdornment={
              chosen && (
                <InputAdornment position="start" sx={{ marginInline: '8px 4px' }}>
                  <CountryFlag country={chosen.code} />
                </InputAdornment>
              )
            }
            inputProps={{
              ...slotProps.htmlInput,
              autoComplete: 'country-name',
              name: 'country',
              onFocus: (event: FocusEvent<HTMLInputElement>) => {
                slotProps.htmlInput.onFocus?.(event)
                // Typing replaces the name; after the browser has put the caret where the pointer was.
                const field = event.currentTarget
                requestAnimationFrame(() => field.select())
              },
            }}
          />
        </FormControl>
      )}
    />
  )
}
