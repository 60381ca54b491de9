import type { IdentityCheckState } from '../../../domain/records.types.ts'
import { numberOf, type Tale } from '../cast.ts'
import { days, goTo, hours, minutes, pass, type Member } from '../member.ts'
import { close, prove, reportCheck, sendProof, startChange } from '../steps.ts'
import { attempts } from './cases.ts'
import { inThePast, owner } from './changes.ts'

/** The identity provider's id of a member's check. */
export const checkIdOf = (member: Member, count = 1): string =>
  `check-${member.world.store.account(member.accountId).externalId}-${count}`

/** Reports one state after the other, some hours apart. */
export async function check(member: Member, states: readonly IdentityCheckState[], between: number): Promise<void> {
  for (const [place, state] of states.entries()) {
    if (place > 0) await pass(member, between)
    await reportCheck(member, checkIdOf(member), state, place + 1)
  }
}

/** A check that is pending now blocks every change (R6). */
export const pendingCheck =
  (...states: readonly IdentityCheckState[]): Tale =>
  async (cast) => {
    const { member } = await owner(cast, days(cast.chance.between(1, 5)) + minutes(cast.chance.between(1, 900)))
    await check(member, states, hours(5))
  }

/** A check before there is any number: it blocks no first set-up (R6). */
export const pendingCheckWithoutNumber: Tale = async (cast) => {
  const member = cast.joined(days(cast.chance.between(3, 6)))
  await pass(member, hours(2))
  await check(member, ['requires_input'], hours(5))
}

/** A check of the past. One that was rejected lies more than 30 days back, so that it sends no change to a reviewer any more (R7). */
export const endedCheck =
  (...states: readonly IdentityCheckState[]): Tale =>
  async (cast) => {
    const { member } = await owner(cast, days(34) + inThePast(cast, 300))
    await check(member, states, hours(cast.chance.between(2, 40)))
  }

/** The new number of a change belonged to another account: refused after its right code (R14). */
export const changeToTakenNumber: Tale = async (cast) => {
  const ago = inThePast(cast, 150)
  const { number: taken } = await owner(cast, ago + days(2))
  const { member, number } = await owner(cast, ago)
  const change = await startChange(member, taken)
  await pass(member, minutes(1))
  await prove(member, change, number)
  await pass(member, minutes(2))
  await prove(member, change, taken)
}

/** A closed account: the number stays taken, and only its fingerprint is kept (R3). */
export const closed =
  (openAtClosing: 'nothing' | 'change' | 'tried_later'): Tale =>
  async (cast) => {
    const closedAgo = inThePast(cast, 150) + days(3)
    const { member, number } = await owner(cast, closedAgo + hours(1))
    if (openAtClosing === 'change') await sendProof(member, await startChange(member, numberOf(member)), number)
    await goTo(member, cast.ago(closedAgo))
    await close(member)
    if (openAtClosing === 'tried_later') await attempts(cast, number, closedAgo - days(1), ['proven'])
  }
