import { openTwilioCarrier } from '../../src-service/carriers/twilio.ts'
import type { AppDeps } from '../../src-service/app.ts'
import type { CodeCarrier } from '../../src-service/domain/ports/code-carrier.ts'
import { testKeys } from './test-keys.ts'
import { signed, TWILIO_ACCOUNT, TWILIO_TOKEN } from './twilio-server.ts'

/** The digit that examples of calls press. */
export const EXAMPLE_DIGIT = '7'

/** A carrier that sends as it did, and hears what Twilio would tell. */
export function hearingTwilio(carrier: CodeCarrier, publicOrigin: string): AppDeps['carrier'] {
  const keys = testKeys()
  const { callbacks } = openTwilioCarrier({
    accountSid: TWILIO_ACCOUNT,
    authToken: TWILIO_TOKEN,
    from: '+15005550006',
    publicOrigin,
    siteName: 'Harbour',
    seal: { seal: keys.sealCode, open: keys.openCode },
  })
  return { ...carrier, callbacks }
}

/** Digit and code as a call's address carries them. */
export const sealedForCall = (deliveryId: string, code: string): string =>
  Buffer.from(testKeys().sealCode(`${EXAMPLE_DIGIT}${code}`, `call ${deliveryId}`)).toString('base64url')

/** Posts a form signed as Twilio signs it. */
export function postAsTwilio(address: string, form: Readonly<Record<string, string>>): Promise<Response> {
  const fields = { AccountSid: TWILIO_ACCOUNT, ...form }
  return fetch(address, {
    method: 'POST',
    headers: { 'x-twilio-signature': signed(address, fields) },
    body: new URLSearchParams(fields),
  })
}
