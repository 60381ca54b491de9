import type { E164 } from '../../../../src-shared/phone/types.ts'
import { auditEvent } from '../../../domain/audit/audit-event.ts'
import type { Disposition, DuplicateGrade } from '../../../domain/records.types.ts'
import type { Cast, Tale } from '../cast.ts'
import { arrives, carry, days, goTo, hours, minutes, pass, seconds, usualChannel, type Member } from '../member.ts'
import { enterCode, setUp, startSetup } from '../steps.ts'
import { owner } from './changes.ts'

const NOTES: Readonly<Record<Disposition, string>> = {
  honest_mistake: 'Two members of one household; both were told that a number belongs to one account.',
  same_person: 'Same name and payout details as the owner; asked to keep to one account.',
  suspicious: 'Several new accounts within a day tried this number; passed on to trust and safety.',
}

/** A reviewer decides the case of `owner`'s number (R15). */
export async function decide(
  { world, accountId }: Member,
  caseId: string,
  disposition: Disposition,
  owner: Member,
): Promise<void> {
  const { now } = world.clock
  const reviewer = world.staff.reviewer
  await world.write(accountId, [
    {
      update: 'duplicate_case',
      id: caseId,
      set: { state: 'decided', disposition, note: NOTES[disposition], decidedBy: reviewer.id, decidedAt: now },
    },
    auditEvent(world.random, now, reviewer, {
      action: 'duplicateCases.decide',
      accountId: owner.accountId,
      subjectId: caseId,
      data: { disposition },
    }),
  ])
}

/** Others try a number that is taken: one account each, in this order. */
export async function attempts(
  cast: Cast,
  number: E164,
  from: number,
  grades: readonly DuplicateGrade[],
  country?: string,
): Promise<readonly Member[]> {
  const tried: Member[] = []
  // Spread over the time until now, so that no number is sent to more than ten times a day (R13).
  const step = Math.min(hours(20), (from - hours(1)) / grades.length)
  for (const [place, grade] of grades.entries()) {
    const at = from - Math.round(step * place)
    const member = cast.joined(at + hours(cast.chance.between(1, 40)), country ? { country } : {})
    await goTo(member, cast.ago(at))
    await attempt(member, number, grade)
    tried.push(member)
  }
  return tried
}

/** `typed`: no carrier took the send; `sent`: a code went to the owner's phone; `proven`: that code was entered here. */
async function attempt(member: Member, number: E164, grade: DuplicateGrade): Promise<void> {
  const channel = usualChannel(number)
  await startSetup(member, number, channel)
  if (grade === 'typed') return carry(member, { state: 'failed', reason: 'carrier_error', carrierCode: '30008' })
  await carry(member, arrives(channel))
  await pass(member, seconds(44))
  if (grade === 'proven') await enterCode(member)
}

/** A number, its owner, and those who tried it; decided where a disposition is given. */
export const duplicate =
  (grades: readonly DuplicateGrade[], disposition: Disposition | null): Tale =>
  async (cast) => {
    const { chance } = cast
    const from = disposition ? days(chance.between(30, 240)) : days(chance.between(2, 25))
    const { number, member } = await owner(cast, from + days(1))
    const tried = await attempts(
      cast,
      number,
      from,
      grades,
      chance.between(1, 2) === 1 ? member.person.country : undefined,
    )
    const last = tried.at(-1)
    if (!last || !disposition) return
    await pass(last, hours(chance.between(3, 90)))
    const opened = last.world.store.rowsOf('duplicate_attempt', last.accountId)[0]?.caseId
    if (opened) await decide(last, opened, disposition, member)
  }

/** One who tried a taken number and then verified one of their own. */
export const duplicateThenOwn: Tale = async (cast) => {
  const from = days(cast.chance.between(20, 200))
  const { number } = await owner(cast, from + days(1))
  const [member] = await attempts(cast, number, from, ['proven'])
  if (!member) return
  await pass(member, minutes(5))
  await setUp(member, cast.world.numbers.next(member.person.country))
}
