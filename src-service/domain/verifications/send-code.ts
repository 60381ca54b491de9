import type { Channel } from '../../../src-shared/phone/types.ts'
import type { AccountFacts } from '../accounts/account-facts.types.ts'
import type { Actor } from '../actor.ts'
import type { DomainEvent, Write } from '../commit.types.ts'
import { outboxRow } from '../outbox-row.ts'
import type { Ports } from '../ports/ports.types.ts'
import type { SealedNumber, VerificationPurpose, VerificationRecord } from '../records.types.ts'
import { numberFacts } from './clocks.ts'
import { endVerification } from './end-verification.ts'

/** One send: to which number, how, and who asked for it. */
export interface Send {
  readonly channel: Channel
  readonly actor: Actor
}

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
  open: Send & {
    readonly purpose: VerificationPurpose
    readonly number: SealedNumber
    readonly numberChangeId: string | null
  },
): Sent {
  const { now, account, policies } = facts
  const replaced = facts.openVerifications.filter((verification) => verification.purpose === open.purpose)
  const base: VerificationRecord = {
    ...sealedPart(open.number),
    id: ports.random.id('ver'),
    accountId: account.id,
    numberChangeId: open.numberChangeId,
    purpose: open.purpose,
    state: 'pending',
    endReason: null,
    channel: open.channel,
    codeMac: null,
    codeMintedAt: now,
    wrongTries: 0,
    codeVoid: false,
    startedAt: now,
    expiresAt: new Date(now.getTime() + policies.verificationLife),
    endedAt: null,
  }
  const minted = mint(ports, facts, base, open)
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
export function resendWithCode(ports: Ports, facts: AccountFacts, verification: VerificationRecord, send: Send): Sent {
  const minted = mint(ports, facts, verification, send)
  return {
    verification: { ...verification, ...minted.code },
    writes: [{ update: 'verification', id: verification.id, set: minted.code }, ...minted.writes],
  }
}

function mint(ports: Ports, facts: AccountFacts, verification: VerificationRecord, { channel, actor }: Send) {
  const { now, account, policies } = facts
  const code = ports.random.code()
  const outboxId = ports.random.id('obx')
  const deliveryId = ports.random.id('dlv')
  const { id: verificationId, accountId, purpose, fingerprint } = verification
  const codeMac = ports.sealer.codeMac({ verificationId, accountId, purpose, fingerprint }, code)
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
}: SealedNumber): SealedNumber => ({
  fingerprint,
  nationalFingerprint,
  ciphertext,
  keyVersion,
  callingCode,
  lastFour,
  country,
  lineType,
})
