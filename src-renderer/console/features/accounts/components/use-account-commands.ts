import { useCommand } from '../../../../lib/commands.ts'
import { openInNewWindow } from '../../../../lib/open-in-new-window.ts'
import type { AccountView } from '../../../../../src-shared/contract/accounts.ts'

interface AccountCommands {
  readonly account: Pick<AccountView['account'], 'id' | 'externalId'>
  /** Only where the demonstration has a member's page. */
  readonly seeMember: (() => void) | undefined
}

/** The link that opens an account in the console, on every computer of the organisation. */
export const linkToAccount = (accountId: string): string => `linekeeper://accounts/${accountId}`

const copy = (text: string): void => void navigator.clipboard.writeText(text).catch(() => undefined)

/** What can be done with an account besides acting on it. */
export const useAccountCommands = ({ account, seeMember }: AccountCommands): void => {
  useCommand('account.copyId', () => copy(account.externalId))
  useCommand('account.copyLink', () => copy(linkToAccount(account.id)))
  useCommand('account.newWindow', () => openInNewWindow(`/accounts/${account.id}`))
  useCommand(seeMember && 'account.seeMember', () => seeMember?.())
}
