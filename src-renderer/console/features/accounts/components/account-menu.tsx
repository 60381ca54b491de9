import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useTranslation } from 'react-i18next'
import type { AccountView } from '../../../../../src-shared/contract/accounts.ts'
import { call } from '../../../../lib/bridge.ts'
import { runCommand } from '../../../../lib/commands.ts'
import { useServiceStatus } from '../../../../lib/use-desktop.ts'
import { useAccountCommands } from './use-account-commands.ts'

interface AccountMenuProps {
  readonly anchor: HTMLElement | null
  readonly onClose: () => void
  readonly account: AccountView['account']
}

/** What can be done with an account besides acting on it; the palette and the native menu offer the same. */
export function AccountMenu({ anchor, onClose, account }: AccountMenuProps) {
  const { t } = useTranslation('console')
  const embedded = useServiceStatus()?.workspace === 'embedded'
  const seeMember = (where: 'window' | 'browser'): void =>
    void call('workspace.openDemonstration', { page: 'member', in: where, accountId: account.id }).catch(
      () => undefined,
    )
  useAccountCommands({ account })
  const choose = (run: () => void) => () => {
    onClose()
    run()
  }
  return (
    <Menu anchorEl={anchor} open={anchor !== null} onClose={onClose}>
      {embedded && [
        <MenuItem key="window" onClick={choose(() => seeMember('window'))}>
          {t('act.memberView.openPage')}
        </MenuItem>,
        <MenuItem
          key="browser"
          onClick={choose(() => seeMember('browser'))}
          sx={{ borderBottom: 1, borderColor: 'divider', marginBottom: '4px' }}
        >
          {t('act.memberView.openPage')} ({t('frame.demonstration.openInBrowser')})
        </MenuItem>,
      ]}
      <MenuItem onClick={choose(() => runCommand('account.newWindow'))}>{t('desk.account.newWindow')}</MenuItem>
      <MenuItem onClick={choose(() => runCommand('account.copyLink'))}>{t('desk.account.copyLink')}</MenuItem>
      <MenuItem
        onClick={choose(() => runCommand('file.savePdf'))}
        sx={{ borderTop: 1, borderColor: 'divider', marginTop: '4px' }}
      >
        {t('desk.account.savePdf')}
      </MenuItem>
      <MenuItem onClick={choose(() => runCommand('file.print'))}>{t('desk.account.print')}</MenuItem>
    </Menu>
  )
}
