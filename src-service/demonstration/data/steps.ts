import type { Channel, E164 } from '../../../src-shared/phone/types.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { StaffActor } from '../../domain/actor.ts'
import { submitBid } from '../../domain/bids/submit-bid.ts'
import { reportIdentityCheck } from '../../domain/identity-checks/report-identity-check.ts'
import { closeMarketplaceAccount } from '../../domain/marketplace-accounts/close-account.ts'
import { acceptNumberChange } from '../../domain/number-changes/answer-number-change.ts'
import { askLink, openLink } from '../../domain/number-changes/lost-phone.ts'
import { requestNumberChange } from '../../domain/number-changes/request-number-change.ts'
import { sendChangeCode } from '../../domain/number-changes/send-change-code.ts'
import { startNumberChange } from '../../domain/number-changes/start-number-change.ts'
import type { RequestReason } from '../../domain/policies/staff-reasons.ts'
import type { IdentityCheckState } from '../../domain/records.types.ts'
import { checkVerification } from '../../domain/verifications/check-verification.ts'
import { resendVerification } from '../../domain/verifications/resend-verification.ts'
import { startVerification } from '../../domain/verifications/start-verification.ts'
import {
  arrives,
  carry,
  factsOf,
  hours,
  noteSend,
  pass,
  seconds,
  usualChannel,
  type Arrival,
  type Member,
} from './member.ts'

/** The marketplace's back end. */
const MARKETPLACE = { kind: 'integration', id: 'marketplace' } as const

/** The member types a number for the set-up and asks for a code. */
export async function startSetup(member: Member, number: E164, channel = usualChannel(number)): Promise<void> {
  await startVerification(member.world.ports, member.actor, { number, country: member.person.country, channel })
  noteSend(member, number)
}

/** Another code for the open verification. */
export async function resend(member: Member, channel?: Channel, staff?: StaffActor): Promise<void> {
  const [open] = (await factsOf(member)).openVerifications
  if (!open || !member.sentTo) throw new Error('nothing to re-send')
  const input = { accountId: member.accountId, verificationId: open.id, channel: channel ?? open.channel }
  await resendVerification(member.world.ports, staff ?? member.actor, input)
  noteSend(member, member.sentTo)
}

/** The member enters the right code; a number that is taken is refused only now (R14). */
export async function enterCode(member: Member): Promise<void> {
  const [open] = (await factsOf(member)).openVerifications
  if (!open) throw new Error('no open verification')
  await refusedBy(['number_taken'], () =>
    checkVerification(member.world.ports, member.actor, { verificationId: open.id, code: member.code }),
  )
}

/** The member enters codes that are wrong. */
export async function enterWrongCodes(member: Member, times: number): Promise<void> {
  const wrong = member.code === '000000' ? '111111' : '000000'
  for (let time = 0; time < times; time += 1) {
    const [open] = (await factsOf(member)).openVerifications
    if (!open) throw new Error('no open verification')
    await pass(member, seconds(12))
    await refusedBy(['code_wrong', 'code_used_up', 'code_entry_closed'], () =>
      checkVerification(member.world.ports, member.actor, { verificationId: open.id, code: wrong }),
    )
  }
}

/** The member bids: let through with a number, kept as a draft without one (R19). */
export async function placeBid({ world, accountId }: Member, payload: unknown): Promise<void> {
  const { externalId } = world.store.account(accountId)
  await refusedBy(['phone_verification_required'], () => submitBid(world.ports, MARKETPLACE, { externalId, payload }))
}

/** The marketplace closes the account for good (R3). */
export async function close({ world, accountId }: Member): Promise<void> {
  await closeMarketplaceAccount(world.ports, MARKETPLACE, world.store.account(accountId))
}

/** A whole set-up without a hitch. */
export async function setUp(member: Member, number: E164, channel = usualChannel(number)): Promise<void> {
  await startSetup(member, number, channel)
  await carry(member, arrives(channel))
  await pass(member, seconds(34))
  await enterCode(member)
}

/** The owner starts a change of the number. */
export async function startChange(member: Member, number: E164): Promise<string> {
  await startNumberChange(member.world.ports, member.actor, { number, country: member.person.country })
  return openChangeId(member)
}

/** Staff ask the owner for a change. */
export async function requestChange(
  member: Member,
  number: E164,
  by: { readonly staff: StaffActor; readonly reason: RequestReason; readonly ticket: string },
): Promise<string> {
  const { reason, ticket } = by
  await requestNumberChange(member.world.ports, by.staff, {
    accountId: member.accountId,
    number,
    country: member.person.country,
    reason,
    ticket,
  })
  return openChangeId(member)
}

/** The owner accepts what staff asked for. */
export const accept = async (member: Member, numberChangeId: string): Promise<void> =>
  void (await acceptNumberChange(member.world.ports, member.actor, { numberChangeId }))

/** Sends the code of the change's next step; `to` is where that is. */
export async function sendProof(member: Member, numberChangeId: string, to: E164, arrival?: Arrival): Promise<void> {
  const channel = usualChannel(to)
  await sendChangeCode(member.world.ports, member.actor, { numberChangeId, channel })
  noteSend(member, to)
  await carry(member, arrival ?? arrives(channel))
}

/** The owner proves one number of an open change. */
export async function prove(member: Member, numberChangeId: string, to: E164): Promise<void> {
  await sendProof(member, numberChangeId, to)
  await pass(member, seconds(41))
  await enterCode(member)
}

/** The owner has lost the phone: the mailed link is asked for and opened, and the delay runs (R4). */
export async function loseThePhone(member: Member, numberChangeId: string): Promise<void> {
  const { world, accountId, actor } = member
  await askLink(world.ports, actor, { numberChangeId })
  const link = world.store.rowsOf('mailed_link', accountId).at(-1)
  await pass(member, seconds(150))
  await openLink(world.ports, actor, { secret: `${link?.id}.${world.random.lastSecret()}` })
}

/** A check that a reviewer rejected: for 30 days after it a change waits for a reviewer (R7). */
export async function rejectCheck(member: Member, checkId: string): Promise<void> {
  await reportCheck(member, checkId, 'manual_review', 1)
  await pass(member, hours(30))
  await reportCheck(member, checkId, 'rejected', 2)
}

/** The identity provider reports a check. */
export async function reportCheck(
  member: Member,
  checkId: string,
  state: IdentityCheckState,
  sequence: number,
): Promise<void> {
  const { world, accountId } = member
  const { externalId } = world.store.account(accountId)
  const report = { externalId, checkId, state, sequence, at: world.clock.now.toISOString() }
  await reportIdentityCheck(world.ports, MARKETPLACE, report)
}

async function openChangeId(member: Member): Promise<string> {
  const { openChange } = await factsOf(member)
  if (!openChange) throw new Error('no change is open')
  return openChange.id
}

async function refusedBy(codes: readonly string[], step: () => Promise<unknown>): Promise<void> {
  try {
    await step()
  } catch (error) {
    if (!(error instanceof AppError) || !codes.includes(error.code)) throw error
  }
}
