import { AppError } from '../../../src-shared/errors/app-error.ts'
import { PHONE_METADATA_VERSION } from '../../../src-shared/phone/countries.ts'
import type { AccountFacts } from '../accounts/account-facts.types.ts'
import { identityCheckBlockers, refuseIf } from '../accounts/blockers.ts'
import type { MemberActor } from '../actor.ts'
import { auditEvent } from '../audit/audit-event.ts'
import type { Write } from '../commit.types.ts'
import type { Decision } from '../decide.ts'
import { foreignClaim, recordAttempt } from '../duplicates/record-attempt.ts'
import { releaseDrafts } from '../bids/end-drafts.ts'
import { noticeTo } from '../members/notices.ts'
import { endReleasesOf } from '../number-releases/end-release.ts'
import { endChange } from '../number-changes/end-change.ts'
import { inState } from '../number-changes/in-state.ts'
import { tellOldNumber } from '../number-changes/tell-old-number.ts'
import type { Ports } from '../ports/ports.types.ts'
import type { ClaimRecord, VerificationRecord } from '../records.types.ts'
import type { NumberChangeRecord } from '../number-changes/number-change-record.types.ts'
import { webhookEvent } from '../webhooks/webhook-event.ts'
import { endVerification } from './end-verification.ts'
import { numberFacts } from './clocks.ts'

/** What a correct code commits (R2, R4), decided on the facts of its own transaction. */
export function approve(
  ports: Ports,
  facts: AccountFacts,
  actor: MemberActor,
  verification: VerificationRecord,
  numberTaken: boolean,
): Decision {
  if (verification.purpose === 'authority') return proveAuthority(ports, facts, actor, verification)
  if (verification.purpose === 'setup' && facts.account.currentClaimId) throw new AppError('already_verified')
  if (verification.purpose === 'possession') changeAt(facts, verification, 'awaiting_possession')
  const taken = numberTaken || foreignClaim(facts, verification.fingerprint) !== null
  return taken ? refuseTaken(ports, facts, actor, verification) : takeNumber(ports, facts, actor, verification)
}

/** The open change at the step that this code is for; a pending identity check blocks it here too, inside the commit (R6). */
function changeAt(
  facts: AccountFacts,
  verification: VerificationRecord,
  state: NumberChangeRecord['state'],
): NumberChangeRecord {
  const change = facts.openChange
  if (!change || change.id !== verification.numberChangeId) throw new AppError('change_not_open')
  refuseIf(identityCheckBlockers(facts))
  if (change.state !== state) throw new AppError('change_wrong_step')
  return change
}

/** R4 step 2: the current number has agreed; 72 h for the new one. */
function proveAuthority(
  ports: Ports,
  facts: AccountFacts,
  actor: MemberActor,
  verification: VerificationRecord,
): Decision {
  const change = changeAt(facts, verification, 'awaiting_authority')
  const { now, account, policies } = facts
  const until = new Date(now.getTime() + policies.possessionWithin)
  return {
    account: { wrongCodesInRow: 0 },
    writes: [
      endVerification(verification, 'approved', null, now),
      {
        update: 'number_change',
        id: change.id,
        set: { ...inState('awaiting_possession', now), authorityAt: now, until },
      },
      auditEvent(ports.random, now, actor, {
        action: 'numberChanges.authority_proven',
        accountId: account.id,
        subjectId: change.id,
        data: { verificationId: verification.id },
      }),
    ],
    events: [
      { type: 'account.changed', accountId: account.id },
      { type: 'number_change.changed', accountId: account.id, numberChangeId: change.id, state: 'awaiting_possession' },
    ],
  }
}

