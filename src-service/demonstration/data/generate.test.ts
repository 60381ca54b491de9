import { beforeAll, describe, expect, it } from 'vitest'
import {
  DAY,
  counts,
  groups,
  isOpen,
  isPendingCheck,
  mostInADay,
  now,
  sealer,
} from '../../../tests/support/demonstration-data.ts'
import type { Records } from '../../domain/records.types.ts'
import { generateDemonstration, type DemonstrationData } from './generate.ts'
import type { Rows } from './memory-store.ts'

let data: DemonstrationData
let rows: Rows
beforeAll(async () => {
  data = await generateDemonstration({ now, sealer })
  rows = data.rows
}, 60_000)

const accountOf = (id: string) => rows.account.find((account) => account.id === id)

describe('the demonstration data', () => {
  it('has 2,000 accounts with names, e-mails and ids of their own, and numbers of 30 countries', () => {
    expect(rows.account).toHaveLength(2000)
    for (const key of ['id', 'externalId', 'email'] as const)
      expect(new Set(rows.account.map((account) => account[key])).size).toBe(2000)
    expect(rows.account.every(({ email }) => /^[a-z.-]+\d*@example\.org$/.test(email))).toBe(true)
    expect(new Set(rows.claim.map(({ country }) => country)).size).toBeGreaterThanOrEqual(30)
    expect(rows.account.filter(({ name }) => /[\u0370-\uffff]/.test(name)).length).toBeGreaterThan(100)
    expect(rows.account.filter(({ name }) => name.length > 35).length).toBeGreaterThanOrEqual(1)
  })

  it('R1 an account has one current number at most, and it is its own active claim', () => {
    const claims = new Map(rows.claim.map((claim) => [claim.id, claim]))
    for (const { id, currentClaimId } of rows.account.filter((account) => account.currentClaimId)) {
      expect(claims.get(currentClaimId ?? '')).toMatchObject({ accountId: id, state: 'active' })
    }
    const active = rows.claim.filter(({ state }) => state === 'active')
    expect(active.length).toBe(rows.account.filter(({ currentClaimId }) => currentClaimId).length)
    expect(new Set(active.map(({ accountId }) => accountId)).size).toBe(active.length)
  })

  it('R2 a number belongs to one account', () => {
    expect(new Set(rows.claim.map(({ fingerprint }) => fingerprint)).size).toBe(rows.claim.length)
    expect(counts(rows.claim, ({ state }) => state)).toEqual({
      active: expect.any(Number),
      retired: expect.any(Number),
    })
  })

  it('R3 a closed account has lost everything of its number but the fingerprint', () => {
    const closed = rows.account.filter(({ closedAt }) => closedAt)
    expect(closed.length).toBeGreaterThan(8)
    const ids = new Set(closed.map(({ id }) => id))
    for (const claim of rows.claim.filter(({ accountId }) => ids.has(accountId)))
      expect(claim).toMatchObject({
        ciphertext: null,
        callingCode: null,
        lastFour: null,
        nationalFingerprint: null,
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      })
    const sealed = [...rows.verification, ...rows.number_change].filter(({ accountId }) => ids.has(accountId))
    expect(sealed.length).toBeGreaterThan(8)
    expect(
      sealed.every(
        (row) => row.ciphertext === null && row.lastFour === '' && row.nationalFingerprint === '' && row.endedAt,
      ),
    ).toBe(true)
  })

  it('R4 one change at most is open on an account, and every open one can be finished', () => {
    const open = rows.number_change.filter(isOpen)
    expect(new Set(open.map(({ accountId }) => accountId)).size).toBe(open.length)
    expect(Object.keys(counts(open, ({ state }) => state)).sort()).toEqual([
      'awaiting_authority',
      'awaiting_delay',
      'awaiting_owner',
      'awaiting_possession',
      'awaiting_reviewer',
    ])
    for (const change of open) {
      expect(change.until?.getTime()).toBeGreaterThan(now.getTime())
      expect(accountOf(change.accountId)?.currentClaimId).toBe(change.currentClaimId)
    }
    expect(new Set(open.map(({ startedBy }) => startedBy))).toEqual(new Set(['member', 'staff']))
  })

  it('R6 no change is open while an identity check is pending', () => {
    const pending = new Set(rows.identity_check.filter(isPendingCheck).map(({ accountId }) => accountId))
    expect(pending.size).toBeGreaterThan(20)
    expect(rows.number_change.filter((change) => isOpen(change) && pending.has(change.accountId))).toEqual([])
  })

  it('R7 a change of who had a check rejected in the last 30 days waits for a reviewer, and nobody else’s does', () => {
    const rejected = rows.identity_check.filter(({ state }) => state === 'rejected')
    expect(rejected.length).toBeGreaterThan(5)
    const lately = rejected.filter(({ changedAt }) => now.getTime() - changedAt.getTime() < 30 * DAY)
    const waiting = rows.number_change.filter(({ state }) => state === 'awaiting_reviewer')
    expect(waiting.length).toBeGreaterThan(2)
    expect(waiting.map(({ accountId }) => accountId).sort()).toEqual(lately.map(({ accountId }) => accountId).sort())
  })

  it('R12 what is pending has time left; what has ended keeps neither code nor number', () => {
    const isPending = ({ state }: Records['verification']): boolean => state === 'pending'
    expect(rows.verification.filter((one) => isPending(one) && one.expiresAt <= now)).toEqual([])
    expect(
      rows.verification.filter((one) => !isPending(one) && (one.codeMac || one.ciphertext || !one.endedAt)),
    ).toEqual([])
    expect(rows.delivery.filter(({ state }) => state === 'queued')).toEqual([])
  })

  it('R13 no day has more sends than the caps allow', () => {
    const accepted = rows.delivery.filter(({ counted, acceptedAt }) => counted && acceptedAt)
    expect(Math.max(...groups(accepted, ({ accountId, fingerprint }) => accountId + fingerprint).map(mostInADay))).toBe(
      3,
    )
    expect(Math.max(...groups(accepted, ({ accountId }) => accountId).map(mostInADay))).toBe(5)
    expect(Math.max(...groups(accepted, ({ fingerprint }) => fingerprint).map(mostInADay))).toBeLessThanOrEqual(10)
    const failed = rows.delivery.filter(({ state }) => ['failed', 'undelivered', 'busy', 'no_answer'].includes(state))
    expect(Math.max(...groups(failed, ({ accountId }) => accountId).map(mostInADay))).toBeLessThanOrEqual(10)
  })

  it('R15 each attempt is on the earlier claim of another account, and in a case if a code was sent', () => {
    const claims = new Map(rows.claim.map((claim) => [claim.id, claim]))
    const first = new Map(rows.reward.map(({ fingerprint, grantedAt }) => [fingerprint, grantedAt]))
    for (const attempt of rows.duplicate_attempt) {
      const claim = claims.get(attempt.claimId)
      expect(claim?.accountId).not.toBe(attempt.accountId)
      expect(first.get(claim?.fingerprint ?? '')?.getTime()).toBeLessThan(attempt.at.getTime())
      expect(attempt.caseId === null).toBe(attempt.grade === 'typed')
    }
    expect(Object.keys(counts(rows.duplicate_attempt, ({ grade }) => grade)).sort()).toEqual([
      'proven',
      'sent',
      'typed',
    ])
    const open = rows.duplicate_case.filter(({ state, cause }) => state === 'open' && cause === 'duplicate')
    expect(new Set(open.map(({ fingerprint }) => fingerprint)).size).toBe(open.length)
    const decided = rows.duplicate_case.filter(({ state }) => state === 'decided')
    expect(Object.keys(counts(decided, ({ cause, disposition }) => `${cause} ${disposition}`))).toHaveLength(6)
    expect(
      decided.every(
        ({ decidedAt, openedAt, note, decidedBy }) => decidedAt && decidedAt > openedAt && note && decidedBy,
      ),
    ).toBe(true)
  })

  it('R16 one verification at most is open for each purpose', () => {
    const open = rows.verification.filter(({ state }) => state === 'pending')
    expect(new Set(open.map(({ accountId, purpose }) => accountId + purpose)).size).toBe(open.length)
  })

  it('R17 each account that was ever verified, and its first number, was rewarded once', () => {
    expect(new Set(rows.reward.map(({ accountId }) => accountId))).toEqual(
      new Set(rows.claim.map(({ accountId }) => accountId)),
    )
    expect(new Set(rows.reward.map(({ accountId }) => accountId)).size).toBe(rows.reward.length)
    expect(new Set(rows.reward.map(({ fingerprint }) => fingerprint)).size).toBe(rows.reward.length)
  })

  it('R22 every step has its audit event, and none names a member or a number', () => {
    const subjects = (action: string): Set<string | null> =>
      new Set(rows.audit_event.filter((event) => event.action === action).map(({ subjectId }) => subjectId))
    const setups = rows.verification.filter(({ purpose }) => purpose === 'setup')
    expect(subjects('memberVerifications.start')).toEqual(new Set(setups.map(({ id }) => id)))
    expect(subjects('verifications.approved')).toEqual(
      new Set(setups.filter(({ state }) => state === 'approved').map(({ id }) => id)),
    )
    expect(subjects('numberChanges.approved')).toEqual(
      new Set(rows.number_change.filter(({ state }) => state === 'approved').map(({ id }) => id)),
    )
    expect(subjects('numberChanges.request').size).toBe(
      rows.number_change.filter(({ startedBy }) => startedBy === 'staff').length,
    )
    expect(subjects('duplicateCases.decide')).toEqual(
      new Set(rows.duplicate_case.filter(({ state }) => state === 'decided').map(({ id }) => id)),
    )
    expect(subjects('marketplaceAccounts.close').size).toBe(rows.account.filter(({ closedAt }) => closedAt).length)
    const text = JSON.stringify(rows.audit_event.map((event) => event.data))
    expect(text).not.toMatch(/@|\+\d{6}/)
  })

  it('is dated before the first start, in order', () => {
    const ahead = new Set(['until', 'expiresAt', 'codeEntryClosedUntil', 'dueAt', 'giveUpAt'])
    const dates = Object.values(rows).flatMap((table) => table.flatMap((row) => Object.entries(row)))
    expect(dates.filter(([key, value]) => value instanceof Date && value > now && !ahead.has(key))).toEqual([])
    const joined = new Map(rows.account.map(({ id, createdAt }) => [id, createdAt]))
    const inOrder = (...dates: (Date | null | undefined)[]): boolean => {
      const known = dates.flatMap((date) => (date ? [date.getTime()] : []))
      return known.every((time, place) => place === 0 || time >= (known[place - 1] ?? 0))
    }
    expect(
      rows.verification.every((one) =>
        inOrder(joined.get(one.accountId), one.startedAt, one.codeMintedAt, one.endedAt),
      ),
    ).toBe(true)
    expect(
      rows.delivery.every((one) => inOrder(joined.get(one.accountId), one.requestedAt, one.acceptedAt, one.endedAt)),
    ).toBe(true)
    expect(
      rows.number_change.every((one) =>
        inOrder(joined.get(one.accountId), one.requestedAt, one.acceptedAt, one.authorityAt, one.endedAt),
      ),
    ).toBe(true)
    expect(rows.claim.every((one) => inOrder(joined.get(one.accountId), one.claimedAt, one.retiredAt))).toBe(true)
    expect(rows.bid_draft.every((one) => inOrder(joined.get(one.accountId), one.createdAt, one.endedAt))).toBe(true)
  })
})
