import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { use } from 'react'
import { useTranslation } from 'react-i18next'
import { Countdown } from './countdown.tsx'
import { asAppError } from './error-panel.tsx'
import { useErrorSentence } from './error-sentence.ts'
import { RuleLinks } from './rule-links.ts'
import { ToneIcon } from './status-chip.tsx'

/** A refusal, shown where the action was: the sentence, the wait if there is one, the reference if it is our fault. */
export function InlineError({ error }: { readonly error: unknown }) {
  const { t } = useTranslation()
  const sentence = useErrorSentence()
  const ruleLink = use(RuleLinks)
  const { code, details } = asAppError(error)
  return (
    <Box role="alert" sx={{ display: 'flex', gap: 1.5, color: (theme) => theme.vars?.palette.tones.blocked.text }}>
      <Box sx={{ paddingTop: '2px', display: 'flex' }}>
        <ToneIcon tone="blocked" />
      </Box>
      <Typography variant="body2">
        {sentence(code)} {ruleLink(code)} {details.until && <Countdown until={details.until} />}
        {code === 'internal' && details.requestId && ` ${t('reference', { reference: details.requestId })}`}
      </Typography>
    </Box>
  )
}
