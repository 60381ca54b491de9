import { beforeAll, describe, expect, it } from 'vitest'
import { DAY, counts, hash, isOpen, now, sealer } from '../../../tests/support/demonstration-data.ts'
import { STORIES } from '../stories.ts'
import { generateDemonstration, type DemonstrationData } from './generate.ts'
import type { Rows } from './memory-store.ts'

let data: DemonstrationData
let rows: Rows
beforeAll(async () => {
  data = await generateDemonstration({ now, sealer })
  rows = data.rows
}, 60_000)

describe('what the demonstration data shows', () => {
  it('shows every state that can be reached, and the others as history', () => {
    expect(counts(rows.verification, ({ purpose, state }) => `${purpose} ${state}`)).toMatchObject({
      'setup pending': expect.any(Number),
      'setup approved': expect.any(Number),
      'setup expired': expect.any(Number),
      'setup exhausted': expect.any(Number),
      'setup cancelled': expect.any(Number),
      'authority pending': expect.any(Number),
      'possession pending': expect.any(Number),
      'possession expired': expect.any(Number),
      'authority cancelled': expect.any(Number),
    })
    expect(
      Object.keys(
        counts(
          rows.number_change.filter((one) => !isOpen(one)),
          ({ state, endReason }) => `${state} ${endReason ?? ''}`.trim(),
        ),
      ).sort(),
    ).toEqual([
      'approved',
      'cancelled account_closed',
      'cancelled cancelled_by_owner',
      'cancelled cancelled_by_staff',
      'cancelled identity_check_started',
      'cancelled number_taken',
      'cancelled stopped_by_owner',
      'declined declined_by_owner',
      'declined not_me',
      'declined refused_by_reviewer',
      'expired',
    ])
    expect(new Set(rows.delivery.map(({ state }) => state))).toEqual(
      new Set(['delivered', 'answered', 'busy', 'no_answer', 'failed', 'undelivered', 'unknown']),
    )
    expect(new Set(rows.delivery.map(({ reason }) => reason))).toEqual(
      new Set([
        null,
        'landline',
        'unreachable',
        'unknown_number',
        'blocked_by_carrier',
        'opted_out',
        'busy',
        'no_answer',
        'carrier_error',
        'no_carrier',
        'other',
      ]),
    )
    expect(new Set(rows.identity_check.map(({ state }) => state))).toEqual(
      new Set(['requires_input', 'processing', 'manual_review', 'verified', 'rejected', 'cancelled', 'expired']),
    )
    expect(
      rows.audit_event.filter(({ data: { from } }) => from === 'awaiting_reviewer' || from === 'awaiting_delay').length,
    ).toBeGreaterThan(2)
    expect(
      rows.account.filter(({ codeEntryClosedUntil }) => codeEntryClosedUntil && codeEntryClosedUntil > now),
    ).toHaveLength(2)
    expect(
      rows.verification.filter(({ state, wrongTries }) => state === 'pending' && wrongTries === 5).length,
    ).toBeGreaterThan(3)
    expect(new Set(rows.bid_draft.map(({ state }) => state))).toEqual(new Set(['waiting', 'released', 'cancelled']))
  })

  it('gives members current numbers that deliver', () => {
    const current = new Set(rows.account.map(({ currentClaimId }) => currentClaimId))
    expect(rows.claim.filter(({ id, lastFour }) => current.has(id) && /^000[1-9]$/.test(lastFour ?? ''))).toEqual([])
  })

  it('tells each story of the account that bears its name', () => {
    for (const { externalId, name, email, country, number } of Object.values(STORIES)) {
      const account = rows.account.find((one) => one.externalId === externalId)
      expect(account).toMatchObject({ name, email, country })
      const numbers = [...rows.claim, ...rows.verification, ...rows.number_change].filter(
        ({ accountId }) => accountId === account?.id,
      )
      expect([null, ...numbers.map(({ fingerprint }) => fingerprint)]).toContain(number && hash(number))
    }
    const owner = rows.account.find(({ name }) => name === STORIES.duplicateOwner.name)
    const attempts = rows.duplicate_attempt.filter(({ claimId }) => claimId === owner?.currentClaimId)
    expect(counts(attempts, ({ grade }) => grade)).toEqual({ sent: 5, proven: 2 })
    expect(new Set(attempts.map(({ caseId }) => caseId)).size).toBe(1)
  })

  it('is the same at every first start, moved to its day', async () => {
    // Ids depend on the seed alone: not on the day, the process or the machine.
    expect(rows.account[0]?.id).toBe('acc_01DXF6DT00VSZR27AH3BBK87NR')
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
