import type { Hex } from '../records.types.ts'

/** A number at rest: its ciphertext and the version of the key that sealed it (R23). */
export interface SealedText {
  readonly ciphertext: Uint8Array
  readonly keyVersion: number
}

/** To what a code is bound (R11): a code that is right elsewhere is wrong here. */
export interface CodeOwner {
  readonly verificationId: string
  readonly accountId: string
  readonly purpose: 'setup' | 'authority' | 'possession'
  /** The E.164 number that the code is sent to: not its fingerprint, whose key may be rotated while the code lives (R23). */
  readonly number: string
}

/** To what the secret of a mailed link is bound (R4): a secret that is right elsewhere opens nothing here. */
export interface LinkOwner {
  readonly linkId: string
  readonly accountId: string
  /** What the link is about, for example a number change. */
  readonly subjectId: string
  readonly kind: string
}

/** The second fingerprint key, k₂, while the keys rotate and ever after: f₂ = HMAC(k₂, f₁) (R23). */
export interface OuterKey {
  /** Tells whether two processes hold the same key, and nothing else of it. */
  readonly check: Hex
  /** f₂ of f₁. */
  readonly wrap: (inner: Hex) => Hex
  /** f₁ of an f₂ that this process made lately; null: it does not know, and the row has to be read again. */
  readonly innerOf: (outer: Hex) => Hex | null
}

/** Every keyed operation of the service; the keys themselves stay behind it, outside the database (R11, R23). */
export interface Keys {
  /** The version of the key that seals numbers now. */
  readonly sealingVersion: number
  /** AES-256-GCM under the current key, bound to the account; never twice the same. */
  readonly sealNumber: (e164: string, accountId: string) => SealedText
  /** The E.164 number; throws where it was altered, or sealed for another account or under a key that is not held. */
  readonly openNumber: (sealed: SealedText, accountId: string) => string
  /** Null as long as the fingerprint keys were never rotated; else it wraps each of the four keyed hashes of a number or an address below. */
  readonly outer: OuterKey | null
  /** HMAC-SHA-256 of an E.164 number, 32 bytes: its uniqueness (R2). */
  readonly fingerprint: (e164: string) => Uint8Array
  /** HMAC-SHA-256 of a national spelling under a key of its own, 32 bytes: how a national number is found (R21). */
  readonly nationalFingerprint: (nationalKey: string) => Uint8Array
  /** HMAC-SHA-256 of a code and all that it is bound to, 32 bytes (R11). */
  readonly codeMac: (owner: CodeOwner, code: string) => Uint8Array
  /** Seals a code until the carrier has it, bound to its outbox row. */
  readonly sealCode: (code: string, outboxId: string) => Uint8Array
  /** The code; throws where it was altered or belongs to another outbox row. */
  readonly openCode: (sealed: Uint8Array, outboxId: string) => string
  /** HMAC-SHA-256 of a mailed link's secret and all that it is bound to, 32 bytes: all that is kept of it once the mail has left (R4). */
  readonly linkMac: (owner: LinkOwner, secret: string) => Uint8Array
  /** Seals the secret of a mailed link until the mail has left, bound to its outbox row. */
  readonly sealLink: (secret: string, outboxId: string) => Uint8Array
  /** The secret; throws where it was altered or belongs to another outbox row. */
  readonly openLink: (sealed: Uint8Array, outboxId: string) => string
  /** HMAC-SHA-256 of a search's text, 32 bytes: what the audit trail keeps of it (R21, R22). */
  readonly queryHash: (text: string) => Uint8Array
  /** The Ed25519 seed, 32 bytes, of the key that signs the audit trail's checkpoints (R22). */
  readonly checkpointSeed: Uint8Array
  /** HMAC-SHA-256 of a request's text, 32 bytes: what is kept of it under its Idempotency-Key; a number or code in it cannot be guessed from that. */
  readonly requestFingerprint: (text: string) => Uint8Array
  /** Seals a kept reply, bound to its place. */
  readonly sealReply: (text: string, place: string) => Uint8Array
  /** The reply; throws where it was altered or is kept in another place. */
  readonly openReply: (sealed: Uint8Array, place: string) => string
  /** Seals a draft of a person's form, bound to its place. */
  readonly sealDraft: (text: string, place: string) => Uint8Array
  /** The draft; throws where it was altered or is kept in another place. */
  readonly openDraft: (sealed: Uint8Array, place: string) => string
  /** HMAC-SHA-256 of a number's digits but its last 4, 32 bytes: what R20 counts by. */
  readonly sendPrefix: (digits: string) => Uint8Array
  /** HMAC-SHA-256 of a member's address, 32 bytes (R20). */
  readonly clientAddress: (address: string) => Uint8Array
  /** Compares in a time that depends on the lengths only. */
  readonly equal: (left: Uint8Array, right: Uint8Array) => boolean
}
