import { sql } from 'kysely'
import { afterAll, beforeAll, expect } from 'vitest'
import { openTwilioCarrier } from '../../src-service/carriers/twilio.ts'
import type { MemberActor } from '../../src-service/domain/actor.ts'
import type { Channel } from '../../src-shared/phone/types.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { testKeys } from './test-keys.ts'
import { signed, startTwilioServer, TWILIO_ACCOUNT, TWILIO_TOKEN, type TwilioServer } from './twilio-server.ts'
import { startWholeService, type WholeService } from './whole-service.ts'
import { makeWorld, type World } from './world.ts'

/** Under which the service of the tests believes to be reached. */
export const PUBLIC = 'https://verify.example'
const SITE = { name: 'Harbour', domain: 'verify.example' }
/** What a call asks for in the tests. */
export const DIGIT = '7'

/** The service with Twilio as its carrier, made before a file's tests and closed after them; `from` keeps the numbers of files apart. */
export function twilioStage(open: () => Promise<Database>, from: number) {
  let database: Database
  let world: World
  let twilio: TwilioServer
  let service: WholeService
  let used = from
  const fresh = (): string => `+5255${used++}`

  beforeAll(async () => {
    database = await open()
    world = makeWorld(database)
    twilio = await startTwilioServer()
    const keys = testKeys()
    const carrier = openTwilioCarrier({
      accountSid: TWILIO_ACCOUNT,
      authToken: TWILIO_TOKEN,
      from: '+15005550006',
      baseUrl: twilio.origin,
      publicOrigin: PUBLIC,
      siteName: SITE.name,
      seal: { seal: keys.sealCode, open: keys.openCode },
      timeoutMs: 1_000,
      askedDigit: () => DIGIT,
    })
    service = await startWholeService(database, { carrier, site: SITE })
  })
  afterAll(async () => {
    await service.close()
    await twilio.close()
  })

  const delivery = (member: MemberActor) => world.newestDelivery(member.accountId)
  const state = async (member: MemberActor) => (await delivery(member)).state
  return {
    get world() {
      return world
    },
    get twilio() {
      return twilio
    },
    get origin() {
      return service.origin
    },
    get database() {
      return database
    },
    fresh,
    delivery,
    state,
    sent: async (channel: Channel, number = fresh()) => {
      const member = await world.account()
      await world.start(member, number, channel)
      const request = await twilio.take(number)
      return { member, number, request, callback: request.fields['StatusCallback'] ?? '' }
    },
    /** Posts what Twilio would, signed as Twilio does unless told. */
    tell: async (address: string, told: Readonly<Record<string, string>>, signature?: string) => {
      const fields = { AccountSid: TWILIO_ACCOUNT, ...told }
      return fetch(address.replace(PUBLIC, service.origin), {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'x-twilio-signature': signature ?? signed(address, fields),
        },
        body: new URLSearchParams(fields),
      })
    },
    /** The outbox looks at once, not when the lease has run out. */
    lookAgain: () => sql`update outbox set due_at = clock_timestamp() where state = 'waiting'`.execute(database.kysely),
    settled: async (member: MemberActor, wanted: string) => {
      await expect.poll(() => state(member), { timeout: 10_000 }).toBe(wanted)
    },
  }
}
