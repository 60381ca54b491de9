import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { AccountFacts } from '../accounts/account-facts.types.ts'
import type { Write } from '../commit.types.ts'
import { noticeTo } from '../members/notices.ts'
import type { Ports } from '../ports/ports.types.ts'
import type { SealedNumber } from '../records.types.ts'
import { inState } from './in-state.ts'
import type { NumberChangeRecord } from './number-change-record.types.ts'
import { needsReviewer } from '../identity-checks/pending.ts'

/** The step that follows the owner's start or acceptance: a reviewer first after a rejected check (R7), else the proof of authority (R4), each with its clock. */
export function afterOwner(facts: AccountFacts): Pick<NumberChangeRecord, 'state' | 'stateAt' | 'stateBy' | 'until'> {
  const { now, policies } = facts
  return needsReviewer(facts)
    ? { ...inState('awaiting_reviewer', now), until: new Date(now.getTime() + policies.reviewerAnswersWithin) }
    : { ...inState('awaiting_authority', now), until: new Date(now.getTime() + policies.authorityWithin) }
}

/** A new number change to `number`. Errors: `number_is_current`, `no_current_number`. */
export function openChange(
  ports: Ports,
  facts: AccountFacts,
  number: SealedNumber,
  rest: Pick<
    NumberChangeRecord,
    | 'state'
    | 'stateAt'
    | 'stateBy'
    | 'until'
    | 'startedBy'
    | 'staffId'
    | 'staffRole'
    | 'reason'
    | 'ticket'
    | 'acceptedAt'
  >,
): NumberChangeRecord {
  const { account, now } = facts
  const current = facts.claims.find((claim) => claim.id === account.currentClaimId)
  if (!current) throw new AppError('no_current_number')
  if (current.fingerprint === number.fingerprint)
    throw new AppError('number_is_current', {
      fields: [{ field: 'number', message: 'number_is_current', code: 'number_is_current' }],
    })
  return {
    ...number,
    ...rest,
    id: ports.random.id('chg'),
    accountId: account.id,
    endReason: null,
    currentClaimId: current.id,
    requestedAt: now,
    authorityAt: null,
    endedAt: null,
  }
}

/** The open change of this id, which the query named. Errors: `change_not_open` when it has ended, however long ago, `number_change_not_found` when the account has none of this id. */
export function findOpenChange(facts: AccountFacts, numberChangeId: string): NumberChangeRecord {
  if (facts.openChange?.id === numberChangeId) return facts.openChange
  throw new AppError(facts.namedChange ? 'change_not_open' : 'number_change_not_found')
}

/** R18: the owner is told that a change is on its way, with the means to stop it: on the page of the account that holds the old number, and by mail. */
export const startedNotice = (ports: Ports, facts: AccountFacts, change: NumberChangeRecord): readonly Write[] =>
  noticeTo(ports, facts, 'change_started', { lastFour: change.lastFour, numberChangeId: change.id })
