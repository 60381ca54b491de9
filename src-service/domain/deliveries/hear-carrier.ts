import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { CarrierActor } from '../actor.ts'
import type { SendReport } from '../ports/code-carrier.ts'
import type { OutboxStore } from '../ports/outbox-store.ts'
import type { Ports } from '../ports/ports.types.ts'
import { answerCall } from './answer-call.ts'
import { recordDelivery } from './record-delivery.ts'

/** What hearing a carrier needs beside the account's own ports. */
export interface CarrierPorts extends Ports {
  readonly outbox: Pick<OutboxStore, 'accountOfDelivery'>
}

/** Writes down what a carrier tells of a send; telling it again, late or out of order changes nothing. Errors: `delivery_not_found`. */
export async function hearCarrier(ports: CarrierPorts, actor: CarrierActor, report: SendReport): Promise<void> {
  const { ref, ...told } = report
  const accountId = await accountOf(ports, report.deliveryId)
  await recordDelivery(ports, actor, { ...told, accountId, carrier: actor.id, carrierRef: ref })
}

/** Whether the call may speak its code (R12). Errors: `delivery_not_found`. */
export async function hearDigit(
  ports: CarrierPorts,
  actor: CarrierActor,
  call: { readonly deliveryId: string; readonly ref: string },
): Promise<boolean> {
  return answerCall(ports, actor, { ...call, accountId: await accountOf(ports, call.deliveryId) })
}

async function accountOf({ outbox }: CarrierPorts, deliveryId: string): Promise<string> {
  const accountId = await outbox.accountOfDelivery(deliveryId)
  if (!accountId) throw new AppError('delivery_not_found')
  return accountId
}
