import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { use } from 'react'
import { useTranslation } from 'react-i18next'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { useErrorSentence } from './error-sentence.ts'
import { RuleLinks } from './rule-links.ts'
import { ToneIcon } from './status-chip.tsx'

/** Any thrown value as an AppError; what is none is our own fault. */
export const asAppError = (error: unknown): AppError => (error instanceof AppError ? error : new AppError('internal'))

interface ErrorPanelProps {
  readonly error: unknown
  readonly onRetry?: (() => void) | undefined
}

/** A list or page that could not be read: what happened, try again, what to quote. */
export function ErrorPanel({ error, onRetry }: ErrorPanelProps) {
  const { t } = useTranslation()
  const sentence = useErrorSentence()
  const ruleLink = use(RuleLinks)
  const { code, details } = asAppError(error)
  return (
    <Box role="alert" sx={{ padding: 6, maxWidth: 560 }}>
      <Stack direction="row" spacing={2}>
        <Box sx={{ paddingTop: '2px' }}>
          <ToneIcon tone="blocked" size={17} />
        </Box>
        <Stack spacing={2} sx={{ alignItems: 'flex-start' }}>
          <Typography>
            {sentence(code)} {ruleLink(code)}
          </Typography>
          {onRetry && <Button onClick={onRetry}>{t('tryAgain')}</Button>}
          <Typography variant="caption" color="textSecondary" sx={{ userSelect: 'text' }}>
            {details.requestId ? t('reference', { reference: details.requestId }) : t('code', { code })}
          </Typography>
        </Stack>
      </Stack>
    </Box>
  )
}
