import type { Tale } from './cast.ts'
import { FAILURES } from './failures.ts'
import { duplicate, duplicateThenOwn } from './scenarios/cases.ts'
import * as changes from './scenarios/changes.ts'
import * as checks from './scenarios/checks.ts'
import * as deadEnds from './scenarios/dead-ends.ts'
import * as ended from './scenarios/ended-changes.ts'
import * as setups from './scenarios/setups.ts'
import * as verified from './scenarios/verified.ts'

/** So many times this tale. */
type Part = readonly [times: number, tale: Tale]

const eachFailure = (
  times: number,
  tale: (failure: (typeof FAILURES)[keyof typeof FAILURES]) => Tale,
): readonly Part[] => Object.values(FAILURES).map((failure) => [times, tale(failure)] as const)

/** What happens in the demonstration data, and how often; the rest of its accounts are verified at the first try. */
export const PLAN: readonly Part[] = [
  [110, verified.verifiedLandline],
  [90, verified.verifiedBySecondCode],
  [60, verified.verifiedWithDrafts],
  ...eachFailure(6, verified.verifiedAfter),

  [230, setups.notVerified],
  [20, setups.codeLive],
  [5, setups.codeUnknown],
  [6, setups.codeUsedUp],
  [14, setups.codeExpired],
  ...eachFailure(2, setups.codeVoid),
  [4, setups.numberCapReached],
  [3, setups.accountCapReached],
  [2, setups.codeEntryClosed],
  [30, setups.setupExpired],
  [10, setups.setupExhausted],
  [14, setups.setupCancelled],
  [12, setups.setupReplaced],

  [70, changes.changedByMember],
  [50, changes.changedByRequest],
  [14, changes.changedTwice],
  [4, changes.cameBack],
  [12, changes.awaitingOwner],
  [12, changes.awaitingAuthority],
  [12, changes.awaitingPossession],

  [4, changes.awaitingReviewer],
  [4, changes.awaitingDelay],

  [8, ended.declined],
  [3, ended.notMe(null)],
  [2, ended.notMe('honest_mistake')],
  [1, ended.notMe('same_person')],
  [2, ended.notMe('suspicious')],
  [8, ended.ownerNeverAnswered],
  [5, ended.authorityExpired],
  [5, ended.possessionExpired],
  [7, ended.cancelledByOwner],
  [7, ended.cancelledByStaff],
  [5, ended.cancelledByCheck(false)],
  [3, ended.cancelledByCheck(true)],
  [3, ended.throughDelay('approved')],
  [2, ended.throughDelay('stopped_by_owner')],
  [2, ended.throughReviewer('approved')],
  [2, ended.throughReviewer('refused_by_reviewer')],
  [2, ended.throughReviewer('expired')],

  [10, checks.pendingCheck('requires_input')],
  [9, checks.pendingCheck('requires_input', 'processing')],
  [8, checks.pendingCheck('processing', 'manual_review')],
  [4, checks.pendingCheckWithoutNumber],
  [40, checks.endedCheck('requires_input', 'processing', 'verified')],
  [8, checks.endedCheck('processing', 'manual_review', 'rejected')],
  [8, checks.endedCheck('requires_input', 'cancelled')],
  [6, checks.endedCheck('requires_input')],
  [5, checks.changeToTakenNumber],
  [6, checks.closed('nothing')],
  [3, checks.closed('change')],
  [2, checks.closed('tried_later')],
  [12, verified.bidsWait('waiting')],
  [2, verified.bidsWait('closed')],

  [4, duplicate(['typed'], null)],
  [4, duplicate(['sent'], null)],
  [3, duplicate(['proven'], null)],
  [2, duplicate(['sent', 'typed', 'proven'], null)],
  [1, duplicate(['sent', 'sent', 'sent', 'proven'], null)],
  [3, duplicate(['sent'], 'honest_mistake')],
  [3, duplicate(['sent', 'proven'], 'same_person')],
  [2, duplicate(['proven', 'proven', 'sent'], 'suspicious')],
  [3, duplicateThenOwn],

  // The last, so that every other account stays as it was.
  [2, deadEnds.numberUnreachable('requires_input', 'processing')],
  [1, deadEnds.numberUnreachable('requires_input')],
  [2, deadEnds.lostPhoneAndCheck],
  [4, deadEnds.checkProcessing],
  [3, deadEnds.setupUnreachable],
]
