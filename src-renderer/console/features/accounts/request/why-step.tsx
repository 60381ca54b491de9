import Box from '@mui/material/Box'
import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormHelperText from '@mui/material/FormHelperText'
import FormLabel from '@mui/material/FormLabel'
import OutlinedInput from '@mui/material/OutlinedInput'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import { Controller, useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Field } from '../../../../components/field.tsx'
import { REASONS, TICKET_LENGTH, type RequestDraft } from './request-draft.ts'

/** Step 1: the reason, of those that the organisation offers, which the owner reads, and the ticket, which stays here. */
export function WhyStep({ offered }: { readonly offered: readonly string[] }) {
  const { t } = useTranslation('console')
  const { t: common } = useTranslation('common')
  const { control, register, formState } = useFormContext<RequestDraft>()
  const { ticket } = formState.errors
  const reasons = REASONS.filter((reason) => offered.includes(reason))
  return (
    <Box sx={{ display: 'grid', gap: '16px' }}>
      <Controller
        name="reason"
        control={control}
        rules={{ required: true }}
        render={({ field: { ref, ...field }, fieldState }) => (
          <FormControl error={fieldState.invalid}>
            <FormLabel id="request-reason">{t('request.reason')}</FormLabel>
            <RadioGroup aria-labelledby="request-reason" {...field}>
              {reasons.map((reason, index) => (
                <FormControlLabel
                  key={reason}
                  value={reason}
                  control={
                    <Radio
                      size="small"
                      sx={{ padding: '4px 8px' }}
                      autoFocus={
                        index ===
                        Math.max(
                          0,
                          reasons.findIndex((one) => one === field.value),
                        )
                      }
                      slotProps={{ input: index === 0 ? { ref } : {} }}
                    />
                  }
                  label={common(`requestReason.${reason}`)}
                  sx={{ '& .MuiFormControlLabel-label::first-letter': { textTransform: 'uppercase' } }}
                />
              ))}
            </RadioGroup>
            {fieldState.invalid && <FormHelperText role="alert">{t('request.reasonRequired')}</FormHelperText>}
          </FormControl>
        )}
      />
      <Field
        label={t('request.ticket')}
        hint={t('request.ticketHint')}
        error={ticket && t(ticket.type === 'maxLength' ? 'request.ticketTooLong' : 'request.ticketRequired')}
      >
        {({ id, describedBy, invalid }) => (
          <OutlinedInput
            id={id}
            sx={{ maxWidth: 260 }}
            inputProps={{
              'aria-describedby': describedBy,
              'aria-invalid': invalid,
              autoComplete: 'off',
              spellCheck: false,
              dir: 'auto',
            }}
            {...register('ticket', { validate: (text) => text.trim() !== '', maxLength: TICKET_LENGTH })}
          />
        )}
      </Field>
    </Box>
  )
}
