import Divider from '@mui/material/Divider'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useTranslation } from 'react-i18next'
import { signOut } from '../../lib/http.ts'
import { goTo } from '../../lib/page-address.ts'
import { PATHS } from './paths.ts'

interface AccountMenuProps {
  readonly anchor: HTMLElement
  readonly onClose: () => void
}

/** *Dashboard*, *Settings*, sign out. */
export function AccountMenu({ anchor, onClose }: AccountMenuProps) {
  const { t } = useTranslation('member')
  const go = (path: string): void => {
    onClose()
    goTo(path)
  }
  return (
    <Menu
      anchorEl={anchor}
      open
      disablePortal
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
    >
      <MenuItem onClick={() => go(PATHS.dashboard)}>{t('nav.dashboard')}</MenuItem>
      <MenuItem onClick={() => go(PATHS.settings)}>{t('nav.settings')}</MenuItem>
      <Divider />
      <MenuItem onClick={() => void signOut()}>{t('nav.signOut')}</MenuItem>
    </Menu>
  )
}
