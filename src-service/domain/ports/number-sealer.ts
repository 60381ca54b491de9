import type { ParsedNumber } from '../../../src-shared/phone/types.ts'
import type { LinkOwner } from './keys.ts'
import type { Hex, SealedNumber, VerificationPurpose, VerificationRecord } from '../records.types.ts'

/** To what a code is bound (R11). */
export interface CodeBinding {
  readonly verificationId: string
  readonly accountId: string
  readonly purpose: VerificationPurpose
  /** The number that the code is sent to. */
  readonly sealed: Pick<VerificationRecord, 'ciphertext' | 'keyVersion'>
}

/** The keyed operations on numbers and codes (R11, R23), in the hexadecimal form that the domain carries. */
export interface NumberSealer {
  /** Seals a number for one account. */
  seal(number: ParsedNumber, accountId: string): SealedNumber
  fingerprint(e164: string): Hex
  nationalFingerprint(nationalKey: string): Hex
  codeMac(binding: CodeBinding, code: string): Hex
  /** Constant time. */
  equal(left: Hex, right: Hex): boolean
  /** Seals a code for its outbox row, until the carrier has it. */
  sealCode(code: string, outboxId: string): Hex
  linkMac(owner: LinkOwner, secret: string): Hex
  /** Seals the secret of a mailed link for its outbox row, until the mail has left. */
  sealLink(secret: string, outboxId: string): Hex
  queryHash(text: string): Hex
  /** A member's address as R20 counts it. */
  clientAddress(address: string): Hex
}
