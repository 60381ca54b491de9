import BellIcon from '@mui/icons-material/NotificationsNoneOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Popover from '@mui/material/Popover'
import Tooltip from '@mui/material/Tooltip'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../../lib/commands.ts'
import { useNews } from './api/list-news.ts'
import { NewsPanel } from './components/news-panel.tsx'
import { useGoTo } from '../../../lib/go-to.ts'

const MOST_COUNTED = 99

/** How much news of one's own requests is unread, and the way to it. */
export function NewsButton({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation('console')
  const goTo = useGoTo()
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  // A list that is opened while it still fades begins anew, with the keyboard on its first row.
  const [nth, setNth] = useState(0)
  // Who has gone to an account has the keyboard there, and not back on the bell.
  const [gone, setGone] = useState(false)
  const unread = useNews().data?.pages[0]?.unread ?? 0
  const show = (): void => {
    onOpen()
    setGone(false)
    setNth((count) => count + 1)
    setOpen(true)
  }
  const go = (place: string): void => {
    setGone(true)
    setOpen(false)
    goTo(place)
  }
  useCommand('news.open', show)
  return (
    <>
      <Tooltip title={t('news.title')}>
        <Button
          ref={button}
          variant="text"
          aria-haspopup="dialog"
          aria-expanded={open}
          aria-label={unread === 0 ? t('news.quiet') : t('news.button', { count: unread })}
          onClick={show}
          sx={{ minWidth: 32, paddingInline: '7px', gap: '5px' }}
        >
          <BellIcon aria-hidden sx={{ fontSize: 19 }} />
          {unread > 0 && (
            <Box
              component="span"
              aria-hidden
              sx={(theme) => ({
                minWidth: 18,
                height: 18,
                paddingInline: '5px',
                borderRadius: '9px',
                fontSize: 11,
                lineHeight: '18px',
                fontWeight: 650,
                fontVariantNumeric: 'tabular-nums',
                backgroundColor: theme.vars?.palette.primary.main,
                color: theme.vars?.palette.primary.contrastText,
              })}
            >
              {unread > MOST_COUNTED ? `${MOST_COUNTED}+` : unread}
            </Box>
          )}
        </Button>
      </Tooltip>
      <Popover
        open={open}
        anchorEl={() => button.current}
        onClose={() => setOpen(false)}
        disableRestoreFocus={gone}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-label': t('news.title'),
            sx: { width: 400, maxHeight: 'min(560px, calc(100vh - 80px))', display: 'flex', flexDirection: 'column' },
          },
        }}
      >
        <NewsPanel
          key={nth}
          onOpen={({ account }) => go(`/accounts/${account.id}`)}
          onRequests={() => go('/requests')}
        />
      </Popover>
    </>
  )
}
