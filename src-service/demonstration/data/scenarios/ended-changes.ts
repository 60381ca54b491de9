import type { Actor } from '../../../domain/actor.ts'
import { cancelOwnNumberChange, declineNumberChange } from '../../../domain/number-changes/answer-number-change.ts'
import { cancelNumberChange } from '../../../domain/number-changes/cancel-number-change.ts'
import { endChange } from '../../../domain/number-changes/end-change.ts'
import type { Disposition } from '../../../domain/records.types.ts'
import type { NumberChangeEnd, NumberChangeRecord } from '../../../domain/number-changes/number-change-record.types.ts'
import { numberOf, type Tale } from '../cast.ts'
import { days, factsOf, hours, minutes, pass, type Member } from '../member.ts'
import { accept, prove, reportCheck, requestChange, sendProof, startChange } from '../steps.ts'
import { historic } from '../world.ts'
import { asked, inThePast, owner } from './changes.ts'
import { decide } from './cases.ts'

/** The owner said no to what staff asked for. */
export const declined: Tale = async (cast) => {
  const { member } = await owner(cast, inThePast(cast, 200))
  const numberChangeId = await requestChange(member, numberOf(member), asked(cast))
  await pass(member, minutes(cast.chance.between(2, 600)))
  await declineNumberChange(member.world.ports, member.actor, { numberChangeId, wasNotMe: false })
}

/** "This wasn't me": a case, decided or still open. */
export const notMe =
  (disposition: Disposition | null): Tale =>
  async (cast) => {
    const { member } = await owner(cast, disposition ? inThePast(cast, 200) : days(cast.chance.between(1, 6)))
    const numberChangeId = await requestChange(member, numberOf(member), asked(cast))
    await pass(member, minutes(cast.chance.between(2, 600)))
    await declineNumberChange(member.world.ports, member.actor, { numberChangeId, wasNotMe: true })
    const opened = member.world.store.rows().duplicate_case.find((one) => one.numberChangeId === numberChangeId)
    if (!disposition || !opened) return
    await pass(member, hours(cast.chance.between(2, 60)))
    await decide(member, opened.id, disposition, member)
  }

/** Nobody answered within a day. */
export const ownerNeverAnswered: Tale = async (cast) => {
  const { member } = await owner(cast, inThePast(cast, 200))
  await requestChange(member, numberOf(member), asked(cast))
}

/** The owner never proved the current number. */
export const authorityExpired: Tale = async (cast) => {
  const { member, number } = await owner(cast, inThePast(cast, 200))
  const change = await startChange(member, numberOf(member))
  await sendProof(member, change, number)
}

/** The owner never proved the new number. */
export const possessionExpired: Tale = async (cast) => {
  const { member, number } = await owner(cast, inThePast(cast, 200))
  const change = await startChange(member, numberOf(member))
  await prove(member, change, number)
}

/** The owner thought better of it. */
export const cancelledByOwner: Tale = async (cast) => {
  const { member, number } = await owner(cast, inThePast(cast, 200))
  const numberChangeId = await startChange(member, numberOf(member))
  await sendProof(member, numberChangeId, number)
  await pass(member, minutes(4))
  await cancelOwnNumberChange(member.world.ports, member.actor, { numberChangeId })
}

/** Staff took their request back. */
export const cancelledByStaff: Tale = async (cast) => {
  const { member } = await owner(cast, inThePast(cast, 200))
  const by = asked(cast)
  const numberChangeId = await requestChange(member, numberOf(member), by)
  await pass(member, minutes(cast.chance.between(2, 300)))
  await cancelNumberChange(member.world.ports, by.staff, { accountId: member.accountId, numberChangeId })
}

/** An identity check began while the change was open, and cancelled it (R6). */
export const cancelledByCheck =
  (stillPending: boolean): Tale =>
  async (cast) => {
    const { member, number } = await owner(cast, stillPending ? days(cast.chance.between(1, 4)) : inThePast(cast, 200))
    const change = await startChange(member, numberOf(member))
    await sendProof(member, change, number)
    await pass(member, minutes(6))
    const check = `check-${cast.chance.between(100_000, 999_999)}-${member.accountId.slice(-6)}`
    await reportCheck(member, check, 'processing', 1)
    if (stillPending) return
    await pass(member, hours(cast.chance.between(2, 50)))
    await reportCheck(member, check, 'verified', 2)
  }

/** The owner had lost the old number: an e-mail link, a day's delay, and then stopped or done. No operation makes this step yet. */
export const throughDelay =
  (end: 'approved' | 'stopped_by_owner'): Tale =>
  async (cast) => {
    const { member } = await owner(cast, inThePast(cast, 200) + days(4))
    const next = numberOf(member)
    const change = await startChange(member, next)
    await pass(member, minutes(9))
    await move(member, change, 'numberChanges.delay_started', {
      state: 'awaiting_delay',
      until: later(member, hours(24)),
    })
    if (end === 'stopped_by_owner') {
      await pass(member, hours(cast.chance.between(1, 20)))
      return stop(member, 'cancelled', 'stopped_by_owner', member.actor)
    }
    await pass(member, hours(24) - minutes(1))
    await move(member, change, 'numberChanges.delay_over', {
      state: 'awaiting_possession',
      authorityAt: member.now,
      until: later(member, hours(72)),
    })
    await pass(member, hours(2))
    await prove(member, change, next)
  }

/** A rejected check sends the change to a reviewer first (R7); long ago, and nothing of it is open. */
export const throughReviewer =
  (end: 'approved' | 'refused_by_reviewer' | 'expired'): Tale =>
  async (cast) => {
    const { member, number } = await owner(cast, days(cast.chance.between(60, 250)))
    const check = `check-${cast.chance.between(100_000, 999_999)}-${member.accountId.slice(-6)}`
    await reportCheck(member, check, 'manual_review', 1)
    await pass(member, hours(30))
    await reportCheck(member, check, 'rejected', 2)
    await pass(member, days(2))
    const next = numberOf(member)
    const change = await requestChange(member, next, asked(cast))
    await pass(member, hours(1))
    await accept(member, change)
    if (end === 'expired') return
    await pass(member, hours(cast.chance.between(3, 90)))
    if (end === 'refused_by_reviewer') return stop(member, 'declined', 'refused_by_reviewer', cast.world.staff.reviewer)
    await move(member, change, 'numberChanges.review', { state: 'awaiting_authority', until: later(member, hours(24)) })
    await pass(member, hours(1))
    await prove(member, change, number)
    await pass(member, minutes(3))
    await prove(member, change, next)
  }

const later = (member: Member, ms: number): Date => new Date(member.world.clock.now.getTime() + ms)

/** A step of a change that no operation of this version makes. */
async function move(
  { world, accountId }: Member,
  id: string,
  action: string,
  set: Partial<NumberChangeRecord>,
): Promise<void> {
  await world.write(accountId, [
    { update: 'number_change', id, set },
    historic(world, action, accountId, id, { to: set.state ?? null }),
  ])
}

async function stop(
  member: Member,
  state: 'cancelled' | 'declined',
  reason: NumberChangeEnd,
  actor: Actor,
): Promise<void> {
  const facts = await factsOf(member)
  if (!facts.openChange) throw new Error('no change is open')
  await member.world.write(
    member.accountId,
    endChange(member.world.ports, facts, facts.openChange, { actor, state, reason }).writes,
  )
}
