import Box from '@mui/material/Box'
import FormControlLabel from '@mui/material/FormControlLabel'
import OutlinedInput from '@mui/material/OutlinedInput'
import Switch from '@mui/material/Switch'
import { useTranslation } from 'react-i18next'
import { Field } from '../../../../components/field.tsx'
import { FilterSelect } from '../../../../components/filter-select.tsx'
import { DURATION_UNITS } from '../../../../lib/duration-words.ts'
import { POLICY_LOOKS } from '../policy-looks.ts'
import type { ControlProps } from './value-control.tsx'

/** A number with what it counts, or a duration with its unit; with a switch where it may be off. */
export function AmountControl({ policy, entry, hint, error, onEnter }: ControlProps) {
  const { t } = useTranslation('console')
  const look = POLICY_LOOKS[policy.name]
  const on = !policy.bounds.mayBeOff || entry.on
  return (
    <Box sx={{ display: 'grid', gap: '8px' }}>
      {policy.bounds.mayBeOff && (
        <FormControlLabel
          control={<Switch size="small" checked={entry.on} onChange={(_, checked) => onEnter({ on: checked })} />}
          label={t(entry.on ? 'policies.onLabel' : 'policies.offLabel')}
          sx={{ marginInline: '-6px 0', gap: '8px' }}
        />
      )}
      <Field label={t('policies.newValue')} hint={hint} error={error}>
        {({ id, describedBy, invalid }) => (
          <Box sx={{ display: 'flex', gap: '10px', alignItems: 'center' }}>
            <OutlinedInput
              id={id}
              value={entry.text}
              autoFocus={on}
              disabled={!on}
              onFocus={(event) => event.target.select()}
              onChange={(event) => onEnter({ text: event.target.value })}
              inputProps={{
                'aria-describedby': describedBy,
                'aria-invalid': invalid,
                inputMode: 'decimal',
                autoComplete: 'off',
                dir: 'ltr',
                maxLength: 24,
              }}
              sx={{ width: 130 }}
            />
            {look === 'duration' ? (
              <FilterSelect
                label={t('policies.unitLabel')}
                value={entry.unit}
                onChange={(unit) => onEnter({ unit })}
                options={DURATION_UNITS.map((value) => ({ value, label: t(`policies.durationUnit.${value}`) }))}
              />
            ) : (
              look !== 'on_off' &&
              look !== 'choice' &&
              look !== 'keys' &&
              look !== 'countries' && <span>{t(`policies.unitName.${look}`)}</span>
            )}
          </Box>
        )}
      </Field>
    </Box>
  )
}
