import type { CallService } from '../ipc/serve-operations.ts'
import type { DemonstrationWindows } from '../window/demonstration-window.ts'
import { demonstrationAddress, type DemonstrationInput } from './demonstration-address.ts'
import { openExternal } from './open-external.ts'

export interface OpenDemonstrationDependencies {
  readonly call: CallService
  readonly origin: () => string
  readonly windows: DemonstrationWindows
}

/** Opens a page of the demonstration in its own window or in the system's browser. */
export const createOpenDemonstration = ({ call, origin, windows }: OpenDemonstrationDependencies) => {
  const externalIdOf = async (accountId: string | undefined): Promise<string | undefined> =>
    accountId === undefined ? undefined : (await call('accounts.get', { accountId })).account.externalId

  return async (input: DemonstrationInput): Promise<{ opened: boolean }> => {
    const service = origin()
    const address = demonstrationAddress(service, input.page, await externalIdOf(input.accountId))
    if (input.in === 'browser') return { opened: await openExternal(address, service) }
    windows.open(input.page, address)
    return { opened: true }
  }
}
