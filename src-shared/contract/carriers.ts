import { Type } from 'typebox'
import { DeliveryId, literals, reply, strict } from './common.ts'
import { operation } from './operation.ts'

const delivery = strict({ deliveryId: DeliveryId })
const text = Type.Optional(Type.String({ maxLength: 200 }))

/** What carriers tell and ask: forms, signed with the secret that the carrier and the service share. */
export const carriers = {
  twilioMessage: operation({
    audience: 'carrier',
    summary: 'Twilio tells what became of an SMS',
    method: 'POST',
    path: '/v1/carriers/twilio/messages/{deliveryId}',
    params: delivery,
    form: Type.Object({ MessageSid: text, MessageStatus: text, ErrorCode: text }),
    reply: reply({ heard: Type.Boolean({ description: 'False: it said nothing that is kept' }) }),
    errors: ['callback_unsigned', 'delivery_not_found', 'not_found'],
  }),
  twilioCall: operation({
    audience: 'carrier',
    summary: 'Twilio tells what became of a call',
    method: 'POST',
    path: '/v1/carriers/twilio/calls/{deliveryId}',
    params: delivery,
    form: Type.Object({ CallSid: text, CallStatus: text, ErrorCode: text, SipResponseCode: text }),
    reply: reply({ heard: Type.Boolean({ description: 'False: it said nothing that is kept' }) }),
    errors: ['callback_unsigned', 'delivery_not_found', 'not_found'],
  }),
  twilioDigit: operation({
    audience: 'carrier',
    summary:
      'Twilio tells the digit that was pressed in a call; the answer is what the call says next, and holds the code if the digit is right',
    method: 'POST',
    path: '/v1/carriers/twilio/calls/{deliveryId}/digit',
    params: delivery,
    query: strict({
      sealed: Type.String({ maxLength: 400, description: 'Digit and code, sealed for this send' }),
      language: literals(['en', 'fr', 'es', 'ar']),
    }),
    form: Type.Object({ CallSid: text, Digits: text }),
    reply: Type.String({ description: 'TwiML' }),
    media: 'text/xml',
    errors: ['callback_unsigned', 'delivery_not_found', 'not_found'],
  }),
}
