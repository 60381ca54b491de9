import { call } from '../../../../lib/bridge.ts'
import { useCommand } from '../../../../lib/commands.ts'
import { saveFile } from '../../../../lib/saved-files.ts'
import { openInNewWindow } from '../../../../lib/open-in-new-window.ts'
import type { AccountView } from '../../../../../src-shared/contract/accounts.ts'

interface AccountCommands {
  readonly account: Pick<AccountView['account'], 'id' | 'externalId'>
}

/** The link that opens an account in the console, on every computer of the organisation. */
export const linkToAccount = (accountId: string): string => `linekeeper://accounts/${accountId}`

const copy = (text: string): void => void navigator.clipboard.writeText(text).catch(() => undefined)

/** An id of the marketplace may hold signs that a file's name cannot. */
const fileNameOf = (externalId: string): string =>
  externalId.replaceAll(/[^A-Za-z0-9._-]/g, '').slice(0, 60) || 'account'

const print = async (accountId: string): Promise<{ saved: null }> => {
  await call('files.print', { accountId })
  return { saved: null }
}

/** What can be done with an account besides acting on it. */
export const useAccountCommands = ({ account }: AccountCommands): void => {
  useCommand('account.copyId', () => copy(account.externalId))
  useCommand('account.copyLink', () => copy(linkToAccount(account.id)))
  useCommand('account.newWindow', () => openInNewWindow(`/accounts/${account.id}`))
  useCommand(
    'file.savePdf',
    () => void saveFile(() => call('files.savePdf', { accountId: account.id, name: fileNameOf(account.externalId) })),
  )
  useCommand('file.print', () => void saveFile(() => print(account.id)))
}
