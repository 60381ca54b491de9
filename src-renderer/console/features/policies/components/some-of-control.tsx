import Checkbox from '@mui/material/Checkbox'
import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormGroup from '@mui/material/FormGroup'
import FormHelperText from '@mui/material/FormHelperText'
import FormLabel from '@mui/material/FormLabel'
import { useTranslation } from 'react-i18next'
import { usePolicyWords } from '../use-policy-words.ts'
import type { ControlProps } from './value-control.tsx'

/** Some words of a closed list, at least one. */
export function SomeOfControl({ policy, entry, error, onEnter }: ControlProps) {
  const { t } = useTranslation('console')
  const { word } = usePolicyWords()
  return (
    <FormControl component="fieldset" error={error !== undefined}>
      <FormLabel component="legend">{t('policies.newValue')}</FormLabel>
      <FormGroup>
        {(policy.bounds.values ?? []).map((key, index) => (
          <FormControlLabel
            key={key}
            control={
              <Checkbox
                size="small"
                autoFocus={index === 0}
                checked={entry.words.includes(key)}
                onChange={(_, checked) =>
                  onEnter({ words: checked ? [...entry.words, key] : entry.words.filter((one) => one !== key) })
                }
                sx={{ padding: '4px 8px' }}
              />
            }
            label={word(policy.name, key)}
            sx={{ '& .MuiFormControlLabel-label::first-letter': { textTransform: 'uppercase' } }}
          />
        ))}
      </FormGroup>
      {error && <FormHelperText role="alert">{error}</FormHelperText>}
    </FormControl>
  )
}
