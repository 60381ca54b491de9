import type { NumberChange } from '../../../../src-shared/contract/verification-views.ts'
import { plain, type AccountSummaryView, type SummaryKey } from './summary-text.ts'

/** What an open number change waits for. */
export const changeSummary = ({ state, until }: NumberChange): AccountSummaryView => {
  if (!state.startsWith('awaiting_')) return plain('quiet', { key: 'verified' })
  const filled = until === null ? {} : { until }
  return plain('waiting', { key: state as SummaryKey, ...filled }, { key: `${state}Next` as SummaryKey, ...filled })
}

/** How the last number change ended. */
export const endedChangeSummary = ({ state, endReason, endedAt, requestedAt }: NumberChange): AccountSummaryView => {
  const ago = endedAt ?? requestedAt
  const stays = { key: 'oldNumberStays' } as const
  if (state === 'approved') return plain('good', { key: 'changeApproved', ago })
  if (endReason === 'not_me') return plain('blocked', { key: 'changeNotMe', ago: requestedAt }, stays)
  if (state === 'declined') return plain('blocked', { key: 'changeDeclined', ago }, stays)
  if (state === 'expired' || endReason === null) return plain('quiet', { key: 'changeExpired', ago }, stays)
  return plain('quiet', { key: 'changeCancelled', ago, reason: { of: 'changeEnd', word: endReason } }, stays)
}
