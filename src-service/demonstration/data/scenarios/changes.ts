import type { E164 } from '../../../../src-shared/phone/types.ts'
import type { StaffActor } from '../../../domain/actor.ts'
import type { RequestReason } from '../../../domain/policies/staff-reasons.ts'
import { numberOf, type Cast, type Tale } from '../cast.ts'
import { days, goTo, hours, minutes, pass, type Member } from '../member.ts'
import { accept, loseThePhone, prove, rejectCheck, requestChange, sendProof, setUp, startChange } from '../steps.ts'
import { FAILURES } from '../failures.ts'

/** A verified member with the number that was proven, told on to `ms` before the first start. */
export interface Owner {
  readonly member: Member
  readonly number: E164
}

/** A member verified long before `ms`, and then told on to it. */
export async function owner(cast: Cast, ms: number, country?: string): Promise<Owner> {
  const verifiedAgo = ms + days(cast.chance.between(30, 500))
  const member = cast.joined(verifiedAgo + hours(cast.chance.between(1, 90)), country ? { country } : {})
  await goTo(member, cast.ago(verifiedAgo))
  const number = numberOf(member)
  await setUp(member, number)
  await goTo(member, cast.ago(ms))
  return { member, number }
}

/** What staff write on a request. */
export function asked({ chance, world }: Cast): {
  readonly staff: StaffActor
  readonly reason: RequestReason
  readonly ticket: string
} {
  const reason = chance.pick(['lost_phone', 'new_number', 'no_codes_arrive', 'number_typed_wrong', 'other'] as const)
  return {
    staff: chance.between(1, 4) === 1 ? world.staff.supervisor : world.staff.agent,
    reason,
    ticket: `HD-${chance.between(10_000, 99_999)}`,
  }
}

/** Sometime in the last `most` days, at least one day ago. */
export const inThePast = ({ chance }: Cast, most = 300): number =>
  days(chance.between(5, most)) + minutes(chance.between(0, 1439))

/** The owner changed the number. */
export const changedByMember: Tale = async (cast) => {
  const { member, number } = await owner(cast, inThePast(cast))
  await changeTo(member, number, numberOf(member))
}

/** The owner changed it twice: two retired numbers. */
export const changedTwice: Tale = async (cast) => {
  const { member, number } = await owner(cast, inThePast(cast) + days(40))
  const second = numberOf(member)
  await changeTo(member, number, second)
  await pass(member, days(cast.chance.between(8, 39)))
  await changeTo(member, second, numberOf(member))
}

/** The owner came back to the first number: it is current again, without a reward (R2, R17). */
export const cameBack: Tale = async (cast) => {
  const { member, number } = await owner(cast, inThePast(cast) + days(40))
  const second = numberOf(member)
  await changeTo(member, number, second)
  await pass(member, days(cast.chance.between(8, 39)))
  await changeTo(member, second, number)
}

/** Staff asked, the owner accepted and proved both numbers. */
export const changedByRequest: Tale = async (cast) => {
  const { member, number } = await owner(cast, inThePast(cast))
  const next = numberOf(member)
  const change = await requestChange(member, next, asked(cast))
  await pass(member, minutes(cast.chance.between(3, 900)))
  await accept(member, change)
  await proveBoth(member, change, number, next)
}

/** Start, authority, possession. */
export async function changeTo(member: Member, from: E164, to: E164): Promise<void> {
  const change = await startChange(member, to)
  await proveBoth(member, change, from, to)
}

export async function proveBoth(member: Member, change: string, from: E164, to: E164): Promise<void> {
  await pass(member, minutes(1))
  await prove(member, change, from)
  await pass(member, minutes(2))
  await prove(member, change, to)
}

/** Staff asked within the last day; the owner has not answered. */
export const awaitingOwner: Tale = async (cast) => {
  const { member } = await owner(cast, minutes(cast.chance.between(10, 1380)))
  await requestChange(member, numberOf(member), asked(cast))
}

/** Accepted or started, and the current number not yet proven; some have the code on the phone. */
export const awaitingAuthority: Tale = async (cast) => {
  const { chance } = cast
  const { member, number } = await owner(cast, minutes(chance.between(8, 1300)))
  const next = numberOf(member)
  const change = chance.between(1, 2) === 1 ? await startChange(member, next) : await requested(member, cast, next)
  if (chance.between(1, 2) === 1) await sendProof(member, change, number)
}

/** The current number agreed; the new one is not proven yet, sometimes because no code arrives there. */
export const awaitingPossession: Tale = async (cast) => {
  const { chance } = cast
  const { member, number } = await owner(cast, minutes(chance.between(12, 4100)))
  const next = numberOf(member)
  const change = chance.between(1, 2) === 1 ? await startChange(member, next) : await requested(member, cast, next)
  await prove(member, change, number)
  const then = chance.between(1, 3)
  if (then === 1) await sendProof(member, change, next, FAILURES.unreachable.arrival ?? undefined)
  if (then === 2) await sendProof(member, change, next)
}

/** A check was rejected not long ago: the change waits for a reviewer (R7). */
export const awaitingReviewer: Tale = async (cast) => {
  const { chance } = cast
  const { member } = await owner(cast, hours(chance.between(40, 170)))
  await rejectCheck(member, `check-${chance.between(100_000, 999_999)}-${member.accountId.slice(-6)}`)
  await pass(member, hours(chance.between(1, 8)))
  const next = numberOf(member)
  if (chance.between(1, 2) === 1) await startChange(member, next)
  else await requested(member, cast, next)
}

/** The owner has lost the phone of the current number: the delay of the lost-phone path runs (R4). */
export const awaitingDelay: Tale = async (cast) => {
  const { chance } = cast
  const { member } = await owner(cast, minutes(chance.between(30, 1300)))
  const change = await startChange(member, numberOf(member))
  await pass(member, minutes(3))
  await loseThePhone(member, change)
}

async function requested(member: Member, cast: Cast, next: E164): Promise<string> {
  const change = await requestChange(member, next, asked(cast))
  await pass(member, minutes(2))
  await accept(member, change)
  return change
}
