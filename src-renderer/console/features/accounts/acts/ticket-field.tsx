import OutlinedInput from '@mui/material/OutlinedInput'
import { useTranslation } from 'react-i18next'
import { Field } from '../../../../components/field.tsx'

interface TicketFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

/** The help desk's own reference, where it may be left out. */
export function TicketField({ value, onChange }: TicketFieldProps) {
  const { t } = useTranslation('console')
  return (
    <Field label={t('act.ticket')} hint={t('act.ticketHint')}>
      {({ id, describedBy }) => (
        <OutlinedInput
          id={id}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          sx={{ maxWidth: 260 }}
          inputProps={{
            'aria-describedby': describedBy,
            maxLength: 64,
            autoComplete: 'off',
            spellCheck: false,
            dir: 'auto',
          }}
        />
      )}
    </Field>
  )
}

/** A ticket as the contract has it: absent where none was entered. */
export const ticketOf = (typed: string): { readonly ticket?: string } => {
  const ticket = typed.trim()
  return ticket === '' ? {} : { ticket }
}
