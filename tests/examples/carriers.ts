import { EXAMPLE_DIGIT, sealedForCall } from '../support/example-carrier.ts'
import type { Stage } from '../support/example-stage.ts'
import type { Examples } from './example-key.ts'
import { aNumber } from './people.ts'

/** A send that a carrier may tell something of. */
async function aSend({ world }: Stage, externalId: string, channel: 'sms' | 'call') {
  const member = await world.account('MX', externalId)
  await world.start(member, aNumber(), channel)
  const { id: deliveryId } = await world.newestDelivery(member.accountId)
  return { deliveryId, code: world.codes.at(-1) ?? '' }
}

/** What carriers tell. */
export const carrierExamples = {
  'carriers.twilioMessage': async (stage) => {
    const { deliveryId } = await aSend(stage, 'example-message', 'sms')
    return { input: { deliveryId, form: { MessageSid: `SM${'0'.repeat(32)}`, MessageStatus: 'delivered' } } }
  },
  'carriers.twilioCall': async (stage) => {
    const { deliveryId } = await aSend(stage, 'example-call', 'call')
    const form = { CallSid: `CA${'0'.repeat(32)}`, CallStatus: 'busy', SipResponseCode: '486' }
    return { input: { deliveryId, form } }
  },
  'carriers.twilioDigit': async (stage) => {
    const { deliveryId, code } = await aSend(stage, 'example-digit', 'call')
    const sealed = sealedForCall(deliveryId, code)
    const form = { CallSid: `CA${'0'.repeat(32)}`, Digits: EXAMPLE_DIGIT }
    return { input: { deliveryId, sealed, language: 'en', form } }
  },
} satisfies Examples
