import { ownerActions } from '../../../src-service/domain/accounts/actions.ts'
import type { AccountFacts } from '../../../src-service/domain/accounts/account-facts.types.ts'
import type { Hex } from '../../../src-service/domain/records.types.ts'
import { codeState, resendClock } from '../../../src-service/domain/verifications/clocks.ts'
import { LINES } from './operations.ts'
import type { ReferenceModel, Send } from './reference-model.ts'

const DAY = 86_400_000

interface Known {
  readonly account: number
  readonly verificationId: string | null
  readonly deliveries: ReadonlyMap<Send, string>
  readonly fingerprints: readonly Hex[]
}

/** Where the account's visible state is not the model's. */
export function differences(
  model: ReferenceModel,
  facts: AccountFacts,
  known: Known,
  tolerance: number,
): readonly string[] {
  const found: string[] = []
  const same = (what: string, got: unknown, expected: unknown) => {
    if (got !== expected) found.push(`${what} is ${String(got)}, expected ${String(expected)}`)
  }
  const its = model.accounts[known.account]
  if (!its) throw new RangeError(`no account ${known.account}`)
  const { verification } = its
  same('wrong codes in a row', facts.account.wrongCodesInRow, its.wrongInRow)
  same('code entry closed', (facts.account.codeEntryClosedUntil ?? 0) > facts.now, its.closedUntil > model.now)
  same('current number', currentNumber(facts), its.claimed === null ? null : known.fingerprints[its.claimed])
  same('counted sends', countedOf(facts), model.countedSends(known.account))
  same('verification', facts.named?.state ?? null, verification?.state ?? null)

  for (const number of LINES.keys()) {
    const fingerprint = known.fingerprints[number] ?? ''
    const wait = Math.max(0, resendClock(facts, fingerprint).resendAt.getTime() - facts.now.getTime())
    const expected = model.resendAt(known.account, number) - model.now
    if (Math.abs(wait - expected) > tolerance) found.push(`number ${number} waits ${wait} ms, expected ${expected} ms`)
  }
  for (const [send, id] of known.deliveries) {
    const delivery = facts.deliveries.find((one) => one.id === id)
    if (delivery) same(`delivery ${id}`, delivery.state, send.state)
  }

  const actions = ownerActions(facts)
  same('set-up allowed', actions.startSetup.allowed, its.claimed === null)
  const pending = verification?.state === 'pending'
  same('open verifications', facts.openVerifications.map(({ id }) => id).join(), pending ? known.verificationId : '')
  const open = facts.openVerifications[0]
  if (!pending || !open) return found
  same('number', open.fingerprint, known.fingerprints[verification.number])
  same('channel', open.channel, verification.channel)
  same('wrong tries', open.wrongTries, verification.wrongTries)
  const code = codeState(open, facts.now, facts.policies)
  const dead = model.codeIs(verification)
  if (dead.length === 0 ? code !== 'live' : !dead.includes(`code_${code}`))
    found.push(`the code is ${code}, expected ${dead.join(' or ') || 'live'}`)
  same('check allowed', actions.checkCode.allowed, model.checkRefusals(known.account).length === 0)
  for (const channel of ['sms', 'call'] as const)
    same(
      `re-send by ${channel}`,
      actions.resendCode.channels[channel].allowed,
      model.sendRefusals(known.account, verification.number, channel).length === 0,
    )
  return found
}

const currentNumber = ({ account, claims }: AccountFacts): Hex | null =>
  claims.find(({ id }) => id === account.currentClaimId)?.fingerprint ?? null

const countedOf = ({ deliveries, now }: AccountFacts): number =>
  deliveries.filter(
    (send) =>
      send.counted &&
      (send.acceptedAt !== null || send.state === 'queued') &&
      now.getTime() - send.requestedAt.getTime() < DAY,
  ).length
