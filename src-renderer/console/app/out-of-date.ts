import type { QueryKey } from '@tanstack/react-query'
import type { DesktopEvent } from '../../../src-shared/contract/events.ts'
import { assertNever } from '../../../src-shared/lang/assert-never.ts'

/** The service's answers, as against main's own. */
const desktop: ReadonlySet<string> = new Set(['session.get', 'settings.get', 'workspace.status', 'workspaces.list'])

/** A search by number costs one of 60 look-ups an hour (R21): it is never repeated by itself. */
const isNumberSearch = ([operation, input]: QueryKey): boolean =>
  operation === 'accounts.search' && /\d(?:\D?\d){3}/.test((input as { query?: string } | undefined)?.query ?? '')

const has = (key: QueryKey, name: string, value: string): boolean =>
  (key[1] as Record<string, unknown> | undefined)?.[name] === value

/** Whether an event makes what is known under a query key out of date. */
export const isOutOfDate = (event: DesktopEvent, key: QueryKey): boolean => {
  const operation = String(key[0])
  switch (event.type) {
    case 'stream.opened':
    case 'clock.advanced':
      return !desktop.has(operation) && !isNumberSearch(key)
    case 'presence.changed':
      return operation === 'accounts.presence' && has(key, 'accountId', event.accountId)
    case 'news.changed':
      return operation === 'staffNews.list'
    case 'account.changed':
      return ofAccount(event.accountId, key)
    case 'number_change.changed':
      return operation === 'numberChanges.list' || ofAccount(event.accountId, key)
    case 'duplicate_case.changed':
      return (
        operation === 'duplicateCases.list' ||
        (operation === 'duplicateCases.get' && has(key, 'duplicateCaseId', event.duplicateCaseId))
      )
    case 'policy.changed':
      // What may be done on an account, and with which reasons, follows from them.
      return operation.startsWith('policies.') || operation === 'accounts.get' || operation === 'deadEnds.list'
    case 'workspace.changed':
      return operation === 'workspace.status'
    case 'workspaces.changed':
      return operation === 'workspaces.list'
    case 'session.changed':
      return operation === 'session.get'
    case 'settings.changed':
      return operation === 'settings.get'
    case 'command.asked':
    case 'place.asked':
      return false
    default:
      return assertNever(event)
  }
}

const ofAccount = (accountId: string, key: QueryKey): boolean => {
  const operation = String(key[0])
  if (operation === 'deadEnds.list') return true
  if (operation === 'accounts.search') return !isNumberSearch(key)
  return operation.startsWith('accounts.') && has(key, 'accountId', accountId)
}
