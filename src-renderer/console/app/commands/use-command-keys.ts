import { commands } from '../../../../src-shared/commands/commands.ts'
import { keysOf } from '../../../../src-shared/commands/keys.ts'
import { runCommand, useOffers } from '../../../lib/commands.ts'
import { useShortcuts } from '../../../lib/shortcuts.ts'

/** The registry's keys, for what is offered now. */
export const useCommandKeys = (singleKeys: boolean): void => {
  const offers = useOffers()
  useShortcuts(
    offers.flatMap(({ id }) =>
      (commands[id].keys ?? []).map((keys) => ({ ...keysOf(keys), run: () => runCommand(id) })),
    ),
    singleKeys,
  )
}
