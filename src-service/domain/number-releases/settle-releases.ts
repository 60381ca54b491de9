import type { AccountFacts } from '../accounts/account-facts.types.ts'
import { auditEvent, SYSTEM } from '../audit/audit-event.ts'
import type { Write } from '../commit.types.ts'
import type { Random } from '../ports/random.ts'
import type { ClaimRecord } from '../records.types.ts'
import type { Settled } from '../settled.types.ts'
import { endRelease, tellHolder } from './end-release.ts'
import type { NumberReleaseRecord } from './number-release.types.ts'

/**
 * What ends an open release by itself (R3): the policy, once it is off, without effect; otherwise its 30 days, and the number is free. Of a released claim
 * the digits to show stay; ciphertext and what it is found by go, for nobody may open or find it here any more.
 */
export function settleReleases(facts: AccountFacts, random: Random): Settled {
  const open = facts.releases.filter(({ endedAt }) => endedAt === null)
  if (!facts.policies.numberRelease)
    return open.reduce<Settled>((settled, release) => stop(settled, release, random), nothing(facts))
  const due = open.filter(({ until }) => until !== null && until <= facts.now)
  return due.reduce<Settled>((settled, release) => takeEffect(settled, release, random), nothing(facts))
}

const nothing = (facts: AccountFacts): Settled => ({ facts, writes: [], events: [] })

function stop({ facts, writes, events }: Settled, release: NumberReleaseRecord, random: Random): Settled {
  const reason = 'policy_off'
  const ended = { ...release, state: 'cancelled', endReason: reason, until: null, endedAt: facts.now } as const
  return {
    facts: withRelease(facts, ended),
    writes: [...writes, ...endRelease(random, facts, release, { actor: SYSTEM, reason })],
    events,
  }
}

function takeEffect(
  { facts, writes, events, account }: Settled,
  release: NumberReleaseRecord,
  random: Random,
): Settled {
  const { now } = facts
  const claim = facts.claims.find(({ id }) => id === release.claimId)
  if (!claim) throw new Error(`release ${release.id} has no claim`)
  const freed = {
    state: 'released',
    retiredAt: claim.retiredAt ?? now,
    ciphertext: null,
    nationalFingerprint: null,
    prefix: null,
  } as const
  const made: readonly Write[] = [
    { update: 'claim', id: claim.id, set: freed },
    { update: 'number_release', id: release.id, set: { state: 'released', endedAt: now } },
    ...tellHolder(random, facts, release, 'number_released'),
    auditEvent(random, now, SYSTEM, {
      action: 'numberReleases.released',
      accountId: facts.account.id,
      subjectId: release.id,
      data: { claimId: claim.id },
    }),
  ]
  // Only a closed account's: the current number of an open one is never released (R1).
  const wasCurrent = facts.account.currentClaimId === claim.id
  const after = withRelease(withoutClaim(facts, { ...claim, ...freed }), {
    ...release,
    state: 'released',
    endedAt: now,
  })
  return {
    facts: wasCurrent ? { ...after, account: { ...after.account, currentClaimId: null } } : after,
    writes: [...writes, ...made],
    events,
    ...(wasCurrent ? { account: { ...account, currentClaimId: null } } : account ? { account } : {}),
  }
}

const withRelease = (facts: AccountFacts, release: NumberReleaseRecord): AccountFacts => ({
  ...facts,
  releases: facts.releases.map((one) => (one.id === release.id ? release : one)),
})

const withoutClaim = (facts: AccountFacts, freed: ClaimRecord): AccountFacts => ({
  ...facts,
  claims: facts.claims.map((one) => (one.id === freed.id ? freed : one)),
  numbers: facts.numbers.map((number) => (number.claim?.id === freed.id ? { ...number, claim: null } : number)),
})
