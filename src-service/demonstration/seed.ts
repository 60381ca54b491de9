import { accountIndex } from '../domain/accounts/account-index.ts'
import type { DemonstrationRows, DemonstrationStore } from '../domain/demonstration/demonstration.ports.ts'
import type { NumberSealer } from '../domain/ports/number-sealer.ts'
import type { AccountRecord } from '../domain/records.types.ts'
import type { LedgerSend } from '../carriers/send-ledger.ts'
import type { DemonstrationData } from './data/generate.ts'
import type { ArrivedCode } from './data/world.ts'

/** What the seeding stands on. */
export interface SeedDeps {
  readonly store: DemonstrationStore
  readonly sealer: NumberSealer
  /** The words around a code. */
  readonly codeText: (words: {
    readonly code: string
    readonly channel: 'sms' | 'call'
    readonly language: string
  }) => string
  /** Gives the simulated phones what they have received already. */
  readonly adopt: (sends: readonly LedgerSend[]) => void
  /** There is something to do, which takes seconds. */
  readonly onEmpty?: () => void
}

/** Messages that the phone simulator begins with. */
const MOST_MESSAGES = 40

/** Fills an empty database with the demonstration data; answers whether it did. */
export async function seedDemonstration({ store, sealer, codeText, adopt, onEmpty }: SeedDeps): Promise<boolean> {
  if (!(await store.isEmpty())) return false
  onEmpty?.()
  // Names and numbers of thirty countries, which no later start needs.
  const { generateDemonstration } = await import('./data/generate.ts')
  const data = await generateDemonstration({ now: await store.now(), sealer })
  const filled = await store.fill(rowsOf(data))
  if (filled) adopt(data.arrived.slice(-MOST_MESSAGES).map((code) => sendOf(code, codeText)))
  return filled
}

/** The rows in the order in which they came about, accounts with what they are found by. */
export function rowsOf({ rows }: DemonstrationData): DemonstrationRows {
  const byTime = <Row>(list: readonly Row[], at: (row: Row) => Date): readonly Row[] =>
    [...list].sort((a, b) => at(a).getTime() - at(b).getTime())
  const { outbox: _nothingWaits, ...kept } = rows
  return {
    ...kept,
    account: byTime(rows.account, ({ createdAt }) => createdAt).map(indexed),
    audit_event: byTime(rows.audit_event, ({ at }) => at),
  }
}

const indexed = (account: AccountRecord) => ({ ...account, ...accountIndex(account) })

function sendOf(
  { deliveryId, to, channel, language, code, at }: ArrivedCode,
  codeText: SeedDeps['codeText'],
): LedgerSend {
  const ref = `sim-${deliveryId}`
  const state = channel === 'sms' ? 'delivered' : 'answered'
  return {
    deliveryId,
    to,
    channel,
    at: at.toISOString(),
    text: codeText({ code, channel, language }),
    outcome: { outcome: 'accepted', ref },
    report: { deliveryId, ref, state, reason: null, carrierCode: null },
  }
}
