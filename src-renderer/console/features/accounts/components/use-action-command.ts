import type { AccountCommandId } from '../../../../../src-shared/commands/commands.ts'
import type { Action } from '../../../../../src-shared/contract/common.ts'
import { useCommand } from '../../../../lib/commands.ts'
import { useBlockedWords } from './use-blocked-words.ts'

interface ActionCommand {
  /** As the row beside its button shows it, the end of a wait included. */
  readonly allowed: boolean
  readonly action: Action
  readonly landline?: boolean
  readonly busy?: boolean
  readonly onAct: () => void
}

/** Offers an action of the account on the screen with what the service says blocks it; one that the role may not do is not offered. */
export const useActionCommand = (
  id: AccountCommandId,
  { allowed, action, landline = false, busy = false, onAct }: ActionCommand,
): void => {
  const words = useBlockedWords()
  const forbidden = action.blockedBy.some(({ code }) => code === 'role_missing')
  const first = allowed ? undefined : action.blockedBy[0]?.code
  const said = first === 'channel_not_available' && landline ? 'landline' : first
  useCommand(forbidden ? undefined : id, () => !busy && onAct(), said === undefined ? undefined : words(said))
}
