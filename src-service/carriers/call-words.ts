/** What a call says, in one language. */
export interface CallWords {
  /** Who calls, and that a digit is asked for before the code is spoken. */
  readonly ask: (site: string, digit: string) => string
  /** Before the code. */
  readonly code: (site: string) => string
  /** Before it is said again. */
  readonly again: string
  /** After the code. */
  readonly warning: string
  /** Where nobody pressed the digit, or another one. */
  readonly noCode: string
}

/** The languages that codes are told in; every other one is told in English. */
export const CALL_WORDS = {
  en: {
    ask: (site, digit) => `Hello, this is ${site} with the code that you asked for. To hear it, press ${digit}.`,
    code: (site) => `Your ${site} code is:`,
    again: 'Once more:',
    warning: 'Our staff will never ask you for it. Goodbye.',
    noCode: 'The code was not read out. You can ask for a new one. Goodbye.',
  },
  fr: {
    ask: (site, digit) =>
      `Bonjour, ici ${site} avec le code que vous avez demandé. Pour l’entendre, appuyez sur ${digit}.`,
    code: (site) => `Votre code ${site} est :`,
    again: 'Je répète :',
    warning: 'Notre équipe ne vous le demandera jamais. Au revoir.',
    noCode: 'Le code n’a pas été lu. Vous pouvez en demander un nouveau. Au revoir.',
  },
  es: {
    ask: (site, digit) => `Hola, le llama ${site} con el código que pidió. Para oírlo, pulse ${digit}.`,
    code: (site) => `Su código de ${site} es:`,
    again: 'Repito:',
    warning: 'Nuestro equipo nunca se lo pedirá. Adiós.',
    noCode: 'El código no se ha leído. Puede pedir uno nuevo. Adiós.',
  },
  ar: {
    ask: (site, digit) => `مرحبًا، معك ${site} بخصوص الرمز الذي طلبته. لسماعه اضغط على الرقم ${digit}.`,
    code: (site) => `رمزك في ${site} هو:`,
    again: 'مرة أخرى:',
    warning: 'لن يطلبه منك أحد من فريقنا أبدًا. مع السلامة.',
    noCode: 'لم تتم قراءة الرمز. يمكنك طلب رمز جديد. مع السلامة.',
  },
} as const satisfies Record<string, CallWords>

export type TextLanguage = keyof typeof CALL_WORDS

/** The language that a member is told a code in: the first part of a BCP 47 tag if there are words for it, or else English. */
export function textLanguage(language: string): TextLanguage {
  const base = language.toLowerCase().split('-')[0] ?? ''
  return Object.hasOwn(CALL_WORDS, base) ? (base as TextLanguage) : 'en'
}
