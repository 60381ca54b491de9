import type { AccountFacts } from '../accounts/account-facts.types.ts'
import type { Write } from '../commit.types.ts'
import { outboxRow } from '../outbox-row.ts'
import type { Ports } from '../ports/ports.types.ts'
import { priceOf } from '../sends/prices.ts'
import { countryBlockers } from '../sends/send-limits.ts'
import { tallyWrites } from '../sends/send-tally.ts'
import { numberFacts } from '../verifications/clocks.ts'

/** How the number that a change gives up is told of it: by a text message, or why not. */
export type OldNumberTold = 'sms' | 'sms_off' | 'country_not_allowed' | 'no_number'

/**
 * The text message to the number that a change gives up (R18), in the transaction that gives it up. Nobody asks for it and nothing repeats it, so no
 * wait and no cap of codes counts it or holds it back (R13); its cost counts, and a country whose SMS are off gets none (R20).
 */
export function tellOldNumber(
  { random }: Pick<Ports, 'random'>,
  facts: AccountFacts,
  numberChangeId: string,
): { readonly told: OldNumberTold; readonly writes: readonly Write[] } {
  const { now, account, claims } = facts
  const old = claims.find(({ id }) => id === account.currentClaimId)
  const told = !old ? 'no_number' : unreachable(facts, old)
  if (!old || told !== null) return { told: told ?? 'no_number', writes: [] }
  const id = random.id('obx')
  const { country } = old
  return {
    told: 'sms',
    writes: [
      outboxRow(random, now, { id, kind: 'message', subjectId: numberChangeId, accountId: account.id }),
      ...tallyWrites(now, { deliveryId: id, country, micros: priceOf(country, 'sms') }, {}),
    ],
  }
}

/** R10: neither a landline nor a number whose carrier said so takes SMS. */
function unreachable(facts: AccountFacts, old: AccountFacts['claims'][number]): OldNumberTold | null {
  const smsOff = numberFacts(facts, old.fingerprint)?.smsOffAt ?? null
  if (old.lineType === 'fixed_line' || smsOff !== null) return 'sms_off'
  return countryBlockers(facts, old.country, 'sms').length > 0 ? 'country_not_allowed' : null
}
