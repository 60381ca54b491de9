import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormLabel from '@mui/material/FormLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import Box from '@mui/material/Box'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { serverColours, type ServerColour } from '../../../../../src-shared/contract/workspace-kinds.ts'
import { WorkspaceDot } from '../../../../components/workspace-dot.tsx'

interface ColourChoiceProps {
  readonly value: ServerColour
  readonly onChange: (colour: ServerColour) => void
}

/** A server's colour, each with its name. */
export function ColourChoice({ value, onChange }: ColourChoiceProps) {
  const { t } = useTranslation('console')
  const id = useId()
  return (
    <FormControl>
      <FormLabel id={id}>{t('workspaces.colour')}</FormLabel>
      <RadioGroup
        aria-labelledby={id}
        value={value}
        onChange={(_, colour) => onChange(colour as ServerColour)}
        sx={{ display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' }}
      >
        {serverColours.map((colour) => (
          <FormControlLabel
            key={colour}
            value={colour}
            control={<Radio size="small" sx={{ padding: '4px 8px' }} />}
            label={
              <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: '6px' }}>
                <WorkspaceDot colour={colour} size={10} />
                {t(`workspaces.colours.${colour}`)}
              </Box>
            }
          />
        ))}
      </RadioGroup>
    </FormControl>
  )
}
