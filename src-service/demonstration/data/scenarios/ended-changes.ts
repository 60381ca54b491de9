import { cancelOwnNumberChange, declineNumberChange } from '../../../domain/number-changes/answer-number-change.ts'
import { cancelNumberChange } from '../../../domain/number-changes/cancel-number-change.ts'
import { approveNumberChange, refuseNumberChange } from '../../../domain/number-changes/review-change.ts'
import { stopNumberChange } from '../../../domain/number-changes/stop-change.ts'
import type { Disposition } from '../../../domain/records.types.ts'
import { numberOf, type Tale } from '../cast.ts'
import { days, hours, minutes, pass } from '../member.ts'
import {
  accept,
  loseThePhone,
  prove,
  rejectCheck,
  reportCheck,
  requestChange,
  sendProof,
  startChange,
} from '../steps.ts'
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

/** The owner had lost the old number: an e-mail link, a day's delay, and then stopped or done (R4). */
export const throughDelay =
  (end: 'approved' | 'stopped_by_owner'): Tale =>
  async (cast) => {
    const { member } = await owner(cast, inThePast(cast, 200) + days(4))
    const next = numberOf(member)
    const numberChangeId = await startChange(member, next)
    await pass(member, minutes(9))
    await loseThePhone(member, numberChangeId)
    if (end === 'stopped_by_owner') {
      await pass(member, hours(cast.chance.between(1, 20)))
      await stopNumberChange(member.world.ports, member.actor, { numberChangeId })
      return
    }
    await pass(member, hours(26))
    await prove(member, numberChangeId, next)
  }

/** A rejected check sends the change to a reviewer first (R7); long ago, and nothing of it is open. */
export const throughReviewer =
  (end: 'approved' | 'refused_by_reviewer' | 'expired'): Tale =>
  async (cast) => {
    const { member, number } = await owner(cast, days(cast.chance.between(60, 250)))
    await rejectCheck(member, `check-${cast.chance.between(100_000, 999_999)}-${member.accountId.slice(-6)}`)
    await pass(member, days(2))
    const next = numberOf(member)
    const numberChangeId = await requestChange(member, next, asked(cast))
    await pass(member, hours(1))
    await accept(member, numberChangeId)
    if (end === 'expired') return
    await pass(member, hours(cast.chance.between(3, 90)))
    const { ports, staff } = member.world
    const reviewed = { accountId: member.accountId, numberChangeId }
    if (end === 'refused_by_reviewer') {
      const note = 'The document and the account name two people.'
      await refuseNumberChange(ports, staff.reviewer, { ...reviewed, reason: 'identity_doubtful', note })
      return
    }
    await approveNumberChange(ports, staff.reviewer, reviewed)
    await pass(member, hours(1))
    await prove(member, numberChangeId, number)
    await pass(member, minutes(3))
    await prove(member, numberChangeId, next)
  }
