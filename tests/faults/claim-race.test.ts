import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { validNumbers } from '../../src-shared/phone/sample.ts'
import { makeCluster, type Cluster } from '../support/service-cluster.ts'
import { SHARED_NUMBERS } from './mutants.ts'

const CONTENDERS = 40
const [, ...NUMBERS] = validNumbers('MX', 11, 5)
const place = <T>(list: readonly T[], at: number): T => list[at % list.length] as T

let cluster: Cluster
beforeAll(async () => {
  cluster = await makeCluster()
  // R13's cap per number and R20's floor would end the race before it starts.
  await sql`insert into policy (name, value, changed_at, changed_by)
    values ('sendsPerNumber', '50', clock_timestamp(), 'test'), ('verifiedFloorPercent', '0', clock_timestamp(), 'test')`.execute(
    cluster.database.kysely,
  )
  await cluster.start(3)
})
afterAll(() => cluster.close())

/** Many accounts prove one number in the same instant; answers what must not have happened. */
async function race(number: string): Promise<readonly string[]> {
  const { processes, database } = cluster
  const members = await Promise.all(Array.from({ length: CONTENDERS }, () => cluster.member()))
  const entries = await Promise.all(
    members.map(async (member, at) => {
      const started = await member.post(place(processes, at), '/v1/me/verifications', {
        number,
        country: 'MX',
        channel: 'sms',
      })
      expect(started.status, `a start was refused: ${started.code}`).toBe(202)
      const { id = '', delivery = null } = started.view.verification ?? {}
      return { member, id, code: await cluster.code(delivery?.id ?? '') }
    }),
  )
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
  const wanted = { winners: 1, taken: CONTENDERS - 1, claims: 1, rewards: 1, attempts: CONTENDERS - 1, cases: 1 }
  const wrong = Object.entries(wanted)
    .filter(([name, value]) => facts[name as keyof typeof facts] !== value)
    .map(([name, value]) => `${name}: ${facts[name as keyof typeof facts]} instead of ${value}`)
  return wrong.length === 0 ? [] : [...wrong, `answers: ${[...new Set(answered)].join(', ')}`, ...cluster.unexpected()]
}

test.each([1, 2, 3])(
  'R2 one number proven by 40 accounts over 3 processes is one account’s (X1, round %i)',
  async (round) => {
    expect(await race(place(NUMBERS, round - 1))).toEqual([])
  },
)

test('the control: without the unique index the race is lost and seen', async () => {
  await cluster.mutate(SHARED_NUMBERS)
  expect(await race(place(NUMBERS, 3))).not.toEqual([])
})
