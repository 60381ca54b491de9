import type { DesktopEvent } from '../../../src-shared/contract/events.ts'

/** News of a request that was made here; `kind` is its sentence. `id` is the change's: its latest news is the only one. */
export interface Notice {
  readonly id: string
  readonly kind: 'accepted' | 'authority' | 'approved' | 'declined' | 'expired' | 'cancelled'
  readonly name: string
  readonly accountId: string
}

const KINDS: Readonly<Record<string, Notice['kind']>> = {
  awaiting_authority: 'accepted',
  awaiting_reviewer: 'accepted',
  awaiting_possession: 'authority',
  approved: 'approved',
  declined: 'declined',
  expired: 'expired',
  cancelled: 'cancelled',
}

/** The news in an event, if it is about a request made here; `ownerOf` answers its owner's name. */
export const noticeFor = (
  event: DesktopEvent,
  ownerOf: (numberChangeId: string) => string | undefined,
): Notice | undefined => {
  if (event.type !== 'number_change.changed') return undefined
  const name = ownerOf(event.numberChangeId)
  const kind = KINDS[event.state]
  if (name === undefined || kind === undefined) return undefined
  return { id: event.numberChangeId, kind, name, accountId: event.accountId }
}
