import type { AccountFacts } from '../accounts/account-facts.types.ts'
import type { DomainEvent, Write } from '../commit.types.ts'
import { outboxRow } from '../outbox-row.ts'
import type { Ports } from '../ports/ports.types.ts'
import type { SealedNumber, VerificationPurpose, VerificationRecord } from '../records.types.ts'
import { permitWrites, type SendPermit } from '../sends/judge-send.ts'
import { numberFacts } from './clocks.ts'
import { endVerification } from './end-verification.ts'

interface Sent {
  readonly verification: VerificationRecord
  readonly writes: readonly Write[]
}

/** What tells the outbox worker that there is something to send. */
export const outboxFilled: DomainEvent = { type: 'outbox.filled' }

/** Opens a verification with its first code; an open one of the same purpose ends (R16). */
export function openWithCode(
  ports: Ports,
  facts: AccountFacts,
  permit: SendPermit,
  open: { readonly purpose: VerificationPurpose; readonly numberChangeId: string | null },
): Sent {
  const { now, account, policies } = facts
  const replaced = facts.openVerifications.filter((verification) => verification.purpose === open.purpose)
  const base: VerificationRecord = {
    ...sealedPart(permit.number),
    id: ports.random.id('ver'),
    accountId: account.id,
    numberChangeId: open.numberChangeId,
    purpose: open.purpose,
    state: 'pending',
    endReason: null,
    channel: permit.channel,
    codeMac: null,
    codeMintedAt: now,
    wrongTries: 0,
    codeVoid: false,
    startedAt: now,
    expiresAt: new Date(now.getTime() + policies.verificationLife),
    endedAt: null,
  }
  const minted = mint(ports, facts, base, permit)
  const row = { ...base, ...minted.code }
  return {
    verification: row,
    writes: [
      ...replaced.map((verification) => endVerification(verification, 'cancelled', 'replaced', now)),
      { insert: 'verification', row },
      ...minted.writes,
    ],
  }
}

/** Mints a new code for an open verification; the old one is void from now on (R12). */
export function resendWithCode(
  ports: Ports,
  facts: AccountFacts,
  permit: SendPermit,
  verification: VerificationRecord,
): Sent {
  const minted = mint(ports, facts, verification, permit)
  return {
    verification: { ...verification, ...minted.code },
    writes: [{ update: 'verification', id: verification.id, set: minted.code }, ...minted.writes],
  }
}

function mint(ports: Ports, facts: AccountFacts, verification: VerificationRecord, permit: SendPermit) {
  const { channel, actor } = permit
  const { now, account, policies } = facts
  const code = ports.random.code()
  const outboxId = ports.random.id('obx')
  const deliveryId = ports.random.id('dlv')
  const { id: verificationId, accountId, purpose, fingerprint } = verification
  const codeMac = ports.sealer.codeMac({ verificationId, accountId, purpose, sealed: verification }, code)
  const writes: Write[] = [
    {
      insert: 'delivery',
      row: {
        id: deliveryId,
        verificationId,
        accountId: account.id,
        fingerprint,
        channel,
        state: 'queued',
        reason: null,
        carrier: null,
        carrierRef: null,
        carrierCode: null,
        startedBy: actor.kind === 'staff' ? 'staff' : 'member',
        staffId: actor.kind === 'staff' ? actor.id : null,
        counted: true,
        nth: (numberFacts(facts, fingerprint)?.lastSend ?? 0) + 1,
        requestedAt: now,
        acceptedAt: null,
        endedAt: null,
      },
    },
    outboxRow(ports.random, now, {
      id: outboxId,
      kind: 'code',
      subjectId: deliveryId,
      accountId: account.id,
      sealedCode: ports.sealer.sealCode(code, outboxId),
      giveUpAt: new Date(now.getTime() + policies.carrierAcceptWithin),
    }),
    ...permitWrites(ports, permit, { verificationId, deliveryId }),
  ]
  return { code: { channel, codeMac, codeMintedAt: now, wrongTries: 0, codeVoid: false }, writes }
}

const sealedPart = ({
  fingerprint,
  nationalFingerprint,
  ciphertext,
  keyVersion,
  callingCode,
  lastFour,
  country,
  lineType,
  prefix = null,
}: SealedNumber): SealedNumber => ({
  fingerprint,
  nationalFingerprint,
  ciphertext,
  keyVersion,
  callingCode,
  lastFour,
  country,
  lineType,
  prefix,
})
