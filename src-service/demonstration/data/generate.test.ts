import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { NumberSealer } from '../../domain/ports/number-sealer.ts'
import type { DeliveryRecord, Records } from '../../domain/records.types.ts'
import { STORIES } from '../stories.ts'
import { generateDemonstration, type DemonstrationData } from './generate.ts'
import type { Rows } from './memory-store.ts'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
/** The same answer each time, so that whole rows can be compared. */
const sealer: NumberSealer = {
  seal: ({ e164, national, callingCode, lastFour, country, lineType }, accountId) => ({
    fingerprint: hash(e164), nationalFingerprint: hash(`national ${national}`), ciphertext: hash(`${accountId} ${e164}`), keyVersion: 1,
    callingCode, lastFour, country: country ?? null, lineType: lineType as 'mobile',
  }),
  fingerprint: hash,
  nationalFingerprint: hash,
  codeMac: (binding, code) => hash(JSON.stringify(binding) + code),
  equal: (left, right) => left === right,
  sealCode: hash,
  queryHash: hash,
}
const now = new Date('2026-03-02T09:30:00.000Z')
const DAY = 86_400_000

let data: DemonstrationData
let rows: Rows
beforeAll(async () => {
  data = await generateDemonstration({ now, sealer })
  rows = data.rows
}, 60_000)

const groups = <Row>(list: readonly Row[], by: (row: Row) => string): Row[][] => {
  const map = new Map<string, Row[]>()
  for (const row of list) map.set(by(row), [...(map.get(by(row)) ?? []), row])
  return [...map.values()]
}
const counts = <Row>(list: readonly Row[], by: (row: Row) => string): Record<string, number> =>
  Object.fromEntries(groups(list, by).map((group) => [by(group[0] as Row), group.length]))
const isOpen = ({ state }: Records['number_change']): boolean => state.startsWith('awaiting_')
const isPendingCheck = ({ state }: Records['identity_check']): boolean => ['requires_input', 'processing', 'manual_review'].includes(state)
/** The most sends within any day. */
const mostInADay = (sends: readonly DeliveryRecord[]): number => {
  const times = sends.map(({ requestedAt }) => requestedAt.getTime()).sort((a, b) => a - b)
  return Math.max(0, ...times.map((from) => times.filter((time) => time >= from && time - from < DAY).length))
}
const accountOf = (id: string) => rows.account.find((account) => account.id === id)

