/** A member of the demonstration data with a fixed name, for the tour, the tests and whoever wants to try something. */
export interface Story {
  readonly externalId: string
  readonly name: string
  readonly email: string
  readonly country: string
  readonly language: string
  readonly timeZone: string
  /** The number that the story is about, E.164. */
  readonly number: string | null
  /** What is worth trying with this account. */
  readonly note: string
}

const people = [
  [
    'readyForRequest',
    'Mariana Ibarra Soto',
    'mariana.ibarra',
    'MX',
    'es',
    'America/Hermosillo',
    '+526441832399',
    'Verified with a clean history: ask for a number change',
  ],
  [
    'landlineSms',
    'Lucía Fernanda Ríos',
    'lucia.rios',
    'MX',
    'es',
    'America/Mexico_City',
    '+525512340001',
    'The SMS failed, for the number is a landline: send the code by call',
  ],
  [
    'waitingCode',
    'Tomasz Nowicki',
    'tomasz.nowicki',
    'PL',
    'pl',
    'Europe/Warsaw',
    '+48602118734',
    'A code is on the phone and the wait for the next one runs',
  ],
  [
    'pendingCheck',
    'Priya Raman',
    'priya.raman',
    'IN',
    'en',
    'Asia/Kolkata',
    '+919876504213',
    'An identity check in manual review blocks every change',
  ],
  [
    'awaitingOwner',
    'Élodie Marchand',
    'elodie.marchand',
    'FR',
    'fr',
    'Europe/Paris',
    '+33612349078',
    'Staff asked for a change three hours ago; the owner has not answered',
  ],
  [
    'capReached',
    'Daniel Osei-Whitlock',
    'daniel.osei',
    'GB',
    'en',
    'Europe/London',
    '+447400123456',
    'Three codes in a day: no further one until the oldest is a day old',
  ],
  [
    'firstTimer',
    'Nora Lindgren',
    'nora.lindgren',
    'SE',
    'sv',
    'Europe/Stockholm',
    null,
    'Has never tried to verify: the first set-up from its beginning',
  ],
  [
    'twoRetired',
    'Hans-Jürgen Müller-Lüdenscheidt',
    'hans-juergen.mueller',
    'DE',
    'de',
    'Europe/Berlin',
    '+4915112345670',
    'Two retired numbers beside the current one',
  ],
  [
    'rightToLeft',
    'عبد الرحمن الخطيب',
    'abdulrahman.alkhatib',
    'SA',
    'ar',
    'Asia/Riyadh',
    '+966501234567',
    'An Arabic name, read from right to left; numbers stay left to right',
  ],
  [
    'closedAccount',
    'Victor Petrescu',
    'victor.petrescu',
    'RO',
    'ro',
    'Europe/Bucharest',
    null,
    'Closed: the number stays taken, nothing can be done',
  ],
  [
    'usedUpCode',
    '森下 愛子',
    'aiko.morishita',
    'JP',
    'ja',
    'Asia/Tokyo',
    '+819012345678',
    'Five wrong codes; the wait still runs',
  ],
  [
    'busyLandline',
    'Margaret Ashdown',
    'margaret.ashdown',
    'GB',
    'en',
    'Europe/London',
    '+442079460006',
    'A landline that is always busy: the code is void and can be sent again at once',
  ],
  [
    'longName',
    'Maximiliana Theodora Konstantina von Hohenstaufen-Schwarzenberg zu Lichtenfels',
    'maximiliana.hohenstaufen',
    'AT',
    'de',
    'Europe/Vienna',
    '+436641234567',
    'A very long name',
  ],
  [
    'unreachable',
    'Chiamaka Eze',
    'chiamaka.eze',
    'NG',
    'en',
    'Africa/Lagos',
    '+2348031230002',
    'A phone that is never reached, by SMS or by call',
  ],
  [
    'provingNewNumber',
    'Sven Bakker',
    'sven.bakker',
    'NL',
    'nl',
    'Europe/Amsterdam',
    '+31612345678',
    'The current number has agreed; the new one waits for its code',
  ],
  [
    'disputedChange',
    'Paulo Nascimento',
    'paulo.nascimento',
    'BR',
    'pt',
    'America/Sao_Paulo',
    '+5511912345678',
    'Said of a staff request "This wasn’t me": an open case',
  ],
  [
    'duplicateOwner',
    'Rosalind Achterberg',
    'rosalind.achterberg',
    'US',
    'en',
    'America/New_York',
    '+14155550132',
    'Others tried this number: proven twice, sent five times',
  ],
] as const

type StoryName = (typeof people)[number][0]

/** By what the account is there to show. External ids are the first of the demonstration data, in this order. */
export const STORIES = Object.fromEntries(
  people.map(([key, name, mailbox, country, language, timeZone, number, note], place) => [
    key,
    {
      externalId: `mkt-${100_001 + place}`,
      name,
      email: `${mailbox}@example.org`,
      country,
      language,
      timeZone,
      number,
      note,
    } satisfies Story,
  ]),
) as unknown as Readonly<Record<StoryName, Story>>

/** The sought-after accounts first: what a choice of members begins with. */
export const STORY_LIST: readonly Story[] = Object.values(STORIES)
