import type { Wipe } from '../commit.types.ts'
import type { SealedNumber } from '../records.types.ts'

/** The columns of a claim that closing empties: all of the number but its fingerprint. */
const FORGOTTEN = {
  nationalFingerprint: null,
  ciphertext: null,
  callingCode: null,
  lastFour: null,
  country: null,
  prefix: null,
}

/** The same in verifications and changes, whose columns must hold something. */
const BLANK: Partial<SealedNumber> = {
  nationalFingerprint: '',
  ciphertext: null,
  callingCode: '',
  lastFour: '',
  country: null,
  prefix: null,
}

const ALWAYS: readonly Wipe[] = [
  { wipe: 'claim', set: FORGOTTEN },
  { wipe: 'verification', set: BLANK },
  { wipe: 'notice' },
  { wipe: 'member_session' },
  { wipe: 'send_decision' },
  { wipe: 'staff_draft' },
]

/** What closing takes out of an account's rows: its numbers but for the fingerprints, and its sessions (R3). */
export const CLOSING: readonly Wipe[] = [...ALWAYS, { wipe: 'number_change', set: BLANK }]

/** What erasing takes out, whether or not the account was closed before: that, what colleagues noted, bids' payloads, mails that wait, and what the account is found by (R3). */
export const ERASING: readonly Wipe[] = [
  ...ALWAYS,
  { wipe: 'number_change', set: { ...BLANK, refusalNote: null } },
  { wipe: 'bid_draft', set: { payload: {} } },
  { wipe: 'webhook_event' },
  { wipe: 'outbox' },
  { wipe: 'account_token' },
]
