import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import { useTranslation } from 'react-i18next'
import type { NewsLine } from '../../../../../src-shared/contract/staff-news.ts'
import { ToneIcon } from '../../../../components/status-chip.tsx'
import { TimeText } from '../../../../components/time-text.tsx'
import { visuallyHidden } from '../../../../components/visually-hidden.ts'
import { NEWS_TONES } from '../news-tones.ts'

interface NewsRowProps {
  readonly line: NewsLine
  readonly index: number
  readonly current: boolean
  readonly onFocus: () => void
  readonly onOpen: () => void
}

/** One piece of news: what happened, to whom, when, and whether it was read. */
export function NewsRow({ line: { kind, account, at, read }, index, current, onFocus, onOpen }: NewsRowProps) {
  const { t } = useTranslation('console')
  return (
    <ButtonBase
      data-index={index}
      tabIndex={current ? 0 : -1}
      onFocus={onFocus}
      onClick={onOpen}
      sx={{
        display: 'grid',
        gridTemplateColumns: '17px minmax(0, 1fr) 8px',
        gap: '10px',
        alignItems: 'start',
        width: '100%',
        padding: '9px 12px',
        font: 'inherit',
        textAlign: 'start',
        color: read ? 'text.secondary' : 'text.primary',
        '&:hover': { backgroundColor: (theme) => theme.vars?.palette.action.hover },
        '&.Mui-focusVisible, &:focus-visible': { outlineOffset: -2 },
      }}
    >
      <Box sx={{ paddingTop: '1px', display: 'flex' }}>
        <ToneIcon tone={NEWS_TONES[kind]} size={17} />
      </Box>
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box component="span" sx={{ display: 'block', fontWeight: read ? 400 : 600 }}>
          {t(`news.kinds.${kind}`, { name: account.name })}
        </Box>
        <Box component="span" sx={{ fontSize: 12, color: 'text.secondary' }}>
          <TimeText at={at} />
        </Box>
      </Box>
      {!read && (
        <Box
          component="span"
          sx={(theme) => ({
            width: 8,
            height: 8,
            marginTop: '5px',
            borderRadius: '50%',
            backgroundColor: theme.vars?.palette.primary.main,
          })}
        >
          <span style={visuallyHidden}>{t('news.unread')}</span>
        </Box>
      )}
    </ButtonBase>
  )
}
