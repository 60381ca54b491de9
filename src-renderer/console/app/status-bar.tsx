import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role } from '../../../src-shared/contract/operation.ts'
import { KeyCap } from '../../components/key-cap.tsx'
import { ToneIcon } from '../../components/status-chip.tsx'
import { queryOf } from '../../lib/query.ts'
import { clockWords } from '../../lib/time-words.ts'
import { useServiceStatus } from '../../lib/use-desktop.ts'

/** R12: the wait after a code. */
const RESEND_WAIT = '15:00'

/** The word for a service that runs, by how it answers. */
const WORDS = { well: 'connected', slowly: 'slow', not: 'unreachable' } as const

function Part({ children }: { readonly children: ReactNode }) {
  return (
    <Box component="span" sx={{ '& + &::before': { content: '"·"', marginInline: '8px' } }}>
      {children}
    </Box>
  )
}

/** Quiet until something is wrong: connection, latency, the wait, how many requests wait for their owner. */
export function StatusBar({ roles, onKeys }: { readonly roles: readonly Role[]; readonly onKeys: () => void }) {
  const { t, i18n } = useTranslation('console')
  const status = useServiceStatus()
  const counts = roles.some((role) => role !== 'auditor')
  const waiting = useQuery({ ...queryOf('numberChanges.list', { show: 'open', limit: 1 }), enabled: counts }).data
    ?.awaitingOwner
  const ready = status?.state === 'ready' && status.answers !== 'not'
  const word = status === undefined ? 'starting' : status.state === 'ready' ? WORDS[status.answers] : status.state
  return (
    <Box
      component="footer"
      aria-label={t('frame.status.label')}
      sx={(theme) => ({
        gridColumn: '1 / -1',
        display: 'flex',
        alignItems: 'center',
        height: 26,
        paddingInline: '12px 6px',
        fontSize: theme.typography.caption.fontSize,
        color: theme.vars?.palette.text.secondary,
        borderTop: `1px solid ${theme.vars?.palette.divider}`,
        backgroundColor: theme.vars?.palette.well,
        whiteSpace: 'nowrap',
      })}
    >
      <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: '5px', marginInlineEnd: '0' }}>
        <ToneIcon
          tone={word === 'connected' ? 'good' : word === 'failed' || word === 'unreachable' ? 'blocked' : 'waiting'}
          size={12}
        />
        {t(`frame.status.${word}`)}
        {status &&
          word !== 'connected' &&
          `, ${t('frame.status.since', { time: clockWords(Date.parse(status.since), i18n.language) })}`}
      </Box>
      <Box
        component="span"
        sx={{
          minWidth: 0,
          overflow: 'hidden',
          textOverflow: 'ellipsis',
          '&::before': { content: '"·"', marginInline: '8px' },
        }}
      >
        {ready && (
          <Part>
            {status.live ? (
              t('frame.status.live')
            ) : (
              <Box component="span" sx={{ color: (theme) => theme.vars?.palette.tones.waiting.text }}>
                {t('frame.status.notLive')}
              </Box>
            )}
          </Part>
        )}
        {ready && status.latencyMs !== null && (
          <Part>{t('frame.status.latency', { ms: Math.max(1, Math.round(status.latencyMs)) })}</Part>
        )}
        <Part>{t('frame.status.resendWait', { wait: RESEND_WAIT })}</Part>
        {waiting !== undefined && <Part>{t('frame.status.waiting', { count: waiting })}</Part>}
        {status?.evaluationRuntime && <Part>{t('frame.evaluation')}</Part>}
      </Box>
      <Button
        variant="text"
        onClick={onKeys}
        sx={{
          marginInlineStart: 'auto',
          flex: 'none',
          minHeight: 20,
          padding: '0 6px',
          fontSize: 'inherit',
          gap: '6px',
        }}
      >
        <KeyCap>?</KeyCap> {t('frame.status.keys')}
      </Button>
    </Box>
  )
}
