import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { validNumbers } from '../../src-shared/phone/sample.ts'
import { makeCluster, type Cluster } from '../support/service-cluster.ts'
import { sizes } from '../support/sizes.ts'
import { REPEATED_REWARDS, SHARED_NUMBERS, UNGUARDED_VERSION } from './mutants.ts'

const { processes: PROCESSES, times: TIMES, rounds: ROUNDS } = sizes.doubleSubmit
const NUMBERS = validNumbers('MX', 12, ROUNDS + 1)

let cluster: Cluster
beforeAll(async () => {
  cluster = await makeCluster()
  await cluster.start(PROCESSES)
})
afterAll(() => cluster.close())

/** One right code sent many times at once; answers what must not have happened. */
async function submitOften(number: string): Promise<readonly string[]> {
  const { processes, database } = cluster
  const [first] = processes
  if (!first) throw new Error('no process runs')
  const member = await cluster.member()
  const started = await member.post(first, '/v1/me/verifications', { number, country: 'MX', channel: 'sms' })
  const { id, delivery } = started.view.verification ?? {}
  const code = await cluster.code(delivery?.id ?? '')
  const answers = await Promise.all(
    Array.from({ length: TIMES }, (_, at) =>
      member.post(processes[at % processes.length] ?? first, `/v1/me/verifications/${id}/checks`, { code }),
    ),
  )
  const { rows } = await sql<{ claims: number; rewards: number; audited: number; notices: number }>`
    select (select count(*)::int from claim where account_id = ${member.accountId}) as claims,
      (select count(*)::int from reward where account_id = ${member.accountId}) as rewards,
      (select count(*)::int from audit_event where account_id = ${member.accountId} and action = 'verifications.approved') as audited,
      (select count(*)::int from notice where account_id = ${member.accountId}) as notices`.execute(database.kysely)
  const accepted = answers.filter(({ status }) => status === 200).length
  const unexpected = answers.filter(({ status, code: said }) => status !== 200 && said !== 'verification_ended')
  return [
    ...Object.entries({ accepted, ...rows[0] }).filter(([, count]) => count !== 1),
    ...unexpected.map(({ status, code: said }) => [status, said]),
  ].map((each) => each.join(': '))
}

test.each(Array.from({ length: ROUNDS }, (_, at) => at + 1))(
  `R11 R17 one right code sent ${TIMES} times at once counts once (X4, round %i)`,
  async (round) => {
    expect(await submitOften(NUMBERS[round - 1] ?? '')).toEqual([])
  },
)

test('the control: without the version’s guard and the unique rows it counts more than once', async () => {
  await cluster.mutate(`${UNGUARDED_VERSION} ${SHARED_NUMBERS} ${REPEATED_REWARDS}`)
  expect(await submitOften(NUMBERS[ROUNDS] ?? '')).not.toEqual([])
})