describe('the demonstration data', () => {
  it('has 2,000 accounts with names, e-mails and ids of their own, and numbers of 30 countries', () => {
    expect(rows.account).toHaveLength(2000)
    for (const key of ['id', 'externalId', 'email'] as const) expect(new Set(rows.account.map((account) => account[key])).size).toBe(2000)
    expect(rows.account.every(({ email }) => /^[a-z.-]+\d*@example\.org$/.test(email))).toBe(true)
    expect(new Set(rows.claim.map(({ country }) => country)).size).toBeGreaterThanOrEqual(30)
    expect(rows.account.filter(({ name }) => /[^\u0000-\u024f]/.test(name)).length).toBeGreaterThan(100)
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
    expect(counts(rows.claim, ({ state }) => state)).toEqual({ active: expect.any(Number), retired: expect.any(Number) })
  })

  it('R3 a closed account has lost everything of its number but the fingerprint', () => {
    const closed = rows.account.filter(({ closedAt }) => closedAt)
    expect(closed.length).toBeGreaterThan(8)
    const ids = new Set(closed.map(({ id }) => id))
    for (const claim of rows.claim.filter(({ accountId }) => ids.has(accountId)))
      expect(claim).toMatchObject({ ciphertext: null, callingCode: null, lastFour: null, nationalFingerprint: null, fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) })
    const sealed = [...rows.verification, ...rows.number_change].filter(({ accountId }) => ids.has(accountId))
    expect(sealed.length).toBeGreaterThan(8)
    expect(sealed.every((row) => row.ciphertext === null && row.lastFour === '' && row.nationalFingerprint === '' && row.endedAt)).toBe(true)
  })

  it('R4 one change at most is open on an account, and every open one can be finished', () => {
    const open = rows.number_change.filter(isOpen)
    expect(new Set(open.map(({ accountId }) => accountId)).size).toBe(open.length)
    expect(Object.keys(counts(open, ({ state }) => state)).sort()).toEqual(['awaiting_authority', 'awaiting_owner', 'awaiting_possession'])
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

  it('R7 no check was rejected in the last 30 days, for its changes could not be finished', () => {
    const rejected = rows.identity_check.filter(({ state }) => state === 'rejected')
    expect(rejected.length).toBeGreaterThan(5)
    expect(rejected.every(({ changedAt }) => now.getTime() - changedAt.getTime() > 30 * DAY)).toBe(true)
  })

  it('R12 what is pending has time left; what has ended keeps neither code nor number', () => {
    for (const verification of rows.verification) {
      if (verification.state === 'pending') expect(verification.expiresAt.getTime()).toBeGreaterThan(now.getTime())
      else expect(verification).toMatchObject({ codeMac: null, ciphertext: null, endedAt: expect.any(Date) })
    }
    expect(rows.delivery.filter(({ state }) => state === 'queued')).toEqual([])
  })

  it('R13 no day has more sends than the caps allow', () => {
    const accepted = rows.delivery.filter(({ counted, acceptedAt }) => counted && acceptedAt)
    expect(Math.max(...groups(accepted, ({ accountId, fingerprint }) => accountId + fingerprint).map(mostInADay))).toBe(3)
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
    expect(Object.keys(counts(rows.duplicate_attempt, ({ grade }) => grade)).sort()).toEqual(['proven', 'sent', 'typed'])
    const open = rows.duplicate_case.filter(({ state, cause }) => state === 'open' && cause === 'duplicate')
    expect(new Set(open.map(({ fingerprint }) => fingerprint)).size).toBe(open.length)
    const decided = rows.duplicate_case.filter(({ state }) => state === 'decided')
    expect(Object.keys(counts(decided, ({ cause, disposition }) => `${cause} ${disposition}`))).toHaveLength(6)
    expect(decided.every(({ decidedAt, openedAt, note, decidedBy }) => decidedAt && decidedAt > openedAt && note && decidedBy)).toBe(true)
  })

  it('R16 one verification at most is open for each purpose', () => {
    const open = rows.verification.filter(({ state }) => state === 'pending')
    expect(new Set(open.map(({ accountId, purpose }) => accountId + purpose)).size).toBe(open.length)
  })

  it('R17 each account that was ever verified, and its first number, was rewarded once', () => {
    expect(new Set(rows.reward.map(({ accountId }) => accountId))).toEqual(new Set(rows.claim.map(({ accountId }) => accountId)))
    expect(new Set(rows.reward.map(({ accountId }) => accountId)).size).toBe(rows.reward.length)
    expect(new Set(rows.reward.map(({ fingerprint }) => fingerprint)).size).toBe(rows.reward.length)
  })

  it('R22 every step has its audit event, and none names a member or a number', () => {
    const subjects = (action: string): Set<string | null> => new Set(rows.audit_event.filter((event) => event.action === action).map(({ subjectId }) => subjectId))
    const setups = rows.verification.filter(({ purpose }) => purpose === 'setup')
    expect(subjects('memberVerifications.start')).toEqual(new Set(setups.map(({ id }) => id)))
    expect(subjects('verifications.approved')).toEqual(new Set(setups.filter(({ state }) => state === 'approved').map(({ id }) => id)))
    expect(subjects('numberChanges.approved')).toEqual(new Set(rows.number_change.filter(({ state }) => state === 'approved').map(({ id }) => id)))
    expect(subjects('numberChanges.request').size).toBe(rows.number_change.filter(({ startedBy }) => startedBy === 'staff').length)
    expect(subjects('duplicateCases.decide')).toEqual(new Set(rows.duplicate_case.filter(({ state }) => state === 'decided').map(({ id }) => id)))
    expect(subjects('accounts.close').size).toBe(rows.account.filter(({ closedAt }) => closedAt).length)
    const text = JSON.stringify(rows.audit_event.map((event) => event.data))
    expect(text).not.toMatch(/@|\+\d{6}/)
  })

  it('is dated before the first start, in order', () => {
    const ahead = new Set(['until', 'expiresAt', 'codeEntryClosedUntil', 'dueAt', 'giveUpAt'])
    for (const row of Object.values(rows).flat()) {
      for (const [key, value] of Object.entries(row)) if (value instanceof Date && !ahead.has(key)) expect(value.getTime()).toBeLessThanOrEqual(now.getTime())
    }
    const joined = new Map(rows.account.map(({ id, createdAt }) => [id, createdAt]))
    const inOrder = (...dates: (Date | null | undefined)[]): boolean => {
      const known = dates.flatMap((date) => (date ? [date.getTime()] : []))
      return known.every((time, place) => place === 0 || time >= (known[place - 1] ?? 0))
    }
    expect(rows.verification.every((one) => inOrder(joined.get(one.accountId), one.startedAt, one.codeMintedAt, one.endedAt))).toBe(true)
    expect(rows.delivery.every((one) => inOrder(joined.get(one.accountId), one.requestedAt, one.acceptedAt, one.endedAt))).toBe(true)
    expect(rows.number_change.every((one) => inOrder(joined.get(one.accountId), one.requestedAt, one.acceptedAt, one.authorityAt, one.endedAt))).toBe(true)
    expect(rows.claim.every((one) => inOrder(joined.get(one.accountId), one.claimedAt, one.retiredAt))).toBe(true)
    expect(data.drafts.every((one) => inOrder(joined.get(one.accountId), one.createdAt, one.endedAt))).toBe(true)
  })

  it('shows every state that can be reached, and the others as history', () => {
    expect(counts(rows.verification, ({ purpose, state }) => `${purpose} ${state}`)).toMatchObject({
      'setup pending': expect.any(Number), 'setup approved': expect.any(Number), 'setup expired': expect.any(Number),
      'setup exhausted': expect.any(Number), 'setup cancelled': expect.any(Number), 'authority pending': expect.any(Number),
      'possession pending': expect.any(Number), 'possession expired': expect.any(Number), 'authority cancelled': expect.any(Number),
    })
    expect(Object.keys(counts(rows.number_change.filter((one) => !isOpen(one)), ({ state, endReason }) => `${state} ${endReason ?? ''}`.trim())).sort()).toEqual([
      'approved', 'cancelled account_closed', 'cancelled cancelled_by_owner', 'cancelled cancelled_by_staff', 'cancelled identity_check_started',
      'cancelled number_taken', 'cancelled stopped_by_owner', 'declined declined_by_owner', 'declined not_me', 'declined refused_by_reviewer', 'expired',
    ])
    expect(new Set(rows.delivery.map(({ state }) => state))).toEqual(new Set(['delivered', 'answered', 'busy', 'no_answer', 'failed', 'undelivered', 'unknown']))
    expect(new Set(rows.delivery.map(({ reason }) => reason))).toEqual(
      new Set([null, 'landline', 'unreachable', 'unknown_number', 'blocked_by_carrier', 'opted_out', 'busy', 'no_answer', 'carrier_error', 'no_carrier', 'other']),
    )
    expect(new Set(rows.identity_check.map(({ state }) => state))).toEqual(
      new Set(['requires_input', 'processing', 'manual_review', 'verified', 'rejected', 'cancelled', 'expired']),
    )
    expect(rows.audit_event.filter(({ data: { from } }) => from === 'awaiting_reviewer' || from === 'awaiting_delay').length).toBeGreaterThan(2)
    expect(rows.account.filter(({ codeEntryClosedUntil }) => codeEntryClosedUntil && codeEntryClosedUntil > now)).toHaveLength(2)
    expect(rows.verification.filter(({ state, wrongTries }) => state === 'pending' && wrongTries === 5).length).toBeGreaterThan(3)
    expect(new Set(data.drafts.map(({ state }) => state))).toEqual(new Set(['released', 'cancelled']))
  })

  it('gives members current numbers that deliver', () => {
    const current = new Set(rows.account.map(({ currentClaimId }) => currentClaimId))
    expect(rows.claim.filter(({ id, lastFour }) => current.has(id) && /^000[1-9]$/.test(lastFour ?? ''))).toEqual([])
  })

  it('tells each story of the account that bears its name', () => {
    for (const { externalId, name, email, country, number } of Object.values(STORIES)) {
      const account = rows.account.find((one) => one.externalId === externalId)
      expect(account).toMatchObject({ name, email, country })
      const numbers = [...rows.claim, ...rows.verification, ...rows.number_change].filter(({ accountId }) => accountId === account?.id)
      if (number) expect(numbers.map(({ fingerprint }) => fingerprint)).toContain(hash(number))
    }
    const owner = rows.account.find(({ name }) => name === STORIES.duplicateOwner.name)
    const attempts = rows.duplicate_attempt.filter(({ claimId }) => claimId === owner?.currentClaimId)
    expect(counts(attempts, ({ grade }) => grade)).toEqual({ sent: 5, proven: 2 })
    expect(new Set(attempts.map(({ caseId }) => caseId)).size).toBe(1)
  })

  it('is the same at every first start, moved to its day', async () => {
    const later = new Date(now.getTime() + 100 * DAY + 12_345)
    const moved = await generateDemonstration({ now: later, sealer })
    const since = (start: Date, made: DemonstrationData): string =>
      JSON.stringify(made, function (this: Record<string, unknown>, key, value: unknown) {
        const held = this[key]
        if (held instanceof Date) return held.getTime() === 0 ? 'at once' : held.getTime() - start.getTime()
        return value
      })
    expect(hash(since(later, moved))).toBe(hash(since(now, data)))
  }, 60_000)
})
