import Typography from '@mui/material/Typography'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { AccountView } from '../../../../../src-shared/contract/accounts.ts'
import type { ErrorCode } from '../../../../../src-shared/errors/error-codes.ts'
import { PhoneField } from '../../../../components/phone-field.tsx'
import { readPhone } from '../../../../lib/phone-input.ts'
import type { RequestDraft } from './request-draft.ts'

/** Step 2: the new number, and what its owner will have to prove. */
export function NumberStep({ view }: { readonly view: AccountView }) {
  const { t } = useTranslation('console')
  const { control, setValue, register, formState, clearErrors } = useFormContext<RequestDraft>()
  const error = formState.errors.number
  const [country, number] = useWatch({ control, name: ['country', 'number'] })
  // Validated here for a quick answer; the service parses and refuses again.
  register('number', {
    validate: (typed, draft) => {
      const { result } = readPhone({ country: draft.country, number: typed })
      return result.ok || result.error.code
    },
  })
  const code = (error?.type === 'validate' ? error.message : error?.type) as ErrorCode | undefined
  const suggestion = error && error.type !== 'validate' && error.message ? error.message : undefined
  const { result } = readPhone({ country, number })
  return (
    <>
      <PhoneField
        country={country}
        number={number}
        label={t('request.newNumber')}
        autoFocus
        error={code && { code, suggestion }}
        onChange={(value) => {
          clearErrors('number')
          setValue('country', value.country)
          setValue('number', value.number)
        }}
      />
      <Typography variant="body2" color="textSecondary" sx={{ marginTop: '14px' }}>
        {view.currentNumber && t('request.proves')}
        {result.ok && result.value.lineType === 'fixed_line' && ` ${t('request.landlineByCall')}`}
      </Typography>
    </>
  )
}
