import { auditEvent } from '../../../domain/audit/audit-event.ts'
import type { Write } from '../../../domain/commit.types.ts'
import { endChange } from '../../../domain/number-changes/end-change.ts'
import type { SealedNumber } from '../../../domain/records.types.ts'
import { endVerification } from '../../../domain/verifications/end-verification.ts'
import type { Cast } from '../cast.ts'
import { factsOf, type Member } from '../member.ts'
import { bid } from './verified.ts'

/** What closure leaves of a number: its fingerprint (R3). */
const ERASED = {
  nationalFingerprint: null,
  ciphertext: null,
  callingCode: null,
  lastFour: null,
  country: null,
} as unknown as Partial<SealedNumber>
/** The same where the column must hold something. */
const BLANK: Partial<SealedNumber> = {
  nationalFingerprint: '',
  ciphertext: null,
  callingCode: '',
  lastFour: '',
  country: null,
}

/** The marketplace closes the account (R3): what `marketplaceAccounts.close` leaves, on rows in memory. */
export async function close(cast: Cast, member: Member): Promise<void> {
  const { world, accountId } = member
  const facts = await factsOf(member)
  const { now } = facts
  const actor = { kind: 'integration', id: 'marketplace' } as const
  const change = facts.openChange
  const outside = facts.openVerifications.filter(({ numberChangeId }) => !change || numberChangeId !== change.id)
  await world.write(accountId, [
    ...(change
      ? endChange(world.ports, facts, change, { actor, state: 'cancelled', reason: 'account_closed' }).writes
      : []),
    ...outside.map((verification) => endVerification(verification, 'cancelled', 'account_closed', now)),
  ])
  const { rowsOf } = world.store
  await world.write(
    accountId,
    [
      ...rowsOf('claim', accountId).map(({ id }): Write => ({ update: 'claim', id, set: ERASED })),
      ...rowsOf('verification', accountId).map(({ id }): Write => ({ update: 'verification', id, set: BLANK })),
      ...rowsOf('number_change', accountId).map(({ id }): Write => ({ update: 'number_change', id, set: BLANK })),
      auditEvent(world.random, now, actor, { action: 'marketplaceAccounts.close', accountId, subjectId: accountId }),
    ],
    { closedAt: now },
  )
  world.drafts.push({
    id: world.random.id('dft'),
    accountId,
    state: 'cancelled',
    payload: bid(cast),
    createdAt: new Date(now.getTime() - 3_600_000),
    endedAt: now,
  })
}
