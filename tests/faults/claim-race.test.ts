import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { validNumbers } from '../../src-shared/phone/sample.ts'
import { makeCluster, type Cluster, type ClusterMember } from '../support/service-cluster.ts'
import { quickSizes, sizes } from '../support/sizes.ts'
import { SHARED_NUMBERS } from './mutants.ts'

const { processes: PROCESSES, contenders: CONTENDERS, rounds: ROUNDS } = sizes.claimRace
/** As many as R13 lets be sent to one number in a day. */
const MOST_SENDS = 50
const [, ...NUMBERS] = validNumbers('MX', 11, ROUNDS + 2)
const place = <T>(list: readonly T[], at: number): T => list[at % list.length] as T

let cluster: Cluster
let starts = 0
beforeAll(async () => {
  cluster = await makeCluster()
  // R13's cap per number and R20's limits of a prefix would end the race before it starts.
  await sql`insert into policy (name, value, changed_at, changed_by)
    values ('sendsPerNumber', ${MOST_SENDS}::text::json, clock_timestamp(), 'test'), ('sendsPerPrefix', '5000', clock_timestamp(), 'test'),
      ('spendPerPrefix', '1000000000', clock_timestamp(), 'test'), ('verifiedFloorPercent', '0', clock_timestamp(), 'test')`.execute(
    cluster.database.kysely,
  )
  await cluster.start(PROCESSES)
})
afterAll(() => cluster.close())

interface Entry {
  readonly member: ClusterMember
  readonly id: string
  readonly code: string
}

async function enter(member: ClusterMember, number: string): Promise<Entry> {
  const asked = { number, country: 'MX', channel: 'sms' }
  const started = await member.post(place(cluster.processes, starts++), '/v1/me/verifications', asked)
  expect(started.status, `a start was refused: ${started.code}`).toBe(202)
  const { id = '', delivery = null } = started.view.verification ?? {}
  return { member, id, code: await cluster.code(delivery?.id ?? '') }
}

/** Many accounts prove one number in the same instant; answers what must not have happened. */
async function race(number: string, contenders: number): Promise<readonly string[]> {
  const { processes, database } = cluster
  const members = await Promise.all(Array.from({ length: contenders }, () => cluster.member()))
  const entries: Entry[] = []
  for (let at = 0; at < contenders; at += MOST_SENDS) {
    entries.push(...(await Promise.all(members.slice(at, at + MOST_SENDS).map((member) => enter(member, number)))))
    // More may be sent to it today than R13 allows: the codes of all contenders must live at once.
    await sql`update delivery set counted = false where verification_id in (${sql.join(entries.map(({ id }) => id))})`.execute(
      database.kysely,
    )
  }
  const answers = await Promise.all(
    entries.map(({ member, id, code }, at) =>
      member.post(place(processes, at + 1), `/v1/me/verifications/${id}/checks`, { code }),
    ),
  )

  const { rows } = await sql<{ claims: number; rewards: number; attempts: number; cases: number }>`
    with mine as (select id, fingerprint from verification where id in (${sql.join(entries.map(({ id }) => id))})),
      number as (select distinct fingerprint from mine)
    select (select count(*)::int from claim c join number using (fingerprint)) as claims,
      (select count(*)::int from reward r join number using (fingerprint)) as rewards,
      (select count(*)::int from duplicate_attempt d join mine on mine.id = d.verification_id where d.grade = 'proven') as attempts,
      (select count(*)::int from duplicate_case d join number using (fingerprint)) as cases`.execute(database.kysely)
  const found = rows[0]
  const answered = answers.map(({ status, code }) => (status === 200 ? 'won' : `${status} ${code}`))
  const winners = answered.filter((said) => said === 'won').length
  const taken = answered.filter((said) => said === '409 number_taken').length
  const facts = { winners, taken, ...found }
  const wanted = { winners: 1, taken: contenders - 1, claims: 1, rewards: 1, attempts: contenders - 1, cases: 1 }
  const wrong = Object.entries(wanted)
    .filter(([name, value]) => facts[name as keyof typeof facts] !== value)
    .map(([name, value]) => `${name}: ${facts[name as keyof typeof facts]} instead of ${value}`)
  return wrong.length === 0 ? [] : [...wrong, `answers: ${[...new Set(answered)].join(', ')}`, ...cluster.unexpected()]
}

test.each(Array.from({ length: ROUNDS }, (_, at) => at + 1))(
  `R2 one number proven by ${CONTENDERS} accounts over ${PROCESSES} processes is one account’s (X1, round %i)`,
  async (round) => {
    expect(await race(place(NUMBERS, round - 1), CONTENDERS)).toEqual([])
  },
)

test('the control: without the unique index the race is lost and seen', async () => {
  await cluster.mutate(SHARED_NUMBERS)
  expect(await race(place(NUMBERS, ROUNDS), quickSizes.claimRace.contenders)).not.toEqual([])
})
