import type { AccountFacts } from '../accounts/account-facts.types.ts'
import { auditEvent, SYSTEM } from '../audit/audit-event.ts'
import { noticeTo } from '../members/notices.ts'
import type { Random } from '../ports/random.ts'
import { inState } from './in-state.ts'
import type { NumberChangeRecord } from './number-change-record.types.ts'
import type { Settled } from '../settled.types.ts'
import { endVerification } from '../verifications/end-verification.ts'

/** What the clock does to an open change: the lost-phone delay goes over into `awaiting_possession` (R4), every other step expires (R4, R5, R7). */
export function settleChange(facts: AccountFacts, random: Random): Settled {
  const delay = settleDelay(facts, random)
  const expiry = settleExpiry(delay.facts, random)
  return {
    facts: expiry.facts,
    writes: [...delay.writes, ...expiry.writes],
    events: [...delay.events, ...expiry.events],
  }
}

/** R4: 72 h for the new number, counted from the end of the delay and not from when somebody looks. */
function settleDelay(facts: AccountFacts, random: Random): Settled {
  const { openChange: change, now, account, policies } = facts
  if (change?.state !== 'awaiting_delay' || !change.until || change.until > now)
    return { facts, writes: [], events: [] }
  const set = {
    ...inState('awaiting_possession', change.until),
    authorityAt: change.until,
    until: new Date(change.until.getTime() + policies.possessionWithin),
  }
  const { id: numberChangeId, lastFour } = change
  return {
    facts: { ...facts, openChange: { ...change, ...set } },
    writes: [
      { update: 'number_change', id: numberChangeId, set },
      ...(set.until > now ? noticeTo({ random }, facts, 'change_delay_over', { lastFour, numberChangeId }) : []),
      auditEvent(random, now, SYSTEM, {
        action: 'numberChanges.delay_over',
        accountId: account.id,
        subjectId: numberChangeId,
      }),
    ],
    events: [{ type: 'number_change.changed', accountId: account.id, numberChangeId, state: set.state }],
  }
}

function settleExpiry(facts: AccountFacts, random: Random): Settled {
  const { openChange: change, now, account } = facts
  if (!change?.until || change.until > now) return { facts, writes: [], events: [] }
  const set = { ...inState('expired', now), endedAt: now, until: null, ciphertext: null }
  const ended: NumberChangeRecord = { ...change, ...set }
  const belonging = facts.openVerifications.filter((verification) => verification.numberChangeId === change.id)
  return {
    facts: {
      ...facts,
      openChange: null,
      lastEndedChange: ended,
      openVerifications: facts.openVerifications.filter((verification) => !belonging.includes(verification)),
    },
    writes: [
      { update: 'number_change', id: change.id, set },
      ...belonging.map((verification) => endVerification(verification, 'cancelled', 'change_expired', now)),
      ...noticeTo({ random }, facts, 'change_expired', { lastFour: change.lastFour }),
      auditEvent(random, now, SYSTEM, {
        action: 'numberChanges.expired',
        accountId: account.id,
        subjectId: change.id,
        data: { from: change.state },
      }),
    ],
    events: [{ type: 'number_change.changed', accountId: account.id, numberChangeId: change.id, state: 'expired' }],
  }
}
