import type { Blocker } from '../../../src-shared/errors/app-error.ts'
import type { Channel } from '../../../src-shared/phone/types.ts'
import type { AccountFacts } from '../accounts/account-facts.types.ts'
import type { Hex } from '../records.types.ts'
import type { LimitRecord } from './send-records.types.ts'
import { numberFacts } from '../verifications/clocks.ts'
import type { SendCount } from './send-facts.types.ts'
import { priceOf } from './prices.ts'

/** One limit of R20 as it stands; `until` is when the first send that it counts leaves its 24 h. */
export interface SendLimit extends LimitRecord {
  readonly code: 'send_limit' | 'send_paused'
  readonly until: Date | null
}
/** What a limit is asked about. */
interface Aim {
  readonly fingerprint: Hex
  readonly country: string | null
}

const MOST_VERIFIED = 100

/**
 * R20: every limit on sends to this number beside the caps of R13. The floor counts once a prefix has had its least number of sends; a breaker of spend
 * is open when one more send (by the dearer channel, where none is named) would go beyond its cap.
 */
export function sendLimits(
  facts: AccountFacts,
  { fingerprint, country }: Aim,
  channel?: Channel,
): readonly SendLimit[] {
  const { policies, sends } = facts
  const number = numberFacts(facts, fingerprint)
  // What cannot be counted is not sent.
  if (!number) throw new RangeError('the sends to this number were not counted')
  const { prefixSends: prefix, countrySends } = number
  const next = channel ? priceOf(country, channel) : Math.max(priceOf(country, 'sms'), priceOf(country, 'call'))
  const until = ({ oldestAt }: Pick<SendCount, 'oldestAt'>) =>
    oldestAt && new Date(oldestAt.getTime() + policies.sendsWithin)
  const ceiling = (
    name: string,
    of: Pick<SendCount, 'sends' | 'oldestAt'>,
    bound: number,
    code: SendLimit['code'],
  ) => ({
    name,
    code,
    count: of.sends,
    bound,
    reached: of.sends >= bound,
    until: until(of),
  })
  const breaker = (name: string, of: SendCount, bound: number): SendLimit => ({
    name,
    code: 'send_paused',
    count: of.micros,
    bound,
    reached: of.micros + next > bound,
    until: until(of),
  })
  const verified = prefix && prefix.sends > 0 ? Math.floor((prefix.verified / prefix.sends) * 100) : MOST_VERIFIED
  return [
    ...(sends.address ? [ceiling('sendsPerAddress', sends.address, policies.sendsPerAddress, 'send_limit')] : []),
    ceiling('sendsPerCountry', countrySends, policies.sendsPerCountry, 'send_paused'),
    ...(prefix
      ? [
          ceiling('sendsPerPrefix', prefix, policies.sendsPerPrefix, 'send_paused'),
          {
            name: 'verifiedFloorPercent',
            code: 'send_paused' as const,
            count: verified,
            bound: policies.verifiedFloorPercent,
            reached: prefix.sends >= policies.verifiedFloorAfter && verified < policies.verifiedFloorPercent,
            until: until(prefix),
          },
          breaker('spendPerPrefix', prefix, policies.spendPerPrefix),
        ]
      : []),
    breaker('spendPerDay', sends.all, policies.spendPerDay),
  ]
}

/** R20 as blockers, the longest first of each code; empty where nothing is refused (`record_only`). */
export function limitBlockers(facts: AccountFacts, aim: Aim, channel?: Channel): readonly Blocker[] {
  if (facts.policies.abuseMode === 'record_only') return []
  const reached = sendLimits(facts, aim, channel).filter((limit) => limit.reached)
  return (['send_limit', 'send_paused'] as const).flatMap((code): readonly Blocker[] => {
    const ends = reached.filter((limit) => limit.code === code).map(({ until }) => until?.getTime() ?? 0)
    if (ends.length === 0) return []
    const until = Math.max(...ends)
    // A cap below the price of one send lets nothing through, whatever has been sent: only a supervisor can lift that.
    const blocked = until > 0 ? new Date(until).toISOString() : null
    return [{ code, since: null, until: blocked, whoCanLift: blocked ? 'time' : 'supervisor' }]
  })
}

/** R20: whether codes may go to this country by this channel; a country that cannot be told is on no list. */
export function countryBlockers(
  { policies }: AccountFacts,
  country: string | null,
  channel: Channel,
): readonly Blocker[] {
  const list = channel === 'sms' ? policies.smsCountries : policies.callCountries
  if (policies.abuseMode === 'record_only' || isListed(list, country)) return []
  return [{ code: 'country_not_allowed', since: null, until: null, whoCanLift: 'supervisor' }]
}

/** Null stands for every verifiable country. */
export const isListed = (list: readonly string[] | null, country: string | null): boolean =>
  list === null || (country !== null && list.includes(country))
