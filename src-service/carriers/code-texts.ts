import type { Channel } from '../../src-shared/phone/types.ts'
import { CALL_WORDS, textLanguage, type TextLanguage } from './call-words.ts'
import { smsLength } from './sms-length.ts'

/** What the texts name: the site that members know, and the domain on which the code is entered. */
export interface Site {
  readonly name: string
  /** Without scheme or port: browsers and phones fill the code in on this domain only. */
  readonly domain: string
}

/** What is told of one code. */
export interface CodeWords {
  readonly code: string
  readonly channel: Channel
  readonly language: string
}
/** Puts a code into words, in the member's language. */
export type CodeText = (words: CodeWords) => string

/** The embedded workspace's site. */
export const DEMONSTRATION_SITE: Site = { name: 'Linekeeper', domain: 'linekeeper.example' }

const spoken = (code: string): string => code.split('').join(', ')

/**
 * The code comes first, where a lock screen shows it; nothing in it names a person or tells the number. Letters outside GSM-7 (ó, ê, ç, ’ …) would
 * make it two messages, so these words do without.
 */
const SMS: Readonly<Record<TextLanguage, (code: string, site: string) => string>> = {
  en: (code, site) => `${code} is your ${site} code. Valid for 15 minutes. Our staff will never ask you for it.`,
  fr: (code, site) => `${code} est votre code ${site}. Valable 15 minutes. Notre équipe ne vous le demandera jamais.`,
  es: (code, site) => `${code} es su clave de ${site}. Vale 15 minutos. Nuestro equipo nunca se la va a pedir.`,
  ar: (code, site) => `${code} رمزك في ${site}. صالح 15 دقيقة. لن يطلبه منك أحد من فريقنا.`,
}

/** The texts that carry a code. The last line of an SMS binds the code to its domain (WICG, Origin-bound one-time codes). */
export const codeTexts =
  ({ name, domain }: Site): CodeText =>
  ({ code, channel, language }) => {
    const known = textLanguage(language)
    if (channel === 'sms') return `${SMS[known](code, name)}\n@${domain} #${code}`
    const words = CALL_WORDS[known]
    return `${spoken(code)}. ${words.code(name)} ${spoken(code)}. ${words.again} ${spoken(code)}. ${words.warning}`
  }

/** The texts of the embedded workspace. */
export const codeText: CodeText = codeTexts(DEMONSTRATION_SITE)

/** The code in such a text, or null. */
export const codeIn = (text: string): string | null =>
  /^\d(?:, )?(?:\d(?:, )?){4}\d/.exec(text)?.[0].replaceAll(', ', '') ?? null

/** Segments that the SMS of a language may need: one where GSM-7 has its letters. */
const MOST_SEGMENTS: Readonly<Record<TextLanguage, number>> = { en: 1, fr: 1, es: 1, ar: 2 }

/** The languages in which this site's SMS takes more messages than it should, with how many; a name with letters outside GSM-7 is the usual reason. */
export function longTexts(site: Site): readonly { readonly language: TextLanguage; readonly segments: number }[] {
  const text = codeTexts(site)
  return (Object.keys(MOST_SEGMENTS) as TextLanguage[]).flatMap((language) => {
    const { segments } = smsLength(text({ code: '000000', channel: 'sms', language }))
    return segments > MOST_SEGMENTS[language] ? [{ language, segments }] : []
  })
}
