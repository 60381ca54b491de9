import { sql } from 'kysely'
import { afterEach, beforeEach } from 'vitest'
import { listSendDecisions } from '../../src-service/domain/sends/list-send-decisions.ts'
import type { SendDecisionRecord } from '../../src-service/domain/sends/send-records.types.ts'
import type { PolicyName } from '../../src-service/domain/ports/policies.types.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { sendDecisionList } from '../../src-service/sql/send-decisions.repository.ts'
import type { Channel } from '../../src-shared/phone/types.ts'
import { makeWorld, refusal, type World } from './world.ts'

/** The rules with the prefixes as they are; policies that a test sets are the defaults again after it. */
export function sendStage(open: () => Promise<Database>) {
  let database: Database
  let world: World
  let prefixes = 0
  let addresses = 0
  beforeEach(async () => {
    database ??= await open()
    world = makeWorld(database, { prefixes: 'real' })
  })
  afterEach(async () => {
    await sql`delete from policy`.execute(database.kysely)
  })

  /** Sends to a new account's number. */
  const start = async (number: string, { channel = 'sms' as Channel, country = 'MX', address = '' } = {}) => {
    const member = await world.account()
    await world.start(member, number, channel, country, address === '' ? null : address)
    return member
  }
  return {
    get world() {
      return world
    },
    get database() {
      return database
    },
    start,
    /** Numbers of one prefix that no test has used: `of(0)` to `of(9999)`. */
    prefix: () => {
      prefixes += 1
      const digits = `+5255${4000 + prefixes}`
      return (last: number) => `${digits}${String(last).padStart(4, '0')}`
    },
    newAddress: () => `198.51.100.${(addresses += 1)}`,
    policy: async (name: PolicyName, value: unknown) => {
      await sql`insert into policy (name, value, changed_at, changed_by) values (${name}, ${JSON.stringify(value)}, clock_timestamp(), 'test')
        on conflict (name) do update set value = excluded.value`.execute(database.kysely)
    },
    /** How the refusal of a send to a new account's number reads. */
    refused: async (...send: Parameters<typeof start>) => {
      const { code, details } = await refusal(start(...send))
      return { code, until: details.until ?? null, whoCanLift: details.whoCanLift }
    },
    /** The records of one account, newest first. */
    decisions: async (accountId: string): Promise<readonly SendDecisionRecord[]> =>
      (await listSendDecisions(sendDecisionList(database), { accountId })).decisions,
    /** How many of the sends at once were let through, and what refused the others. */
    atOnce: async (...sends: readonly Promise<unknown>[]) => {
      const answers = await Promise.all(
        sends.map((send) =>
          send.then(
            () => 'sent',
            ({ code }: { code?: string }) => code,
          ),
        ),
      )
      return { sent: answers.filter((one) => one === 'sent').length, refusals: answers.filter((one) => one !== 'sent') }
    },
  }
}
