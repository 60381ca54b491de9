import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormHelperText from '@mui/material/FormHelperText'
import FormLabel from '@mui/material/FormLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { usePolicyWords } from '../use-policy-words.ts'
import type { ControlProps } from './value-control.tsx'

const ON_OFF = ['on', 'off'] as const

/** On or off, or one word of a closed list, each as the sentence that it makes true. */
export function OneOfControl({ policy, entry, error, onEnter }: ControlProps) {
  const { t } = useTranslation('console')
  const { says } = usePolicyWords()
  const id = useId()
  const onOff = policy.kind === 'on_off'
  const words = onOff ? ON_OFF : (policy.bounds.values ?? [])
  const chosen = onOff ? (entry.on ? 'on' : 'off') : entry.choice
  return (
    <FormControl error={error !== undefined}>
      <FormLabel id={id}>{t('policies.newValue')}</FormLabel>
      <RadioGroup
        aria-labelledby={id}
        value={chosen}
        onChange={(_, word) => onEnter(onOff ? { on: word === 'on' } : { choice: word })}
      >
        {words.map((word) => (
          <FormControlLabel
            key={word}
            value={word}
            control={<Radio size="small" autoFocus={word === chosen} sx={{ padding: '4px 8px' }} />}
            label={says(policy, onOff ? word === 'on' : word)}
          />
        ))}
      </RadioGroup>
      {error && <FormHelperText role="alert">{error}</FormHelperText>}
    </FormControl>
  )
}
