import { cancelVerification } from '../../../domain/verifications/cancel-verification.ts'
import { numberOf, type Cast, type Tale } from '../cast.ts'
import type { Failure } from '../failures.ts'
import { arrives, carry, days, factsOf, goTo, hours, minutes, pass, seconds, type Member } from '../member.ts'
import { enterWrongCodes, resend, startSetup } from '../steps.ts'
import { newcomer } from './verified.ts'

/** Somebody whose set-up begins `ms` before the first start. */
export async function settingUp(cast: Cast, ms: number): Promise<Member> {
  const member = cast.joined(ms + days(cast.chance.between(1, 300)))
  await goTo(member, cast.ago(ms))
  return member
}

/** Has never tried. */
export const notVerified: Tale = async ({ chance, joined }) => {
  joined(days(chance.between(0, 900)) + minutes(chance.between(1, 1439)))
}

/** A code is on the phone and can be entered. */
export const codeLive: Tale = async (cast) => {
  const member = await settingUp(cast, seconds(cast.chance.between(40, 820)))
  await startSetup(member, numberOf(member))
  await carry(member, arrives('sms'))
}

/** The carrier has said nothing more: the clock goes on. */
export const codeUnknown: Tale = async (cast) => {
  const member = await settingUp(cast, minutes(cast.chance.between(2, 200)))
  await startSetup(member, numberOf(member))
  await carry(member, { state: 'unknown' })
}

/** Five wrong codes, and the wait still runs. */
export const codeUsedUp: Tale = async (cast) => {
  const member = await settingUp(cast, minutes(cast.chance.between(3, 13)))
  await startSetup(member, numberOf(member))
  await carry(member, arrives('sms'))
  await enterWrongCodes(member, 5)
}

/** The code is too old; the verification is still open. */
export const codeExpired: Tale = async (cast) => {
  const member = await settingUp(cast, minutes(cast.chance.between(20, 1300)))
  await startSetup(member, numberOf(member))
  await carry(member, arrives('sms'))
}

/** The send failed, so a new code may be sent at once. */
export const codeVoid =
  (failure: Failure): Tale =>
  async (cast) => {
    const member = await settingUp(cast, minutes(cast.chance.between(6, 600)))
    const country = failure.reason === 'landline' ? cast.chance.pick(['MX', 'US', 'CA']) : member.person.country
    await startSetup(member, numberOf(member, country), failure.channel)
    if (failure.arrival) await carry(member, failure.arrival)
  }

/** As many sends to the number as a day allows, the last in a second verification. */
export const numberCapReached: Tale = async (cast) => {
  const member = await settingUp(cast, hours(cast.chance.between(18, 21)))
  const number = numberOf(member)
  await startSetup(member, number)
  await carry(member, arrives('sms'))
  await pass(member, minutes(16))
  await resend(member)
  await carry(member, arrives('sms'))
  await giveUp(member)
  await goTo(member, cast.ago(minutes(cast.chance.between(20, 90))))
  await startSetup(member, number)
  await carry(member, arrives('sms'))
}

/** As many sends from the account as a day allows, to several numbers. */
export const accountCapReached: Tale = async (cast) => {
  const member = await settingUp(cast, hours(10))
  for (let time = 0; time < 5; time += 1) {
    await startSetup(member, numberOf(member))
    await carry(member, arrives('sms'))
    await pass(member, minutes(3))
  }
}

/** Nobody entered a code within a day. */
export const setupExpired: Tale = async (cast) => {
  const member = await newcomer(cast, 3, 300)
  await startSetup(member, numberOf(member))
  await carry(member, arrives('sms'))
}

/** Three sends, none of them used: no further one was left before the day ended. */
export const setupExhausted: Tale = async (cast) => {
  const member = await newcomer(cast, 4, 200)
  await startSetup(member, numberOf(member))
  await carry(member, arrives('sms'))
  for (let time = 0; time < 2; time += 1) {
    await pass(member, minutes(cast.chance.between(16, 90)))
    await resend(member)
    await carry(member, arrives('sms'))
  }
}

/** Cancelled by its owner. */
export const setupCancelled: Tale = async (cast) => {
  const member = await newcomer(cast, 3, 200)
  await startSetup(member, numberOf(member))
  await carry(member, arrives('sms'))
  await giveUp(member)
}

/** Started again with another number (R16), then left. */
export const setupReplaced: Tale = async (cast) => {
  const member = await newcomer(cast, 3, 200)
  await startSetup(member, numberOf(member))
  await carry(member, arrives('sms'))
  await pass(member, minutes(2))
  await startSetup(member, numberOf(member))
  await carry(member, arrives('sms'))
}

/** A hundred wrong codes in a row over several days: code entry is closed for a day (R11). */
export const codeEntryClosed: Tale = async (cast) => {
  const member = await settingUp(cast, days(6) + hours(14))
  for (let day = 0; day < 7; day += 1) {
    const number = numberOf(member)
    await startSetup(member, number)
    for (let send = 0; send < 3 && !(await factsOf(member)).account.codeEntryClosedUntil; send += 1) {
      if (send > 0) await resend(member)
      await carry(member, arrives('sms'))
      await enterWrongCodes(member, 5)
      await pass(member, minutes(16))
    }
    if ((await factsOf(member)).account.codeEntryClosedUntil) return
    await pass(member, hours(23) + minutes(30))
  }
}

async function giveUp(member: Member): Promise<void> {
  await pass(member, seconds(50))
  const [open] = (await factsOf(member)).openVerifications
  if (open) await cancelVerification(member.world.ports, member.actor, { verificationId: open.id })
}
