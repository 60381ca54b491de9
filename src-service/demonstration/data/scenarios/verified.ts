import { sampleTypes } from '../../../../src-shared/phone/sample.ts'
import type { CountryCode } from '../../../../src-shared/phone/types.ts'
import { numberOf, type Cast, type Tale } from '../cast.ts'
import type { Failure } from '../failures.ts'
import { arrives, carry, days, goTo, hours, minutes, pass, seconds, type Member } from '../member.ts'
import { close, enterCode, enterWrongCodes, placeBid, resend, setUp, startSetup } from '../steps.ts'

/** A member who joined some time ago and now sets up a number. */
export async function newcomer({ chance, joined, ago }: Cast, least = 20, most = 1100): Promise<Member> {
  const joinedAgo = days(chance.between(least, most)) + minutes(chance.between(0, 1439))
  const member = joined(joinedAgo)
  await goTo(member, ago(joinedAgo - minutes(chance.between(6, 2880))))
  return member
}

/** Verified at the first try; every tenth had the number called. */
export const verified: Tale = async (cast) => {
  const member = await newcomer(cast)
  await setUp(member, numberOf(member), cast.chance.between(1, 10) === 1 ? 'call' : 'sms')
}

/** A landline, which can only be called (R10). */
export const verifiedLandline: Tale = async (cast) => {
  const member = await newcomer(cast)
  const { country } = member.person
  const hasLandlines = sampleTypes(country as CountryCode).includes('fixed_line')
  await setUp(member, member.world.numbers.next(country, hasLandlines ? 'fixed_line' : undefined), 'call')
}

/** The first code ran out or was mistyped; the second one did it. */
export const verifiedBySecondCode: Tale = async (cast) => {
  const member = await newcomer(cast)
  await startSetup(member, numberOf(member))
  await carry(member, arrives('sms'))
  await enterWrongCodes(member, cast.chance.pick([0, 0, 1, 2, 5]))
  await pass(member, minutes(15) + seconds(cast.chance.between(1, 3000)))
  const channel = cast.chance.pick(['sms', 'call'] as const)
  await resend(member, channel, cast.chance.between(1, 3) === 1 ? cast.world.staff.agent : undefined)
  await carry(member, arrives(channel))
  await pass(member, seconds(31))
  await enterCode(member)
}

/** The first send went wrong, the other way of sending did it. */
export const verifiedAfter =
  (failure: Failure): Tale =>
  async (cast) => {
    const member = await newcomer(cast, 3, 400)
    const country = failure.reason === 'landline' ? cast.chance.pick(['MX', 'US', 'CA']) : member.person.country
    await startSetup(member, numberOf(member, country), failure.channel)
    if (failure.arrival) await carry(member, failure.arrival)
    await pass(member, minutes(7))
    const other = failure.channel === 'sms' ? 'call' : 'sms'
    await resend(member, other)
    await carry(member, arrives(other))
    await pass(member, seconds(38))
    await enterCode(member)
  }

/** Bids that waited for the number and were released with it. */
export const verifiedWithDrafts: Tale = async (cast) => {
  const member = await newcomer(cast, 3, 300)
  for (let left = cast.chance.between(1, 3); left > 0; left -= 1) await placeBid(member, bid(cast))
  await pass(member, minutes(4))
  await setUp(member, numberOf(member))
}

/** Somebody without a number whose bids still wait, or who was closed before one was verified (R3). */
export const bidsWait =
  (then: 'waiting' | 'closed'): Tale =>
  async (cast) => {
    const member = await newcomer(cast, 3, 300)
    for (let left = cast.chance.between(1, 3); left > 0; left -= 1) await placeBid(member, bid(cast))
    await pass(member, hours(cast.chance.between(1, 40)))
    if (then === 'closed') await close(member)
  }

/** What the marketplace wants back, unread by Linekeeper. */
const bid = ({ chance }: Cast): Readonly<Record<string, string | number>> => ({
  project: `project-${chance.between(1000, 9999)}`,
  amount: chance.between(2, 90) * 10,
  currency: 'USD',
})
