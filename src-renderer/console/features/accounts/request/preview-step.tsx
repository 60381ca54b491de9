import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { AccountView } from '../../../../../src-shared/contract/accounts.ts'
import { maskE164 } from '../../../../../src-shared/phone/mask.ts'
import { readPhone } from '../../../../lib/phone-input.ts'
import { LANGUAGE_NAMES, languageOf } from '../../../../lib/i18n/languages.ts'
import { ownerRequest } from '../../../../lib/i18n/owner-request.ts'
import { useRoles } from '../../../../lib/use-desktop.ts'
import { OwnerRequestPreview } from './owner-request-preview.tsx'
import type { RequestDraft } from './request-draft.ts'

/** Step 3: exactly what the owner will read, in their language. */
export function PreviewStep({ view }: { readonly view: AccountView }) {
  const { t } = useTranslation('console')
  const { getValues } = useFormContext<RequestDraft>()
  const roles = useRoles()
  const { reason, country, number } = getValues()
  const { result } = readPhone({ country, number })
  const texts = ownerRequest(view.account.language, {
    role: roles.includes('supervisor') ? 'supervisor' : 'agent',
    reason: reason === '' ? null : reason,
    until: null,
  })
  return (
    <Box>
      <Typography color="textSecondary" sx={{ marginBottom: '10px' }}>
        {t('request.previewLead', { language: LANGUAGE_NAMES[languageOf(view.account.language)] })}
      </Typography>
      <OwnerRequestPreview
        texts={texts}
        currentNumber={view.currentNumber?.number.masked ?? null}
        newNumber={result.ok ? maskE164(result.value.e164) : number}
      />
    </Box>
  )
}
