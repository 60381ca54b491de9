import CloseIcon from '@mui/icons-material/Close'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { ToneIcon } from '../../components/status-chip.tsx'
import { NEWS_TONES } from '../features/news/news-tones.ts'
import { removeNotice, useNotices } from './notice-store.ts'
import { useGoTo } from '../../lib/go-to.ts'

/** What happened elsewhere to one's own requests; stays until it is read. */
export function Notices() {
  const { t } = useTranslation('console')
  const { t: common } = useTranslation('common')
  const notices = useNotices()
  const goTo = useGoTo()
  return (
    <Box
      role="region"
      aria-label={t('frame.notices.label')}
      aria-live="polite"
      sx={{ position: 'fixed', insetInlineEnd: 16, bottom: 40, zIndex: 1400, display: 'grid', gap: 2, width: 340 }}
    >
      {notices.map((notice) => (
        <Box
          key={notice.id}
          sx={(theme) => ({
            display: 'flex',
            gap: 2,
            padding: '10px 8px 10px 12px',
            borderRadius: '8px',
            border: `1px solid ${theme.vars?.palette.divider}`,
            backgroundColor: theme.vars?.palette.background.paper,
            boxShadow: '0 8px 24px rgba(10, 14, 24, 0.14)',
          })}
        >
          <Box sx={{ paddingTop: '2px' }}>
            <ToneIcon tone={NEWS_TONES[notice.kind]} size={17} />
          </Box>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Typography>{t(`news.kinds.${notice.kind}`, { name: notice.name })}</Typography>
            <Button
              variant="text"
              color="primary"
              sx={{ marginInlineStart: '-8px', marginTop: 1 }}
              onClick={() => {
                removeNotice(notice.id)
                goTo(`/accounts/${notice.accountId}`)
              }}
            >
              {t('frame.notices.open')}
            </Button>
          </Box>
          <IconButton
            aria-label={common('close')}
            sx={{ alignSelf: 'flex-start' }}
            onClick={() => removeNotice(notice.id)}
          >
            <CloseIcon sx={{ fontSize: 16 }} />
          </IconButton>
        </Box>
      ))}
    </Box>
  )
}
