import type { CommandId } from '../../../../src-shared/commands/commands.ts'
import type { Role } from '../../../../src-shared/contract/operation.ts'
import { useCommand } from '../../../lib/commands.ts'
import { sectionsFor, type Section } from '../sections.ts'
import { useGoTo } from '../../../lib/go-to.ts'

/** The command that opens each section; a section without one does not compile. */
const placeCommands: Readonly<Record<Section['name'], CommandId>> = {
  accounts: 'go.accounts',
  requests: 'go.requests',
  cases: 'go.cases',
  audit: 'go.audit',
  insights: 'go.insights',
  policies: 'go.policies',
  settings: 'go.settings',
}

/** The way to every place that the roles may open, and back. */
export const usePlaceCommands = (roles: readonly Role[]): void => {
  const goTo = useGoTo()
  const open = sectionsFor(roles)
  for (const [name, id] of Object.entries(placeCommands)) {
    const section = open.find((each) => each.name === name)
    // The table above has a fixed length: the same hooks in the same order at each call.
    // oxlint-disable-next-line react/rules-of-hooks
    useCommand(section && id, () => section && goTo(section.path))
  }
  const requests = open.some(({ name }) => name === 'requests')
  useCommand(requests ? 'go.deadEnds' : undefined, () => goTo('/requests/dead-ends'))
  useCommand('go.back', () => goTo(-1))
  useCommand('go.forward', () => goTo(1))
}
