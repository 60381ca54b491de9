import { COUNTRY_OF_TIME_ZONE } from '../../../src-shared/phone/time-zones.ts'
import type { Chance } from './chance.ts'
import type { Culture } from './names/culture.ts'
import { latin } from './names/latin.ts'
import { otherScripts } from './names/other-scripts.ts'

/** An invented member. */
export interface Person {
  readonly name: string
  readonly email: string
  readonly country: string
  /** BCP 47. */
  readonly language: string
  /** IANA. */
  readonly timeZone: string | null
}

interface Homeland {
  /** How many of a hundred members, roughly. */
  readonly weight: number
  readonly culture: Culture
  readonly language: string
}
const home = (weight: number, culture: Culture, language: string): Homeland => ({ weight, culture, language })

/** Where the members live; every one of these countries has sample numbers. */
const HOMELANDS: Readonly<Record<string, Homeland>> = {
  MX: home(9, latin.spanish, 'es'),
  US: home(9, latin.american, 'en'),
  IN: home(8, latin.indian, 'en'),
  PH: home(6, latin.filipino, 'en'),
  GB: home(5, latin.english, 'en'),
  BR: home(5, latin.portuguese, 'pt'),
  ES: home(4, latin.spanish, 'es'),
  FR: home(4, latin.french, 'fr'),
  DE: home(4, latin.german, 'de'),
  PK: home(4, latin.pakistani, 'en'),
  EG: home(3, otherScripts.arabic, 'ar'),
  NG: home(3, latin.nigerian, 'en'),
  ID: home(3, latin.indonesian, 'id'),
  CO: home(3, latin.spanish, 'es'),
  AR: home(3, latin.spanish, 'es'),
  CA: home(3, latin.english, 'en'),
  UA: home(2, otherScripts.ukrainian, 'uk'),
  PL: home(2, latin.polish, 'pl'),
  IT: home(2, latin.italian, 'it'),
  JP: home(2, otherScripts.japanese, 'ja'),
  CN: home(2, otherScripts.chinese, 'zh'),
  KR: home(2, otherScripts.korean, 'ko'),
  VN: home(2, latin.vietnamese, 'vi'),
  TR: home(2, latin.turkish, 'tr'),
  SA: home(2, otherScripts.arabic, 'ar'),
  AE: home(2, otherScripts.arabic, 'ar'),
  KE: home(2, latin.kenyan, 'en'),
  ZA: home(2, latin.southAfrican, 'en'),
  AU: home(2, latin.english, 'en'),
  RO: home(2, latin.romanian, 'ro'),
  NL: home(2, latin.dutch, 'nl'),
  CL: home(2, latin.spanish, 'es'),
  PT: home(1, latin.portuguese, 'pt'),
  BE: home(1, latin.french, 'fr'),
  CH: home(1, latin.german, 'de'),
  AT: home(1, latin.german, 'de'),
  SE: home(1, latin.nordic, 'sv'),
  NO: home(1, latin.nordic, 'nb'),
  DK: home(1, latin.nordic, 'da'),
  FI: home(1, latin.finnish, 'fi'),
  CZ: home(1, latin.czech, 'cs'),
  HU: home(1, latin.hungarian, 'hu'),
  GR: home(1, otherScripts.greek, 'el'),
  RU: home(1, otherScripts.russian, 'ru'),
  IL: home(1, otherScripts.hebrew, 'he'),
  TH: home(1, otherScripts.thai, 'th'),
  MY: home(1, latin.malay, 'ms'),
  SG: home(1, otherScripts.singaporean, 'en'),
  IE: home(1, latin.english, 'en'),
  NZ: home(1, latin.english, 'en'),
}

const DRAW: readonly string[] = Object.entries(HOMELANDS).flatMap(([country, { weight }]) =>
  Array<string>(weight).fill(country),
)

/** The common time zones of a country, the largest first. */
const zonesOf = (country: string): readonly string[] =>
  [...COUNTRY_OF_TIME_ZONE].flatMap(([zone, of]) => (of === country ? [zone] : [])).slice(0, 2)

const ZONES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.keys(HOMELANDS).map((country) => [country, zonesOf(country)]),
)

/** Invents people; no two share an e-mail. */
export function makePeople(): (chance: Chance, country?: string) => Person {
  const taken = new Set<string>()
  return (chance, country = chance.pick(DRAW)) => {
    const homeland = HOMELANDS[country]
    if (!homeland) throw new RangeError(`nobody lives in ${country}`)
    const { name, latinName } = nameIn(homeland.culture, chance)
    const zones = ZONES.get(country) ?? []
    // One in twelve has told the marketplace no time zone.
    const timeZone = zones.length === 0 || chance.between(1, 12) === 1 ? null : chance.pick(zones)
    return { name, email: emailOf(latinName, taken), country, language: homeland.language, timeZone }
  }
}

function nameIn(culture: Culture, chance: Chance): { readonly name: string; readonly latinName: string } {
  const given = [
    chance.pick(culture.given),
    ...(chance.between(1, 6) === 1 && culture.between === undefined ? [chance.pick(culture.given)] : []),
  ]
  const family = [
    chance.pick(culture.family),
    ...(culture.twoFamilies && chance.between(1, 2) === 1 ? [chance.pick(culture.family)] : []),
  ]
  const parts = culture.familyFirst ? [...family, ...new Set(given)] : [...new Set(given), ...new Set(family)]
  const shown = parts.map((part) => (part.split('|')[0] ?? part).replaceAll('_', ' '))
  return {
    name: shown.join(culture.between ?? ' '),
    latinName: [given[0], family[0]].map((part) => part?.split('|').at(-1)).join('.'),
  }
}

const LETTERS: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', ß: 'ss', đ: 'd', ı: 'i', æ: 'ae', œ: 'oe', å: 'a' }

/** An address at a domain that can never exist (RFC 2606). */
export function emailOf(latinName: string, taken: Set<string>): string {
  const plain = latinName
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z.]/g, (letter) => LETTERS[letter] ?? '')
  for (let suffix = 1; ; suffix += 1) {
    const email = `${plain}${suffix === 1 ? '' : suffix}@example.org`
    if (!taken.has(email)) {
      taken.add(email)
      return email
    }
  }
}
