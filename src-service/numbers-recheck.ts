import { PHONE_METADATA_VERSION } from '../src-shared/phone/countries.ts'
import { maskNumber } from '../src-shared/phone/mask.ts'
import { judgeStored, spellingsOf, type Judgement } from '../src-shared/phone/recheck.ts'
import type { Keys } from './domain/ports/keys.ts'
import type { Database } from './sql/database.ts'
import { storedNumbers, type StoredNumber } from './sql/stored-numbers.repository.ts'

/** One stored number that today's plans see otherwise, masked (R21). */
export interface Finding {
  /** `pair`: the same subscriber is stored in another spelling as well. `unreadable`: the keys do not open it. */
  readonly kind: 'form' | 'line_type' | 'refused' | 'pair' | 'unreadable'
  readonly claimId: string
  readonly accountId: string
  readonly state: string
  readonly number: string
  readonly storedUnder: string
  /** Line type as stored, and as it is judged now; or the code that refuses it. */
  readonly was: string
  readonly now: string
  /** The other claim of a pair. */
  readonly otherClaimId?: string
  readonly otherAccountId?: string
}

export interface RecheckOptions {
  /** Judge what was stored under today's version, too. */
  readonly all?: boolean
  /** Claims in memory at once. */
  readonly pageSize?: number
}

/** Judges every stored number again, a page at a time, and changes nothing; the return value is how many were judged. */
export async function* recheckNumbers(
  database: Database,
  keys: Keys,
  { all = false, pageSize = 500 }: RecheckOptions = {},
): AsyncGenerator<Finding, number> {
  const stored = storedNumbers(database, keys.outer)
  let judged = 0
  for (let after = ''; ;) {
    const page = await stored.page({ after, version: all ? null : PHONE_METADATA_VERSION, most: pageSize })
    for (const claim of page) {
      judged += 1
      yield* judge(stored, keys, claim)
    }
    const last = page.at(-1)
    if (!last || page.length < pageSize) return judged
    after = last.id
  }
}

async function* judge(
  stored: ReturnType<typeof storedNumbers>,
  keys: Keys,
  claim: StoredNumber,
): AsyncGenerator<Finding> {
  const e164 = numberOf(keys, claim)
  if (e164 === null) return yield { ...about(claim), kind: 'unreadable', now: 'unreadable' }
  const judgement = judgeStored(e164, claim.lineType)
  if (judgement.kind !== 'same') yield { ...about(claim), kind: judgement.kind, now: nowOf(judgement, claim) }
  const others = spellingsOf(judgement.kind === 'form' ? judgement.canonical : e164).filter((text) => text !== e164)
  if (others.length === 0) return
  const prints = others.map((text) => hex(keys.fingerprint(text)))
  for (const other of await stored.on(prints))
    yield {
      ...about(claim),
      kind: 'pair',
      now: nowOf(judgement, claim),
      otherClaimId: other.id,
      otherAccountId: other.accountId,
    }
}

function nowOf(judgement: Judgement, claim: StoredNumber): string {
  if (judgement.kind === 'same') return claim.lineType
  return judgement.kind === 'refused' ? (judgement.lineType ?? judgement.code) : judgement.lineType
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

function numberOf(keys: Keys, { ciphertext, keyVersion, accountId }: StoredNumber): string | null {
  try {
    return keys.openNumber({ ciphertext: Buffer.from(ciphertext ?? '', 'hex'), keyVersion }, accountId)
  } catch {
    return null
  }
}

const about = (claim: StoredNumber) => ({
  claimId: claim.id,
  accountId: claim.accountId,
  state: claim.state,
  number: maskNumber(claim.callingCode ?? '', claim.lastFour ?? ''),
  storedUnder: claim.metadataVersion,
  was: claim.lineType,
})
