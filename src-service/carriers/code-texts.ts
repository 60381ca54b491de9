import type { Channel } from '../../src-shared/phone/types.ts'

type Text = (code: string) => string
type Texts = Readonly<Record<Channel, Text>>

const spoken = (code: string): string => code.split('').join(', ')

/** The code comes first, where a lock screen shows it; nothing in it names a person or tells the number. */
const TEXTS = {
  en: {
    sms: (code) =>
      `${code} is your Linekeeper code. It is valid for 15 minutes. Nobody from our staff will ever ask you for it.`,
    call: (code) =>
      `${spoken(code)}. This is your Linekeeper code. Once more: ${spoken(code)}. Nobody from our staff will ever ask you for it.`,
  },
  fr: {
    sms: (code) =>
      `${code} est votre code Linekeeper. Il est valable 15 minutes. Personne de notre équipe ne vous le demandera jamais.`,
    call: (code) =>
      `${spoken(code)}. C’est votre code Linekeeper. Je répète : ${spoken(code)}. Personne de notre équipe ne vous le demandera jamais.`,
  },
  es: {
    sms: (code) =>
      `${code} es su código de Linekeeper. Es válido durante 15 minutos. Nadie de nuestro equipo se lo pedirá nunca.`,
    call: (code) =>
      `${spoken(code)}. Este es su código de Linekeeper. Repito: ${spoken(code)}. Nadie de nuestro equipo se lo pedirá nunca.`,
  },
  ar: {
    sms: (code) => `${code} هو رمز Linekeeper الخاص بك. صلاحيته 15 دقيقة. لن يطلبه منك أحد من فريقنا أبدًا.`,
    call: (code) =>
      `${spoken(code)}. هذا هو رمز Linekeeper الخاص بك. مرة أخرى: ${spoken(code)}. لن يطلبه منك أحد من فريقنا أبدًا.`,
  },
} as const satisfies Record<string, Texts>

const isKnown = (language: string): language is keyof typeof TEXTS => Object.hasOwn(TEXTS, language)

/** The text that carries a code, in the member's language (BCP 47; only its first part counts) or else in English. */
export function codeText({
  code,
  channel,
  language,
}: {
  readonly code: string
  readonly channel: Channel
  readonly language: string
}): string {
  const base = language.toLowerCase().split('-')[0] ?? ''
  return TEXTS[isKnown(base) ? base : 'en'][channel](code)
}

/** The code in such a text, or null. */
export const codeIn = (text: string): string | null =>
  /^\d(?:, )?(?:\d(?:, )?){4}\d/.exec(text)?.[0].replaceAll(', ', '') ?? null
