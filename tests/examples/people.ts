import type { MemberActor } from '../../src-service/domain/actor.ts'
import type { Stage } from '../support/example-stage.ts'

/** The account of one of the demonstration's stories. */
export async function accountIdOf({ world }: Stage, { externalId }: { readonly externalId: string }): Promise<string> {
  const found = await world.ports.store.accountIdOf(externalId)
  if (found === null) throw new Error(`no account ${externalId}`)
  return found
}

let taken = 0
/** A Mexican number that no example has used. */
export const aNumber = (): string => `+52551234${String((taken += 1) + 5100).padStart(4, '0')}`

/** A member who has just asked for a code to set a number up. */
export async function starting(
  { world }: Stage,
  externalId: string,
): Promise<{ verificationId: string; code: string }> {
  const member = await world.account('MX', externalId)
  await world.start(member, aNumber())
  return { verificationId: (await world.open(member.accountId)).id, code: world.codes.at(-1) ?? '' }
}

/** A member with a verified number. */
export async function verified({ world }: Stage, externalId: string): Promise<MemberActor> {
  const member = await world.account('MX', externalId)
  await world.start(member, aNumber(), 'call')
  await world.check(member)
  await world.advance('15 minutes')
  return member
}

/** The open change of a member. */
export async function openChangeOf({ world }: Stage, member: MemberActor): Promise<string> {
  return (await world.facts(member.accountId)).openChange?.id ?? ''
}
