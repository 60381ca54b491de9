import { numberSealer } from '../../../src-service/keys/number-sealer.ts'
import type { NumberSealer } from '../../../src-service/domain/ports/number-sealer.ts'
import type { Ports } from '../../../src-service/domain/ports/ports.types.ts'
import type { Hex, SealedNumber, VerifiableLineType } from '../../../src-service/domain/records.types.ts'
import { memoryStore } from '../../../src-service/demonstration/data/memory-store.ts'
import { secureRandom } from '../../../src-service/random.ts'
import { accountStore } from '../../../src-service/sql/accounts.repository.ts'
import type { Database } from '../../../src-service/sql/database.ts'
import { sql } from 'kysely'
import { advanceClock } from '../../support/databases.ts'
import { testKeys } from '../../support/test-keys.ts'
import { LINES, type Sequence } from './operations.ts'

/** Where a sequence is played: the use-cases' ports, fresh accounts and numbers, and a clock to move. */
export interface Stage {
  readonly ports: Ports
  readonly accountIds: readonly string[]
  readonly numbers: readonly string[]
  /** The code that was minted last. */
  readonly lastCode: () => string
  readonly advance: (milliseconds: number) => Promise<void>
  /** How far the stage's clock may run beside the model's, in milliseconds. */
  readonly tolerance: number
}

const PREFIX = { undetermined: '+5255', mobile: '+44740', fixed: '+44207' } as const
const DIGITS = { undetermined: 8, mobile: 7, fixed: 7 } as const
const SMALLEST = { undetermined: 20_000_000, mobile: 1_000_000, fixed: 9_000_000 } as const

/** Numbers that no other sequence has: counted up from a first one. */
const numbersFrom = (first: number): readonly string[] =>
  LINES.map((line, at) => {
    const digits = String(SMALLEST[line] + first * LINES.length + at).padStart(DIGITS[line], '0')
    return PREFIX[line] + digits
  })

const plain = (text: string): Hex => Buffer.from(text).toString('hex')
/** Bound as the real one is, and readable. */
const plainSealer: NumberSealer = {
  seal: ({ e164, callingCode, lastFour, country, lineType }): SealedNumber => ({
    fingerprint: plain(e164),
    nationalFingerprint: plain(e164),
    ciphertext: plain(e164),
    keyVersion: 1,
    callingCode,
    lastFour,
    country: country ?? null,
    lineType: lineType as VerifiableLineType,
  }),
  fingerprint: plain,
  nationalFingerprint: plain,
  codeMac: ({ verificationId, accountId, purpose, sealed }, code) =>
    plain([verificationId, accountId, purpose, sealed.ciphertext, code].join()),
  equal: (left, right) => left === right,
  sealCode: plain,
  linkMac: (owner, secret) => plain(JSON.stringify(owner) + secret),
  sealLink: plain,
  queryHash: plain,
  clientAddress: plain,
}

const ACCOUNT = { name: 'Ana', email: 'ana@example.org', country: 'MX', language: 'es', timeZone: null, closedAt: null }

/** The domain on rows in memory and a clock that stands still between operations. */
export function memoryStage({ wrongInRow }: Sequence): Stage {
  let now = Date.UTC(2026, 0, 1)
  let made = 0
  let code = 100_000
  const store = memoryStore(() => new Date(now))
  const accountIds = wrongInRow.map((wrongCodesInRow, at) => {
    const id = `acc_${at}`
    const empty = { currentClaimId: null, version: 1, codeEntryClosedUntil: null }
    const untouched = { amountAtStake: null, erasedAt: null, bidLetThroughAt: null }
    const account = { id, externalId: id, createdAt: new Date(now), wrongCodesInRow }
    store.addAccount({ ...ACCOUNT, ...empty, ...untouched, ...account })
    return id
  })
  const random = {
    id: (prefix: string) => `${prefix}_${String(++made).padStart(6, '0')}`,
    code: () => String(++code),
    secret: () => String(++made),
  }
  return {
    ports: { store, sealer: plainSealer, random },
    accountIds,
    numbers: numbersFrom(0),
    lastCode: () => String(code),
    advance: async (by) => void (now += by),
    tolerance: 0,
  }
}

let played = 0
/** The whole way to the database, whose own clock runs on. */
export async function databaseStage(database: Database, { wrongInRow }: Sequence): Promise<Stage> {
  played += 1
  let code = ''
  const accountIds = wrongInRow.map(() => secureRandom.id('acc'))
  for (const [at, id] of accountIds.entries())
    await sql`insert into account (id, external_id, name, folded_name, email, country, language, search, created_at, wrong_codes_in_row)
      values (${id}, ${id}, 'Ana', 'ana', 'ana@example.org', 'MX', 'es', 'ana', app_now(), ${wrongInRow[at]})`.execute(
      database.kysely,
    )
  const mint = () => (code = secureRandom.code())
  const sealer = numberSealer(testKeys())
  return {
    ports: {
      store: accountStore(database),
      // The model knows R13's caps; R20's limits on prefixes have tests of their own.
      sealer: { ...sealer, seal: (...of) => ({ ...sealer.seal(...of), prefix: null }) },
      random: { ...secureRandom, code: mint },
    },
    accountIds,
    numbers: numbersFrom(played),
    lastCode: () => code,
    advance: (by) => advanceClock(database, `${by} milliseconds`),
    tolerance: 30_000,
  }
}
