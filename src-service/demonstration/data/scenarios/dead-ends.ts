import type { Channel, E164 } from '../../../../src-shared/phone/types.ts'
import { sendChangeCode } from '../../../domain/number-changes/send-change-code.ts'
import type { IdentityCheckState } from '../../../domain/records.types.ts'
import { numberOf, type Tale } from '../cast.ts'
import { carry, days, hours, minutes, noteSend, pass, type Arrival, type Member } from '../member.ts'
import { loseThePhone, resend, startChange, startSetup } from '../steps.ts'
import { check } from './checks.ts'
import { owner } from './changes.ts'
import { settingUp } from './setups.ts'

/** A phone that is never reached, by SMS or by call. */
const NOT_REACHED: Readonly<Record<Channel, Arrival>> = {
  sms: { state: 'undelivered', reason: 'unreachable', carrierCode: '30003' },
  call: { state: 'failed', reason: 'unreachable', carrierCode: '30003' },
}

async function proofFails(member: Member, numberChangeId: string, to: E164, channel: Channel): Promise<void> {
  await pass(member, minutes(2))
  await sendChangeCode(member.world.ports, member.actor, { numberChangeId, channel })
  noteSend(member, to)
  await carry(member, NOT_REACHED[channel])
}

/** Neither SMS nor call reached the current number, and then a check began, which cancelled the change (R6). */
export const numberUnreachable =
  (...states: readonly IdentityCheckState[]): Tale =>
  async (cast) => {
    const { member, number } = await owner(cast, days(cast.chance.between(2, 4)) + minutes(cast.chance.between(1, 900)))
    const change = await startChange(member, numberOf(member))
    await proofFails(member, change, number, 'sms')
    await proofFails(member, change, number, 'call')
    await pass(member, hours(1))
    await check(member, states, hours(5))
  }

/** The owner lost the phone; a check began while the delay of the lost-phone path ran (R4, R6). */
export const lostPhoneAndCheck: Tale = async (cast) => {
  const { member } = await owner(cast, days(cast.chance.between(2, 5)) + minutes(cast.chance.between(1, 900)))
  await loseThePhone(member, await startChange(member, numberOf(member)))
  await pass(member, hours(3))
  await check(member, ['requires_input', 'manual_review'], hours(5))
}

/** The identity provider has not reported on a check for more than 7 days (R7). */
export const checkProcessing: Tale = async (cast) => {
  const { member } = await owner(cast, days(cast.chance.between(9, 26)) + minutes(cast.chance.between(1, 900)))
  await check(member, ['requires_input', 'processing'], hours(5))
}

/** No channel reached the number of the first set-up (R10). */
export const setupUnreachable: Tale = async (cast) => {
  const member = await settingUp(cast, hours(cast.chance.between(2, 70)))
  await startSetup(member, numberOf(member), 'sms')
  await carry(member, NOT_REACHED.sms)
  await pass(member, minutes(3))
  await resend(member, 'call')
  await carry(member, NOT_REACHED.call)
}
