import type { MemberActor } from '../../src-service/domain/actor.ts'
import { decideAndCommit } from '../../src-service/domain/decide.ts'
import { CLOSING } from '../../src-service/domain/marketplace-accounts/wipes.ts'
import { acceptNumberChange } from '../../src-service/domain/number-changes/answer-number-change.ts'
import { startNumberChange } from '../../src-service/domain/number-changes/start-number-change.ts'
import type { World } from './world.ts'

type Build = (world: World, fresh: () => string) => Promise<MemberActor>

const waiting: Build = async (world, fresh) => {
  const member = await world.account()
  await world.start(member, fresh(), 'call')
  await world.report(member.accountId, 'answered')
  return member
}
const requested: Build = async (world, fresh) => {
  const member = await world.verified(fresh())
  await world.request(member, fresh())
  return member
}
const accepted: Build = async (world, fresh) => {
  const member = await requested(world, fresh)
  await world.accept(member)
  return member
}
const possession: Build = async (world, fresh) => {
  const member = await accepted(world, fresh)
  await world.sendChangeCode(member)
  await world.report(member.accountId, 'answered')
  await world.check(member)
  return member
}

/** The states of an account that decide what staff may do, each made through the rules alone. */
export const ACCOUNT_STATES = {
  'never started': (world) => world.account(),
  'a code is live': waiting,
  'the wait is over': async (world, fresh) => {
    const member = await waiting(world, fresh)
    await world.advance('15 minutes')
    return member
  },
  'the code did not arrive': async (world, fresh) => {
    const member = await world.account()
    await world.start(member, fresh(), 'sms')
    await world.report(member.accountId, 'undelivered', 'unreachable')
    return member
  },
  'no number, a check in review': async (world) => {
    const member = await world.account()
    await world.identityCheck(member, 'manual_review')
    return member
  },
  verified: (world, fresh) => world.verified(fresh()),
  'verified, a check awaits the member': async (world, fresh) => {
    const member = await world.verified(fresh())
    await world.identityCheck(member, 'requires_input')
    return member
  },
  'verified, a check is processed': async (world, fresh) => {
    const member = await world.verified(fresh())
    await world.identityCheck(member, 'processing')
    return member
  },
  'a request awaits its owner': requested,
  'a change waits for a reviewer': async (world, fresh) => {
    const member = await world.verified(fresh())
    await world.identityCheck(member, 'rejected')
    await world.request(member, fresh())
    const change = (await world.facts(member.accountId)).openChange
    await acceptNumberChange(world.ports, member, { numberChangeId: change?.id ?? '' })
    return member
  },
  'the owner proves the current number': accepted,
  'the code to the current number is live': async (world, fresh) => {
    const member = await accepted(world, fresh)
    await world.sendChangeCode(member)
    await world.report(member.accountId, 'answered')
    return member
  },
  'the owner proves the new number': possession,
  'a change that its owner started': async (world, fresh) => {
    const member = await world.verified(fresh())
    await startNumberChange(world.ports, member, { number: fresh(), country: 'MX' })
    return member
  },
  closed: async (world, fresh) => {
    const member = await world.verified(fresh())
    const { accountId } = member
    await decideAndCommit(world.ports, { accountId }, ({ now }) => ({
      account: { closedAt: now, currentClaimId: null },
      writes: CLOSING,
    }))
    return member
  },
} as const satisfies Readonly<Record<string, Build>>

export type StateName = keyof typeof ACCOUNT_STATES
