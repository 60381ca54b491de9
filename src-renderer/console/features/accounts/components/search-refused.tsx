import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { Countdown } from '../../../../components/countdown.tsx'
import { useErrorSentence } from '../../../../components/error-sentence.ts'
import { ToneIcon } from '../../../../components/status-chip.tsx'
import type { AppError } from '../../../../../src-shared/errors/app-error.ts'

/** A search that says what it needs, or until when it waits (R21): a sentence in place, not a failure. */
export function SearchRefused({ error }: { readonly error: AppError }) {
  const sentence = useErrorSentence()
  return (
    <Box role="status" sx={{ padding: 6, display: 'flex', gap: 2, maxWidth: 640 }}>
      <Box sx={{ paddingTop: '2px' }}>
        <ToneIcon tone="waiting" size={17} />
      </Box>
      <Typography>
        {sentence(error.code)} {error.details.until && <Countdown until={error.details.until} />}
      </Typography>
    </Box>
  )
}