/** R2: the correct code sent to the number takes it; in a change the old one retires in the same transaction. R17: a reward only at the first verification. */
function takeNumber(ports: Ports, facts: AccountFacts, actor: MemberActor, verification: VerificationRecord): Decision {
  const { now, account } = facts
  const change = verification.purpose === 'possession' ? facts.openChange : null
  const claim = claimOf(ports, facts, verification)
  const retired: Write[] = account.currentClaimId
    ? [{ update: 'claim', id: account.currentClaimId, set: { state: 'retired', retiredAt: now } }]
    : []
  const rewarded = !change && !facts.rewarded && !numberFacts(facts, verification.fingerprint)?.rewarded
  const told = change ? tellOldNumber(ports, facts, change.id) : null
  const notice = change
    ? noticeTo(ports, facts, 'number_changed', { lastFour: verification.lastFour, numberChangeId: change.id })
    : noticeTo(ports, facts, 'number_verified', {
        lastFour: verification.lastFour,
        ...(facts.waitingDrafts.length > 0 ? { releasedBids: facts.waitingDrafts.length } : {}),
      })
  return {
    account: { currentClaimId: claim.id, wrongCodesInRow: 0 },
    writes: [
      endVerification(verification, 'approved', null, now),
      ...retired,
      claim.write,
      ...endReleasesOf(ports.random, facts, claim.id, actor),
      ...(change
        ? [
            {
              update: 'number_change',
              id: change.id,
              set: { ...inState('approved', now), until: null, endedAt: now, ciphertext: null },
            } satisfies Write,
          ]
        : []),
      ...(rewarded ? reward(ports, facts, verification) : []),
      // R19: once, at the first number; whoever has one has no draft that waits.
      ...releaseDrafts(ports.random, facts),
      ...webhookEvent(ports.random, now, {
        type: change ? 'number.changed' : 'number.verified',
        accountId: account.id,
        data: {
          accountId: account.id,
          externalId: account.externalId,
          claimId: claim.id,
          ...(change ? { numberChangeId: change.id } : { verificationId: verification.id }),
        },
      }),
      ...notice,
      ...(told?.writes ?? []),
      auditEvent(ports.random, now, actor, {
        action: change ? 'numberChanges.approved' : 'verifications.approved',
        accountId: account.id,
        subjectId: change?.id ?? verification.id,
        data: {
          claimId: claim.id,
          verificationId: verification.id,
          rewarded,
          ...(told ? { oldNumber: told.told } : {}),
        },
      }),
    ],
    events: [
      { type: 'account.changed', accountId: account.id },
      { type: 'outbox.filled' },
      ...(change
        ? [
            {
              type: 'number_change.changed',
              accountId: account.id,
              numberChangeId: change.id,
              state: 'approved',
            } as const,
          ]
        : []),
    ],
  }
}

/** The ledger's row and the webhook by which the marketplace pays (R17). */
function reward(
  { random }: Ports,
  { account, now, policies }: AccountFacts,
  { fingerprint }: VerificationRecord,
): readonly Write[] {
  const { rewardXp: xp, rewardCredits: credits } = policies
  return [
    { insert: 'reward', row: { accountId: account.id, fingerprint, xp, credits, grantedAt: now } },
    ...webhookEvent(random, now, {
      type: 'reward.granted',
      accountId: account.id,
      data: { accountId: account.id, externalId: account.externalId, xp, credits },
    }),
  ]
}

/** A new claim, or the account's own retired one coming back (R2). */
function claimOf(
  ports: Ports,
  { now, account, claims }: AccountFacts,
  verification: VerificationRecord,
): { readonly id: string; readonly write: Write } {
  const own = claims.find((claim) => claim.fingerprint === verification.fingerprint && claim.state === 'retired')
  if (own)
    return {
      id: own.id,
      write: { update: 'claim', id: own.id, set: { state: 'active', retiredAt: null, claimedAt: now } },
    }
  const { fingerprint, nationalFingerprint, ciphertext, keyVersion, callingCode, lastFour, country, lineType } =
    verification
  const { prefix = null } = verification
  const id = ports.random.id('clm')
  const row: ClaimRecord = {
    id,
    accountId: account.id,
    state: 'active',
    fingerprint,
    nationalFingerprint,
    ciphertext,
    keyVersion,
    callingCode,
    lastFour,
    country,
    lineType,
    prefix,
    metadataVersion: PHONE_METADATA_VERSION,
    claimedAt: now,
    retiredAt: null,
  }
  return { id, write: { insert: 'claim', row } }
}

/** R14: only after proof, naming no account; the verification and an open change end, the current number stays, the attempt is `proven`. */
function refuseTaken(
  ports: Ports,
  facts: AccountFacts,
  actor: MemberActor,
  verification: VerificationRecord,
): Decision {
  const { now, account } = facts
  const change = verification.purpose === 'possession' ? facts.openChange : null
  const attempt = recordAttempt(ports, facts, verification, 'proven')
  const ended = change ? endChange(ports, facts, change, { actor, state: 'cancelled', reason: 'number_taken' }) : null
  return {
    account: { wrongCodesInRow: 0 },
    writes: [
      ...(ended?.writes ?? []),
      endVerification(verification, 'cancelled', 'number_taken', now),
      ...attempt.writes,
      auditEvent(ports.random, now, actor, {
        action: 'verifications.number_taken',
        accountId: account.id,
        subjectId: verification.id,
      }),
    ],
    events: [{ type: 'account.changed', accountId: account.id }, ...(ended?.events ?? []), ...attempt.events],
    refusal: new AppError('number_taken'),
  }
}
