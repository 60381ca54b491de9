import BackIcon from '@mui/icons-material/ChevronLeft'
import MoreIcon from '@mui/icons-material/MoreHoriz'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { AccountView } from '../../../../../src-shared/contract/accounts.ts'
import { CopyText } from '../../../../components/copy-text.tsx'
import { StatusChip } from '../../../../components/status-chip.tsx'
import { ACCOUNT_TONES } from '../account-words.ts'
import { PresentStaff } from './present-staff.tsx'
import { AccountMenu } from './account-menu.tsx'
import { useGoTo } from '../../../../lib/go-to.ts'

/** Who this is: name, state, id, language, since when. */
export function AccountHead({ view: { account } }: { readonly view: AccountView }) {
  const { t } = useTranslation('console')
  const goTo = useGoTo()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <Box
      component="header"
      sx={{ display: 'flex', alignItems: 'center', gap: '4px 10px', flexWrap: 'wrap', minHeight: 34 }}
    >
      <Box
        component={Link}
        to="/accounts"
        onClick={(event) => {
          // Back to the search that led here, with its text, where there is one.
          if ((window.history.state as { idx?: number } | null)?.idx) {
            event.preventDefault()
            goTo(-1)
          }
        }}
        sx={{
          display: 'inline-flex',
          alignItems: 'center',
          color: 'text.secondary',
          textDecoration: 'none',
          marginInlineStart: '-5px',
        }}
      >
        <BackIcon
          aria-hidden
          sx={{ fontSize: 18, transform: (theme) => (theme.direction === 'rtl' ? 'scaleX(-1)' : 'none') }}
        />
        {t('account.back')}
      </Box>
      <Typography variant="h1" noWrap sx={{ maxWidth: 420 }}>
        <bdi>{account.name}</bdi>
      </Typography>
      <StatusChip tone={ACCOUNT_TONES[account.state]}>{t(`accounts.state.${account.state}`)}</StatusChip>
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          flexWrap: 'wrap',
          gap: '0 6px',
          color: 'text.secondary',
          fontSize: 12,
          minWidth: 0,
          '& > * + *::before': { content: '"·"', marginInlineEnd: '6px' },
        }}
      >
        <span>
          <CopyText text={account.externalId} label={t('account.copyId')} />
        </span>
        <span>
          <bdi dir="ltr">{account.email}</bdi>
        </span>
        <span>{account.language}</span>
        <span>{t('account.memberSince', { year: new Date(account.memberSince).getFullYear() })}</span>
      </Box>
      <Box sx={{ marginInlineStart: 'auto' }}>
        <PresentStaff accountId={account.id} />
        <IconButton
          aria-label={t('account.more')}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <MoreIcon sx={{ fontSize: 18 }} />
        </IconButton>
        <AccountMenu anchor={anchor} onClose={() => setAnchor(null)} account={account} />
      </Box>
    </Box>
  )
}
