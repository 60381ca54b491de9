import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorSentence } from '../../components/error-sentence.ts'
import { ToneIcon } from '../../components/status-chip.tsx'
import { FIRST_START } from '../../../src-shared/contract/first-start.ts'
import { call } from '../../lib/bridge.ts'
import { clockWords } from '../../lib/time-words.ts'
import { useServiceStatus } from '../../lib/use-desktop.ts'

/** What is said of a service that runs, by how it answers. */
const TROUBLE = { well: undefined, slowly: 'slow', not: 'unreachable' } as const

/** One quiet line when the service is not simply there: what happened, and that nothing was lost. */
export function ServiceStrip() {
  const { t, i18n } = useTranslation('console')
  const sentence = useErrorSentence()
  const status = useServiceStatus()
  const [seenRestarts, setSeenRestarts] = useState<number>()
  const restart = useMutation({ mutationFn: () => call('workspace.restartService') })
  // Restarts before this window opened are no news.
  if (status && seenRestarts === undefined) setSeenRestarts(status.restarts)
  const restarted = status?.state === 'ready' && status.restarts > (seenRestarts ?? status.restarts)
  const shown =
    status === undefined
      ? undefined
      : restarted
        ? 'restarted'
        : status.state === 'ready'
          ? TROUBLE[status.answers]
          : status.state
  if (!shown) return <Box role="status" />
  const tone = shown === 'failed' || shown === 'unreachable' ? 'blocked' : shown === 'restarted' ? 'good' : 'waiting'
  return (
    <Box
      role="status"
      sx={(theme) => ({
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: '4px 8px',
        padding: '6px 16px',
        borderBottom: `1px solid ${theme.vars?.palette.tones[tone].border}`,
        backgroundColor: theme.vars?.palette.tones[tone].surface,
      })}
    >
      <ToneIcon tone={tone} />
      <Typography sx={{ flex: '0 1 auto' }}>
        {status?.problem && status.problem !== 'server_unreachable'
          ? sentence(status.problem)
          : t(
              shown === 'starting' && status?.message === FIRST_START
                ? 'frame.service.firstStart'
                : `frame.service.${shown}`,
            )}{' '}
        {status &&
          shown !== 'restarted' &&
          t('frame.service.since', { time: clockWords(Date.parse(status.since), i18n.language) })}
      </Typography>
      {shown === 'failed' && (
        <Button disabled={restart.isPending} onClick={() => restart.mutate()}>
          {t('frame.service.startAgain')}
        </Button>
      )}
      {shown === 'restarted' && (
        <Button variant="text" onClick={() => setSeenRestarts(status?.restarts)}>
          {t('frame.service.dismiss')}
        </Button>
      )}
      {shown === 'failed' && status?.message && (
        <Typography
          variant="body2"
          color="textSecondary"
          component="p"
          sx={{ width: '100%', userSelect: 'text', wordBreak: 'break-word' }}
        >
          {t('frame.service.details')}: <bdi>{status.message}</bdi>
        </Typography>
      )}
    </Box>
  )
}
