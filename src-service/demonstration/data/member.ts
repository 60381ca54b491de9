import { parsePhoneNumber } from '../../../src-shared/phone/parse.ts'
import type { Channel, E164 } from '../../../src-shared/phone/types.ts'
import type { AccountFacts } from '../../domain/accounts/account-facts.types.ts'
import type { MemberActor } from '../../domain/actor.ts'
import { recordDelivery } from '../../domain/deliveries/record-delivery.ts'
import type { AccountRecord, DeliveryReason, DeliveryState } from '../../domain/records.types.ts'
import { settle } from '../../domain/settle.ts'
import { codeEndsAt } from '../../domain/verifications/clocks.ts'
import type { Person } from './people.ts'
import type { World } from './world.ts'

/** How a carrier ends a send. */
export interface Arrival {
  readonly state: Exclude<DeliveryState, 'queued' | 'sent'>
  readonly reason?: DeliveryReason
  readonly carrierCode?: string
}

/** One account and its owner, whose story is told step by step; time goes forward only. */
export interface Member {
  readonly world: World
  readonly person: Person
  readonly accountId: string
  readonly actor: MemberActor
  /** The code that was minted last for this member. */
  code: string
  /** The number that it was sent to. */
  sentTo: E164 | null
  /** How far this story has been told. */
  now: Date
}

const SECOND = 1000
const MINUTE = 60 * SECOND

/** A new account of this person. */
export function join(world: World, person: Person, at: Date, externalId: string): Member {
  world.clock.now = at
  const accountId = world.random.id('acc')
  const { name, email, country, language, timeZone } = person
  const account: AccountRecord = {
    id: accountId,
    externalId,
    name,
    email,
    country,
    language,
    timeZone,
    createdAt: at,
    closedAt: null,
    currentClaimId: null,
    version: 0,
    wrongCodesInRow: 0,
    codeEntryClosedUntil: null,
    amountAtStake: null,
    erasedAt: null,
    bidLetThroughAt: null,
  }
  world.store.addAccount(account)
  const actor: MemberActor = {
    kind: 'member',
    accountId,
    sessionId: 'demonstration',
    signInAgeSeconds: 0,
    signInAt: at,
  }
  return { world, person, accountId, actor, code: '', sentTo: null, now: at }
}

/** The facts of the member's account as they stand now. */
export async function factsOf({ world, accountId }: Member): Promise<AccountFacts> {
  const facts = await world.store.readFacts({ accountId })
  if (!facts) throw new Error(`no account ${accountId}`)
  return facts
}

/** Moves time on to `at`; what a clock ends on the way ends at its own time. */
export async function goTo(member: Member, at: Date): Promise<void> {
  const { world, accountId } = member
  if (at < member.now || at > world.start)
    throw new RangeError(`the story of ${member.person.name} cannot go to ${at.toISOString()}`)
  // Another member's story may have moved the clock meanwhile.
  world.clock.now = member.now
  for (let due: Date | null = member.now; due && due <= at;) {
    world.clock.now = due
    const settled = settle(await factsOf(member), world.random)
    if (settled.writes.length > 0) await world.write(accountId, settled.writes)
    due = nextEnd(settled.facts)
  }
  world.clock.now = at
  member.now = at
}

/** Lets `ms` go by. */
export const pass = (member: Member, ms: number): Promise<void> => goTo(member, new Date(member.now.getTime() + ms))

/** When the next clock of the account runs out. */
function nextEnd({
  now,
  openVerifications,
  openChange,
  identityChecks,
  deliveries,
  policies,
}: AccountFacts): Date | null {
  const late = deliveries
    .filter(({ state }) => state === 'queued')
    .map(({ requestedAt }) => new Date(requestedAt.getTime() + policies.carrierAcceptWithin))
  const silent = identityChecks
    .filter(({ state }) => state === 'requires_input')
    .map(({ changedAt }) => new Date(changedAt.getTime() + policies.identityCheckSilent))
  const ends = [
    ...openVerifications.flatMap((one) => [one.expiresAt, codeEndsAt(one, policies)]),
    openChange?.until,
    ...silent,
    ...late,
  ]
  const times = ends.flatMap((end) => (end && end > now ? [end.getTime()] : []))
  return times.length > 0 ? new Date(Math.min(...times)) : null
}

/** The carrier takes the newest send and, if `arrival` is given, ends it a few seconds later. */
export async function carry(member: Member, arrival: Arrival | null): Promise<void> {
  const { world, accountId } = member
  const [delivery] = (await factsOf(member)).deliveries
  if (!delivery) throw new Error('nothing was sent')
  const actor = { kind: 'carrier', id: 'simulated' } as const
  const base = { accountId, deliveryId: delivery.id, carrier: 'simulated' }
  const carrierRef = `sim-${delivery.id}`
  const refused = arrival?.reason === 'carrier_error'
  await pass(member, 400)
  if (!refused)
    await recordDelivery(world.ports, actor, { ...base, carrierRef, state: 'sent', reason: null, carrierCode: null })
  if (!arrival) return
  await pass(member, 2600)
  const { state, reason = null, carrierCode = null } = arrival
  await recordDelivery(world.ports, actor, {
    ...base,
    carrierRef: refused ? null : carrierRef,
    state,
    reason,
    carrierCode,
  })
  if ((state === 'delivered' || state === 'answered') && member.sentTo) {
    world.arrived.push({
      deliveryId: delivery.id,
      to: member.sentTo,
      channel: delivery.channel,
      language: member.person.language,
      code: member.code,
      at: world.clock.now,
    })
  }
}

/** How a send goes when nothing is wrong. */
export const arrives = (channel: Channel): Arrival => ({ state: channel === 'sms' ? 'delivered' : 'answered' })

/** Notes which code went where: called after each step that sends one. */
export function noteSend(member: Member, to: E164): void {
  member.code = member.world.random.lastCode()
  member.sentTo = to
}

/** The channel that a number is usually reached by. */
export function usualChannel(number: E164): Channel {
  const parsed = parsePhoneNumber(number)
  return parsed.ok && parsed.value.lineType === 'fixed_line' ? 'call' : 'sms'
}

export const seconds = (n: number): number => n * SECOND
export const minutes = (n: number): number => n * MINUTE
export const hours = (n: number): number => n * 60 * MINUTE
export const days = (n: number): number => n * 24 * 60 * MINUTE
