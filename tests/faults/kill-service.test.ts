import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { validNumbers } from '../../src-shared/phone/sample.ts'
import type { ServiceProcess } from '../support/service-process.ts'
import { makeCluster, type Answer, type Cluster, type ClusterMember } from '../support/service-cluster.ts'
import { sizes } from '../support/sizes.ts'
import { LEASED_FOR_EVER } from './mutants.ts'

const CHECKS = 8
const STARTS = 16
/** The process is killed as soon as so many answers have come. */
const KILL_AFTER = 8
const numbers = validNumbers('MX', 14, (sizes.kills + 6) * (CHECKS + STARTS))

let cluster: Cluster
/** Sends that the kills found under way. */
let underWay = 0
beforeAll(async () => {
  // Slow enough that a kill always finds sends under way.
  cluster = await makeCluster({ carrierTakesMs: 250 })
  await cluster.start(2)
})
afterAll(() => cluster.close())

interface Entry {
  readonly member: ClusterMember
  readonly number: string
}
interface Entered extends Entry {
  readonly verificationId: string
  readonly code: string
}

const newEntry = async (): Promise<Entry> => ({ member: await cluster.member(), number: numbers.pop() ?? '' })
const start = ({ member, number }: Entry, process: ServiceProcess): Promise<Answer> =>
  member.post(process, '/v1/me/verifications', { number, country: 'MX', channel: 'sms' })
const check = ({ member, verificationId, code }: Entered, process: ServiceProcess): Promise<Answer> =>
  member.post(process, `/v1/me/verifications/${verificationId}/checks`, { code })
const entered = async (entry: Entry, { view }: Answer): Promise<Entered> => ({
  ...entry,
  verificationId: view.verification?.id ?? '',
  code: await cluster.code(view.verification?.delivery?.id ?? ''),
})
const both = (): [ServiceProcess, ServiceProcess] => {
  const [doomed, other] = cluster.processes
  if (!doomed || !other) throw new Error('two processes should run')
  return [doomed, other]
}

/** Kills one of two processes in the middle of codes and starts; answers those that were acknowledged and the rest. */
async function killInTheMiddle() {
  const [doomed, other] = both()
  const codes = await Promise.all(
    Array.from({ length: CHECKS }, async () => {
      const entry = await newEntry()
      return entered(entry, await start(entry, other))
    }),
  )
  const entries = await Promise.all(Array.from({ length: STARTS }, newEntry))
  let answered = 0
  let kill: Promise<void> | undefined
  const counted = async (answer: Promise<Answer>): Promise<Answer | null> => {
    try {
      const got = await answer
      if (++answered === KILL_AFTER) kill = doomed.kill()
      return got
    } catch {
      return null // cut off by the kill: not acknowledged
    }
  }
  const [checked, started] = await Promise.all([
    Promise.all(codes.map(async (entry) => ({ entry, answer: await counted(check(entry, doomed)) }))),
    Promise.all(entries.map(async (entry) => ({ entry, answer: await counted(start(entry, doomed)) }))),
  ])
  await kill
  return { checked, started, other }
}

const hasNumber = async (accountIds: readonly string[]): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ id: string }>`
    select a.id from account a join claim c on c.id = a.current_claim_id and c.account_id = a.id and c.state = 'active'
    where a.id in (${sql.join(accountIds)})`.execute(cluster.database.kysely)
  return new Set(rows.map(({ id }) => id))
}
/** The accounts that were told that they are verified and are not. */
const lost = async (acknowledged: readonly Entry[]): Promise<readonly string[]> => {
  const ids = acknowledged.map(({ member }) => member.accountId)
  const found = await hasNumber(ids)
  return ids.filter((id) => !found.has(id))
}
const nothingWaits = (timeout: number): Promise<void> =>
  vi.waitFor(async () => expect(await cluster.waiting()).toBe(0), { timeout, interval: 200 })

test.each(Array.from({ length: sizes.kills }, (_, at) => at + 1))(
  'a kill in the middle loses nothing that was acknowledged (X5, round %i)',
  async () => {
    const { checked, started, other } = await killInTheMiddle()
    const unanswered = [...checked, ...started].filter(({ answer }) => answer === null).length
    expect(unanswered, 'requests that the kill cut off').toBeGreaterThan(0)
    underWay += await cluster.waiting()
    const restarted = cluster.replace(0)
    // The other process takes over what the killed one had leased.
    await nothingWaits(30_000)

    // What was not acknowledged happened or did not; asking again tells which, and never breaks anything.
    const ask = async (answer: Promise<Answer>, ...fine: readonly number[]): Promise<number> => {
      const { status } = await answer
      return fine.includes(status) ? 200 : status
    }
    const answers = await Promise.all([
      ...checked.map(({ entry, answer }) => answer?.status ?? ask(check(entry, other), 409)),
      ...started.map(async ({ entry, answer }) =>
        answer ? ask(check(await entered(entry, answer), other)) : ask(start(entry, other), 202, 429),
      ),
    ])
    expect(answers.filter((status) => status !== 200)).toEqual([])
    const verified = [...checked, ...started.filter(({ answer }) => answer !== null)].map(({ entry }) => entry)
    expect(await lost(verified)).toEqual([])
    await restarted
    await nothingWaits(30_000)
  },
)

/** Whether a kill leaves sends behind that nobody takes over; it must find some under way, so it may take a few. */
async function leavesSendsBehind(): Promise<boolean> {
  for (let kills = 0; kills < 4; kills += 1) {
    await killInTheMiddle()
    await cluster.replace(0)
    const done = await nothingWaits(8_000).then(
      () => true,
      () => false,
    )
    if (!done) return true
  }
  return false
}

test('the controls: a lost number is seen, and a lease that never ends leaves sends behind', async () => {
  expect(underWay).toBeGreaterThan(0)
  const { checked } = await killInTheMiddle()
  await cluster.replace(0)
  await nothingWaits(30_000)
  const acknowledged = checked.filter(({ answer }) => answer?.status === 200).map(({ entry }) => entry)
  const unlucky = acknowledged[0]?.member.accountId
  expect(await lost(acknowledged)).toEqual([])
  await sql`update account set current_claim_id = null where id = ${unlucky}`.execute(cluster.database.kysely)
  expect(await lost(acknowledged)).toEqual([unlucky])

  await cluster.mutate(LEASED_FOR_EVER)
  expect(await leavesSendsBehind()).toBe(true)
})
