import type { NumberChange } from '../../../src-shared/contract/verification-views.ts'
import { ownerRequestAr } from './owner-request/ar.ts'
import { ownerRequestEn } from './owner-request/en.ts'
import { ownerRequestEs } from './owner-request/es.ts'
import { ownerRequestFr } from './owner-request/fr.ts'
import { directionOf, languageOf, type Language } from './languages.ts'

type Role = NonNullable<NumberChange['requestedByRole']>
type Reason = NonNullable<NumberChange['reason']>

/** What the texts depend on: role and reason of the request, and the shown end of the owner's 24 h. */
export interface OwnerRequestFacts {
  readonly role: Role | null
  readonly reason: Reason | null
  /** Null before the request is sent. */
  readonly until: string | null
}

/** The texts of a staff request as its owner reads them (R5), in one language. */
export interface OwnerRequestTexts {
  readonly title: string
  /** Who asked: the role, never a name. */
  readonly asked: Readonly<Record<Role | 'staff', string>>
  /** Why they asked, in the owner's words. */
  readonly why: Readonly<Record<Reason, string>>
  readonly whyLabel: string
  readonly currentNumber: string
  readonly newNumber: string
  readonly whatFollows: string
  readonly nothingChanges: string
  /** Holds `{{until}}`. */
  readonly answerBy: string
  readonly answerWithinADay: string
  readonly accept: string
  readonly decline: string
  readonly wasNotMe: string
}

/** What one owner reads of one request. The preview in the console and the member's page show this same object. */
export interface OwnerRequest {
  readonly language: Language
  readonly direction: 'ltr' | 'rtl'
  readonly title: string
  readonly asked: string
  readonly whyLabel: string
  readonly why: string | null
  readonly currentNumber: string
  readonly newNumber: string
  readonly whatFollows: string
  readonly nothingChanges: string
  readonly answerBy: string
  readonly accept: string
  readonly decline: string
  readonly wasNotMe: string
}

const texts: Readonly<Record<Language, OwnerRequestTexts>> = {
  en: ownerRequestEn,
  fr: ownerRequestFr,
  es: ownerRequestEs,
  ar: ownerRequestAr,
}

/** What the owner reads of a staff request (R5), in the language of the account (BCP 47). */
export const ownerRequest = (language: string, { role, reason, until }: OwnerRequestFacts): OwnerRequest => {
  const spoken = languageOf(language)
  const { asked, why, answerBy, answerWithinADay, ...rest } = texts[spoken]
  return {
    ...rest,
    language: spoken,
    direction: directionOf(spoken),
    asked: asked[role ?? 'staff'],
    why: reason === null ? null : why[reason],
    answerBy: until === null ? answerWithinADay : answerBy.replace('{{until}}', until),
  }
}
