import twilio from 'twilio'
import { CALL_WORDS, type TextLanguage } from './call-words.ts'

type Say = Parameters<InstanceType<typeof twilio.twiml.VoiceResponse>['say']>[0]

const VOICES = {
  en: { language: 'en-US', voice: 'Polly.Joanna' },
  fr: { language: 'fr-FR', voice: 'Polly.Lea' },
  es: { language: 'es-MX', voice: 'Polly.Mia' },
  ar: { language: 'arb', voice: 'Polly.Zeina' },
} as const satisfies Record<TextLanguage, Say>

/** Seconds to press the digit in; it is asked for twice. */
const PRESS_WITHIN = 6
const BETWEEN_DIGITS = '700ms'

/**
 * What a call says first. A mailbox that answers hears no code: it is spoken only to who presses the digit, which is another one each time, because
 * greetings can hold recorded key tones (control 36).
 */
export function questionBefore({
  language,
  siteName,
  digit,
  answerTo,
}: {
  readonly language: TextLanguage
  readonly siteName: string
  readonly digit: string
  readonly answerTo: string
}): string {
  const words = CALL_WORDS[language]
  const response = new twilio.twiml.VoiceResponse()
  for (let times = 0; times < 2; times += 1)
    response
      .gather({
        action: answerTo,
        method: 'POST',
        input: ['dtmf'],
        numDigits: 1,
        finishOnKey: '',
        timeout: PRESS_WITHIN,
      })
      .say(VOICES[language], words.ask(siteName, digit))
  response.say(VOICES[language], words.noCode)
  response.hangup()
  return response.toString()
}

/** The code, slowly, twice. */
export function spokenCode({
  language,
  siteName,
  code,
}: {
  readonly language: TextLanguage
  readonly siteName: string
  readonly code: string
}): string {
  const words = CALL_WORDS[language]
  const response = new twilio.twiml.VoiceResponse()
  for (const introduction of [words.code(siteName), words.again]) {
    const say = response.say(VOICES[language], introduction)
    for (const digit of code) {
      say.break({ time: BETWEEN_DIGITS })
      say.sayAs({ 'interpret-as': 'digits' }, digit)
    }
    response.pause({ length: 1 })
  }
  response.say(VOICES[language], words.warning)
  response.hangup()
  return response.toString()
}

/** What is said where the code may not be: a wrong digit, a code that has ended, a call that was answered already. */
export function goodbye(language: TextLanguage): string {
  const response = new twilio.twiml.VoiceResponse()
  response.say(VOICES[language], CALL_WORDS[language].noCode)
  response.hangup()
  return response.toString()
}
