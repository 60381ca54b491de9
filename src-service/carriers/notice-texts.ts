import { textLanguage, type TextLanguage } from './call-words.ts'
import { smsLength } from './sms-length.ts'

/** What a text message without a code names: the site, and the page on which the member says that it was not them. */
export interface NoticePlace {
  readonly siteName: string
  /** The page's own address, with scheme and without a slash at its end; nothing secret is ever in it. */
  readonly origin: string
}
/** The words of a message, in the member's language (BCP 47). */
export type NoticeText = (language: string) => string

/** As with codes: no letter outside GSM-7 (á, í, ó, ç, ’ …), which would make two messages of one. Neither number is told. */
const CHANGED: Readonly<Record<TextLanguage, (place: NoticePlace) => string>> = {
  en: ({ siteName, origin }) =>
    `${siteName}: this is no longer the phone number of your account. Was it not you? Tell us: ${origin}/`,
  fr: ({ siteName, origin }) =>
    `${siteName} : ce numéro n'est plus celui de votre compte. Ce n'est pas vous ? Dites-le ici : ${origin}/`,
  es: ({ siteName, origin }) =>
    `${siteName}: este ya no es el celular de su cuenta. Si no fue usted, avise en: ${origin}/`,
  ar: ({ siteName, origin }) => `${siteName}: لم يعد هذا رقم هاتف حسابك. إن لم تكن أنت من غيّره فأخبرنا: ${origin}/`,
}

/** What the number that was given up is told when a change has committed (R18). */
export const oldNumberText =
  (place: NoticePlace): NoticeText =>
  (language) =>
    CHANGED[textLanguage(language)](place)

/** Segments that a language may need: one where GSM-7 has its letters. */
const MOST_SEGMENTS: Readonly<Record<TextLanguage, number>> = { en: 1, fr: 1, es: 1, ar: 2 }

/** The languages in which this place's message is longer than it should be, with how long. */
export const longNotices = (
  place: NoticePlace,
): readonly { readonly language: TextLanguage; readonly segments: number }[] =>
  (Object.keys(MOST_SEGMENTS) as TextLanguage[]).flatMap((language) => {
    const { segments } = smsLength(oldNumberText(place)(language))
    return segments > MOST_SEGMENTS[language] ? [{ language, segments }] : []
  })
