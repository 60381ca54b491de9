import type { AccountView } from '../../../../src-shared/contract/accounts.ts'
import { changeSummary, endedChangeSummary } from './change-summary.ts'
import { plain, type AccountSummaryView } from './summary-text.ts'
import { verificationSummary } from './verification-summary.ts'

/** How long an ended number change stays news. */
const NEWS = 24 * 60 * 60_000

/**
 * What is the matter with an account, in one sentence, from what the service says of it; decides nothing: whether a step
 * may be taken is read from `actions`.
 */
export const accountSummary = (view: AccountView): AccountSummaryView => {
  const { account, numberChange, verification, identityCheck, actions, currentNumber, deadEnd } = view
  if (account.closedAt !== null || account.state === 'closed')
    return plain('quiet', { key: 'closed' }, { key: 'closedNext' })
  if (deadEnd)
    return {
      ...plain('blocked', { key: `deadEnd.${deadEnd.kind}`, ago: deadEnd.since }, { key: `wayOut.${deadEnd.wayOut}` }),
      step: deadEnd.wayOut === 'cancel_check' && actions.sendCheckLink.allowed ? 'check_link' : null,
    }
  const open = numberChange !== null && numberChange.endedAt === null
  if (verification?.state === 'pending') {
    const failing = verificationSummary(verification, actions)
    // While a change is open its own step is the news, unless its code needs help.
    if (!open || failing.step !== null || failing.tone === 'blocked') return failing
  }
  if (open) return changeSummary(numberChange)
  if (identityCheck?.pending && currentNumber !== null)
    return plain(
      'waiting',
      { key: 'checkPending' },
      { key: identityCheck.memberCanCancel ? 'checkPendingMember' : 'checkPendingProvider' },
    )
  const step = actions.requestNumberChange.allowed ? ('request' as const) : null
  const ended =
    numberChange?.endedAt && Date.parse(view.serverNow) - Date.parse(numberChange.endedAt) < NEWS ? numberChange : null
  if (ended) return { ...endedChangeSummary(ended), step: ended.state === 'approved' ? null : step }
  if (currentNumber !== null) return { ...plain('good', { key: 'verified' }), step }
  if (verification && verification.state !== 'pending' && verification.state !== 'approved')
    return plain('quiet', { key: `ended.${verification.state}` }, { key: 'onlyMemberStarts' })
  return plain('quiet', { key: 'neverStarted' }, { key: 'neverStartedNext' })
}
