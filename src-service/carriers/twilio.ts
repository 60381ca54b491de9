import { randomInt } from 'node:crypto'
import twilio from 'twilio'
import type { CarrierCallbacks } from '../domain/ports/carrier-callbacks.ts'
import type { CodeCarrier, CodeMessage, PlainMessage, SendOutcome } from '../domain/ports/code-carrier.ts'
import { textLanguage } from './call-words.ts'
import { codeIn } from './code-texts.ts'
import { goodbye, questionBefore, spokenCode } from './twilio-call.ts'
import { callReport, field, messageReport } from './twilio-reports.ts'
import { refusalIn, unavailable } from './twilio-failures.ts'
import { twilioClient } from './twilio-client.ts'

/** Seals a short text for one send, so that the carrier can keep it for us and not read it. */
export interface CallSeal {
  readonly seal: (text: string, context: string) => Uint8Array
  /** Throws where it was altered or sealed for something else. */
  readonly open: (sealed: Uint8Array, context: string) => string
}

export interface TwilioOptions {
  readonly accountSid: string
  readonly authToken: string
  /** A number of ours (E.164); calls are made from it. */
  readonly from: string
  /** SMS leave through this messaging service instead of the number. */
  readonly messagingService?: string | undefined
  /** Where Twilio's API is; its own address unless told. */
  readonly baseUrl?: string | undefined
  /** Under which Twilio reaches this service. */
  readonly publicOrigin: string
  readonly siteName: string
  readonly seal: CallSeal
  readonly timeoutMs?: number
  readonly askedDigit?: () => string
}

export interface TwilioCarrier extends CodeCarrier {
  readonly callbacks: CarrierCallbacks
}

/** Shorter than the first lease of a send (5 s), so that nobody sends it a second time meanwhile. */
const TIMEOUT_MS = 4_000
/** Seconds: a code that is dead has no business on a phone (R12). */
const VALID_FOR = 15 * 60
const RING_FOR = 30
const LONGEST_CALL = 120

const contextOf = (deliveryId: string): string => `call ${deliveryId}`

/** What Twilio answers to a request that names a number: the send's name, a refusal for good, or an error that is tried again. */
async function answered(ask: () => Promise<string>): Promise<SendOutcome> {
  try {
    return { outcome: 'accepted', ref: await ask() }
  } catch (error) {
    const refusal = refusalIn(error)
    if (refusal) return refusal
    throw unavailable(error)
  }
}

/** Twilio, by its own SDK: SMS and calls. What it tells later comes as signed callbacks; each carries the delivery's id in its address. */
export function openTwilioCarrier(options: TwilioOptions): TwilioCarrier {
  const { accountSid, authToken, publicOrigin, siteName, seal } = options
  const client = twilioClient({
    accountSid,
    authToken,
    baseUrl: options.baseUrl,
    timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
  })
  const askedDigit = options.askedDigit ?? (() => String(randomInt(1, 10)))
  const at = (path: string): string => `${publicOrigin}/v1/carriers/twilio/${path}`

  const sender = options.messagingService ? { messagingServiceSid: options.messagingService } : { from: options.from }
  const sendSms = async ({ deliveryId, to, text }: CodeMessage): Promise<string> => {
    const sent = await client.messages.create({
      to,
      body: text,
      ...sender,
      statusCallback: at(`messages/${deliveryId}`),
      validityPeriod: VALID_FOR,
    })
    return sent.sid
  }

  const tellBySms = async ({ to, text }: PlainMessage): Promise<string> =>
    (await client.messages.create({ to, body: text, ...sender })).sid

  const call = async ({ deliveryId, to, text, language: tag }: CodeMessage): Promise<string> => {
    const language = textLanguage(tag)
    const digit = askedDigit()
    const sealed = Buffer.from(seal.seal(`${digit}${codeIn(text) ?? ''}`, contextOf(deliveryId))).toString('base64url')
    const answerTo = at(`calls/${deliveryId}/digit?sealed=${sealed}&language=${language}`)
    const made = await client.calls.create({
      to,
      from: options.from,
      twiml: questionBefore({ language, siteName, digit, answerTo }),
      timeout: RING_FOR,
      timeLimit: LONGEST_CALL,
      statusCallback: at(`calls/${deliveryId}`),
      statusCallbackEvent: ['initiated', 'answered', 'completed'],
      statusCallbackMethod: 'POST',
    })
    return made.sid
  }

  /** The code where the digit is the one that was asked for; null for every other digit, and where the seal does not fit. */
  const codeFor = (deliveryId: string, sealed: string, digit: string | null): string | null => {
    try {
      const opened = seal.open(new Uint8Array(Buffer.from(sealed, 'base64url')), contextOf(deliveryId))
      return digit !== null && opened[0] === digit ? opened.slice(1) : null
    } catch {
      return null
    }
  }

  return {
    name: 'twilio',
    send: (message) => answered(() => (message.channel === 'sms' ? sendSms(message) : call(message))),
    tell: (message) => answered(() => tellBySms(message)),
    // Twilio tells by callbacks, which reach the service by its routes.
    onReport: () => () => undefined,
    callbacks: {
      isSigned: ({ address, fields, signature }) =>
        signature !== undefined &&
        twilio.validateRequest(authToken, signature, publicOrigin + address, { ...fields }) &&
        field(fields, 'AccountSid') === accountSid,
      reportOf: (channel, deliveryId, fields) =>
        channel === 'sms' ? messageReport(deliveryId, fields) : callReport(deliveryId, fields),
      async answerDigit({ deliveryId, sealed, language: tag, fields }, mayHear) {
        const language = textLanguage(tag)
        const code = codeFor(deliveryId, sealed, field(fields, 'Digits'))
        const ref = field(fields, 'CallSid')
        if (code === null || ref === null || !(await mayHear(ref))) return goodbye(language)
        return spokenCode({ language, siteName, code })
      },
    },
  }
}
