import type { CarrierActor } from '../actor.ts'
import { decideAndCommit } from '../decide.ts'
import type { Ports } from '../ports/ports.types.ts'
import { newestOf } from '../settle.ts'
import { codeState } from '../verifications/clocks.ts'
import { moveDelivery } from './record-delivery.ts'

/**
 * Whether a call may speak its code now, which makes it `answered`: once, only the newest send, only while the code lives (R11, R12). Whoever asks
 * again, or late, is told no and changes nothing.
 */
export async function answerCall(
  ports: Ports,
  actor: CarrierActor,
  call: { readonly accountId: string; readonly deliveryId: string; readonly ref: string },
): Promise<boolean> {
  const { accountId, deliveryId, ref } = call
  let mayHear = false
  await decideAndCommit(ports, { accountId, deliveryId }, (facts) => {
    const delivery = facts.deliveries.find((one) => one.id === deliveryId)
    const verification = facts.openVerifications.find((one) => one.id === delivery?.verificationId)
    mayHear = false
    if (!delivery || !verification || delivery.channel !== 'call') return { writes: [] }
    const underWay = delivery.state === 'queued' || delivery.state === 'sent' || delivery.state === 'unknown'
    const isLive = codeState(verification, facts.now, facts.policies) === 'live'
    if (!underWay || !isLive || newestOf(facts, verification)?.id !== delivery.id) return { writes: [] }
    mayHear = true
    const answered = { state: 'answered', reason: null, carrierCode: null, carrier: actor.id, carrierRef: ref } as const
    return moveDelivery(ports, facts, actor, delivery, { accountId, deliveryId, ...answered })
  })
  return mayHear
}
