import type { E164 } from '../../../../src-shared/phone/types.ts'
import { declineNumberChange } from '../../../domain/number-changes/answer-number-change.ts'
import type { StaffActor } from '../../../domain/actor.ts'
import { STORIES, type Story } from '../../stories.ts'
import { numberOf, type Cast, type Tale } from '../cast.ts'
import { FAILURES } from '../failures.ts'
import { arrives, carry, days, goTo, hours, minutes, pass, type Member } from '../member.ts'
import { close, enterWrongCodes, prove, requestChange, resend, setUp, startChange, startSetup } from '../steps.ts'
import { attempts } from './cases.ts'
import { changeTo } from './changes.ts'
import { check } from './checks.ts'

/** The story's own number, kept from everybody else. */
const own = ({ world }: Cast, story: Story): E164 => world.numbers.reserve(story.number as E164)

async function begin(cast: Cast, story: Story, joinedAgo: number, thenAgo: number): Promise<Member> {
  const { name, email, country, language, timeZone } = story
  const member = cast.joined(joinedAgo, { name, email, country, language, timeZone })
  await goTo(member, cast.ago(thenAgo))
  return member
}

/** Verified with the story's number some days ago. */
async function verifiedOwner(cast: Cast, story: Story, ago: number): Promise<Member> {
  const member = await begin(cast, story, ago + hours(5), ago)
  await setUp(member, own(cast, story))
  return member
}

const request = (staff: StaffActor, ticket: string) => ({ staff, reason: 'new_number', ticket }) as const

/** In the order of `STORIES`: each tells of one account, but the last, whose owner comes first. */
export const STORY_TALES: Readonly<Record<keyof typeof STORIES, Tale>> = {
  readyForRequest: async (cast) => void (await verifiedOwner(cast, STORIES.readyForRequest, days(243))),
  landlineSms: async (cast) => {
    const member = await begin(cast, STORIES.landlineSms, days(2), minutes(12))
    await startSetup(member, own(cast, STORIES.landlineSms), 'sms')
    await carry(member, FAILURES.landline.arrival)
  },
  waitingCode: async (cast) => {
    const member = await begin(cast, STORIES.waitingCode, days(9), minutes(2))
    await startSetup(member, own(cast, STORIES.waitingCode), 'sms')
    await carry(member, arrives('sms'))
  },
  pendingCheck: async (cast) => {
    const member = await verifiedOwner(cast, STORIES.pendingCheck, days(120))
    await goTo(member, cast.ago(days(2)))
    await check(member, ['requires_input', 'manual_review'], hours(3))
  },
  awaitingOwner: async (cast) => {
    const member = await verifiedOwner(cast, STORIES.awaitingOwner, days(310))
    await goTo(member, cast.ago(hours(3)))
    await requestChange(member, numberOf(member), request(cast.world.staff.agent, 'HD-20417'))
  },
  capReached: async (cast) => {
    const member = await begin(cast, STORIES.capReached, days(4), hours(20))
    const number = own(cast, STORIES.capReached)
    await startSetup(member, number, 'sms')
    await carry(member, arrives('sms'))
    await pass(member, minutes(16))
    await resend(member, 'call')
    await carry(member, arrives('call'))
    // A second verification of the same number: the first one's sends count on.
    await goTo(member, cast.ago(minutes(35)))
    await startSetup(member, number, 'sms')
    await carry(member, arrives('sms'))
  },
  firstTimer: async (cast) => void (await begin(cast, STORIES.firstTimer, days(1), hours(1))),
  twoRetired: async (cast) => {
    const member = await begin(cast, STORIES.twoRetired, days(800), days(799))
    const [first, second] = [numberOf(member), numberOf(member)]
    await setUp(member, first)
    await goTo(member, cast.ago(days(400)))
    await changeTo(member, first, second)
    await goTo(member, cast.ago(days(75)))
    await changeTo(member, second, own(cast, STORIES.twoRetired))
  },
  rightToLeft: async (cast) => void (await verifiedOwner(cast, STORIES.rightToLeft, days(61))),
  closedAccount: async (cast) => {
    const member = await begin(cast, STORIES.closedAccount, days(500), days(499))
    await setUp(member, numberOf(member))
    await goTo(member, cast.ago(days(30)))
    await close(member)
  },
  usedUpCode: async (cast) => {
    const member = await begin(cast, STORIES.usedUpCode, days(3), minutes(6))
    await startSetup(member, own(cast, STORIES.usedUpCode), 'sms')
    await carry(member, arrives('sms'))
    await enterWrongCodes(member, 5)
  },
  busyLandline: async (cast) => {
    const member = await begin(cast, STORIES.busyLandline, days(6), minutes(50))
    await startSetup(member, own(cast, STORIES.busyLandline), 'call')
    await carry(member, FAILURES.busy.arrival)
  },
  longName: async (cast) => void (await verifiedOwner(cast, STORIES.longName, days(17))),
  unreachable: async (cast) => {
    const member = await begin(cast, STORIES.unreachable, days(5), hours(2))
    await startSetup(member, own(cast, STORIES.unreachable), 'sms')
    await carry(member, FAILURES.unreachable.arrival)
  },
  provingNewNumber: async (cast) => {
    const member = await verifiedOwner(cast, STORIES.provingNewNumber, days(150))
    await goTo(member, cast.ago(hours(5)))
    const change = await startChange(member, numberOf(member))
    await pass(member, minutes(1))
    await prove(member, change, own(cast, STORIES.provingNewNumber))
  },
  disputedChange: async (cast) => {
    const member = await verifiedOwner(cast, STORIES.disputedChange, days(210))
    await goTo(member, cast.ago(days(1)))
    const numberChangeId = await requestChange(
      member,
      numberOf(member),
      request(cast.world.staff.supervisor, 'HD-20388'),
    )
    await pass(member, minutes(40))
    await declineNumberChange(member.world.ports, member.actor, { numberChangeId, wasNotMe: true })
  },
  duplicateOwner: async (cast) => {
    const member = await verifiedOwner(cast, STORIES.duplicateOwner, days(260))
    await attempts(
      cast,
      own(cast, STORIES.duplicateOwner),
      days(6),
      ['sent', 'sent', 'proven', 'sent', 'sent', 'proven', 'sent'],
      member.person.country,
    )
  },
}
