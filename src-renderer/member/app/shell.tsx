import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberView } from '../../../src-shared/contract/member-account.ts'
import { LanguageChoice } from '../../components/language-choice.tsx'
import { AccountButton } from './account-button.tsx'
import { PATHS } from './paths.ts'

interface ShellProps {
  readonly account: MemberView['account'] | undefined
  readonly children: ReactNode
}

const WIDTH = 680

/** The frame of every page: the site's name on top, help always in the same place, the profile picture at the upper right. */
export function Shell({ account, children }: ShellProps) {
  const { t } = useTranslation(['member', 'common'])
  return (
    <Box sx={{ minHeight: '100dvh', display: 'flex', flexDirection: 'column' }}>
      <Box component="a" href="#main" sx={skipLink}>
        {t('nav.skip')}
      </Box>
      <Box component="header" sx={{ borderBottom: 1, borderColor: 'divider' }}>
        <Box
          sx={{
            maxWidth: WIDTH,
            marginInline: 'auto',
            minHeight: 60,
            paddingInline: '16px',
            display: 'flex',
            alignItems: 'center',
            gap: 1,
          }}
        >
          <Box
            component="a"
            href={PATHS.dashboard}
            sx={{
              fontSize: 18,
              fontWeight: 700,
              letterSpacing: '-0.01em',
              color: 'text.primary',
              textDecoration: 'none',
              paddingBlock: '10px',
            }}
          >
            {t('common:productName')}
          </Box>
          <Box sx={{ flex: 1 }} />
          <Button variant="text" href={PATHS.help}>
            {t('nav.help')}
          </Button>
          {account && <AccountButton name={account.name} />}
        </Box>
      </Box>
      <Box
        component="main"
        id="main"
        tabIndex={-1}
        sx={{
          flex: 1,
          width: '100%',
          maxWidth: WIDTH,
          marginInline: 'auto',
          padding: { xs: '24px 16px 48px', sm: '36px 16px 64px' },
          '&:focus-visible': { outline: 'none' },
        }}
      >
        {children}
      </Box>
      <Box component="footer" sx={{ borderTop: 1, borderColor: 'divider' }}>
        <Box sx={{ maxWidth: WIDTH, marginInline: 'auto', padding: '12px 16px' }}>
          <LanguageChoice label={t('nav.language')} />
        </Box>
      </Box>
    </Box>
  )
}

const skipLink = {
  position: 'absolute',
  insetInlineStart: '8px',
  top: '-60px',
  padding: '10px 16px',
  backgroundColor: 'background.paper',
  color: 'text.primary',
  zIndex: 2,
  '&:focus': { top: '8px' },
}
