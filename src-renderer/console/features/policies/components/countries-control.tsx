import Autocomplete from '@mui/material/Autocomplete'
import Chip from '@mui/material/Chip'
import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormLabel from '@mui/material/FormLabel'
import OutlinedInput from '@mui/material/OutlinedInput'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import Box from '@mui/material/Box'
import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { COUNTRIES } from '../../../../../src-shared/phone/countries.ts'
import { CountryFlag } from '../../../../components/country-flag.tsx'
import { Field } from '../../../../components/field.tsx'
import { usePhoneTexts } from '../../../../components/phone-texts.ts'
import { countryName } from '../../../../lib/number-words.ts'
import type { ControlProps } from './value-control.tsx'

/** Every country, or a list of them; an empty list allows none. */
export function CountriesControl({ entry, error, onEnter }: ControlProps) {
  const { t, i18n } = useTranslation('console')
  const texts = usePhoneTexts()
  const { language } = i18n
  const id = useId()
  const codes = useMemo(
    () =>
      COUNTRIES.map(({ code }) => code as string).toSorted((a, b) =>
        countryName(a, language).localeCompare(countryName(b, language), language),
      ),
    [language],
  )
  const shown = entry.on ? 'these' : 'every'
  return (
    <Box sx={{ display: 'grid', gap: '8px' }}>
      <FormControl>
        <FormLabel id={id}>{t('policies.newValue')}</FormLabel>
        <RadioGroup aria-labelledby={id} row value={shown} onChange={(_, word) => onEnter({ on: word === 'these' })}>
          {(['every', 'these'] as const).map((word) => (
            <FormControlLabel
              key={word}
              value={word}
              control={<Radio size="small" autoFocus={word === shown} sx={{ padding: '4px 8px' }} />}
              label={t(word === 'every' ? 'policies.everyCountry' : 'policies.onlyThese')}
            />
          ))}
        </RadioGroup>
      </FormControl>
      <Field label={t('policies.addCountry')} hint={t('policies.onlyTheseHint')} error={error}>
        {({ id: field, describedBy, invalid }) => (
          <Autocomplete
            id={field}
            multiple
            disabled={!entry.on}
            autoHighlight
            disableCloseOnSelect
            filterSelectedOptions
            options={codes}
            value={[...entry.words]}
            onChange={(_, words) => onEnter({ words })}
            getOptionLabel={(code) => countryName(code, language)}
            openText={texts.openList}
            closeText={texts.closeList}
            noOptionsText={texts.noCountry}
            clearText={t('policies.noCountry')}
            renderOption={({ key, ...props }, code) => (
              <li key={key} {...props} style={{ gap: 12 }}>
                <CountryFlag country={code} />
                {countryName(code, language)}
              </li>
            )}
            renderValue={(chosen, itemProps) =>
              chosen.map((code, index) => {
                const { key, ...props } = itemProps({ index })
                return (
                  <Chip
                    key={key}
                    size="small"
                    label={countryName(code, language)}
                    aria-label={t('policies.removeCountry', { country: countryName(code, language) })}
                    {...props}
                  />
                )
              })
            }
            renderInput={({ slotProps, ...params }) => (
              <FormControl fullWidth disabled={params.disabled}>
                <OutlinedInput
                  id={params.id}
                  ref={slotProps.input.ref}
                  className={slotProps.input.className}
                  onMouseDown={slotProps.input.onMouseDown}
                  startAdornment={slotProps.input.startAdornment}
                  endAdornment={slotProps.input.endAdornment}
                  inputProps={{
                    ...slotProps.htmlInput,
                    'aria-describedby': describedBy,
                    'aria-invalid': invalid,
                    autoComplete: 'off',
                  }}
                />
              </FormControl>
            )}
          />
        )}
      </Field>
    </Box>
  )
}
