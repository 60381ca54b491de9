import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { POLICIES } from '../../src-service/domain/ports/policies.types.ts'
import { validNumbers } from '../../src-shared/phone/sample.ts'
import { makeCluster, type Answer, type Cluster, type ClusterMember } from '../support/service-cluster.ts'
import type { ServiceProcess } from '../support/service-process.ts'
import { quickSizes, sizes, TIME_LIMIT } from '../support/sizes.ts'
import { GLOBAL_LIMIT_ONLY } from './mutants.ts'

const AT_ONCE = 12
const HONEST_COUNTRIES = ['MX', 'GB', 'FR', 'DE', 'BR'] as const
/** Control 37: what an attacker may get out of it. */
const MOST_SENDS = 50
const ALARM_WITHIN = 60_000

type Size = (typeof sizes)['pumping']

let cluster: Cluster
beforeAll(async () => {
  cluster = await makeCluster({ tellsAddresses: true })
  await cluster.start(2)
})
afterAll(() => cluster.close())

const processAt = (at: number): ServiceProcess => {
  const process = cluster.processes[at % cluster.processes.length]
  if (!process) throw new Error('no process runs')
  return process
}

/** Addresses of the networks for tests of devices (RFC 2544): 198.18 and 198.19. */
const addressIn = (network: 18 | 19, at: number): string => `198.${network}.${at >> 8}.${at & 255}`

/** Sequential numbers in three prefixes of three countries, from `block` on. */
const pumped = (block: number) => (at: number) => {
  const last = String(Math.floor(at / 3)).padStart(4, '0')
  const plans = [
    { country: 'MX', number: `+525541${block}1${last}` },
    { country: 'GB', number: `+4474001${block}${last}` },
    { country: 'FR', number: `+336123${block}${last}` },
  ]
  return plans[at % 3] ?? plans[0]
}

/** Runs the tasks with so many at once. */
async function inTurn<T>(tasks: readonly (() => Promise<T>)[]): Promise<T[]> {
  const waiting = [...tasks]
  const done: T[] = []
  const work = async () => {
    for (let task = waiting.shift(); task; task = waiting.shift()) done.push(await task())
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return done
}

const start = (member: ClusterMember, at: number, asked: object, address: string): Promise<Answer> =>
  member.post(processAt(at), '/v1/me/verifications', { ...asked, channel: 'sms' }, address)

/** An honest member gets a code, enters it, and is verified. */
async function verifies(at: number, number: string, country: string): Promise<boolean> {
  const member = await cluster.member()
  const address = addressIn(18, at)
  const started = await start(member, at, { number, country }, address)
  const { id, delivery } = started.view.verification ?? {}
  if (started.status !== 202 || !delivery) return false
  const code = await cluster.code(delivery.id)
  const checked = await member.post(processAt(at + 1), `/v1/me/verifications/${id}/checks`, { code }, address)
  return checked.status === 200
}

/** One attack among honest members; answers what must not have happened. */
async function attack(block: number, size: Size): Promise<readonly string[]> {
  const { starts, attackers: count, addresses, honestPerCountry } = size
  const began = Date.now()
  const attackers = await Promise.all(Array.from({ length: count }, () => cluster.member()))
  const statuses: string[] = []
  const pump = Array.from({ length: starts }, (_, at) => async () => {
    const member = attackers[at % count]
    const asked = pumped(block)(at)
    if (!member || !asked) throw new Error('nobody attacks')
    const { status, code } = await start(member, at, asked, addressIn(19, at % addresses))
    statuses.push(`${status} ${code}`)
    return true
  })
  const honest = HONEST_COUNTRIES.flatMap((country, place) =>
    validNumbers(country, 20 + block, honestPerCountry).map(
      (number, at) => () => verifies(place * honestPerCountry + at, number, country),
    ),
  )
  // One honest member after every few starts of the attack.
  const every = Math.floor(starts / honest.length)
  const results = await inTurn(
    pump
      .flatMap((one, at) => [one, ...(at % every === 0 ? [honest[at / every]] : [])])
      .filter((task) => task !== undefined),
  )
  const { rows } = await sql<{ sends: number; dearest: number }>`
    with sent as (select prefix, micros from send_decision where outcome = 'sent'
      and account_id in (${sql.join(attackers.map(({ accountId }) => accountId))}))
    select (select count(*)::int from sent) as sends,
      (select coalesce(max(of_prefix), 0)::int from (select sum(micros) as of_prefix from sent group by prefix) as p) as dearest`.execute(
    cluster.database.kysely,
  )
  const { sends = 0, dearest = 0 } = rows[0] ?? {}
  const unhappy = results.filter((well) => !well).length
  const alarms = cluster.processes
    .flatMap((process) => process.log().split('\n'))
    .filter((line) => line.includes('sends are paused (R20)'))
    .map((line) => (JSON.parse(line) as { time: number }).time)
    .filter((time) => time >= began)
  const alarm = Math.min(...alarms) - began
  return [
    ...(sends <= MOST_SENDS ? [] : [`the attacker got ${sends} sends`]),
    ...(dearest <= POLICIES.spendPerPrefix.default ? [] : [`a prefix cost ${dearest}`]),
    ...(honest.length - unhappy >= honest.length * size.verified
      ? []
      : [`${unhappy} honest members of ${honest.length} were not verified`]),
    ...(alarm <= ALARM_WITHIN ? [] : [`the alarm came after ${alarm} ms`]),
    ...new Set(statuses.filter((said) => !/^(?:202 null|429 (?:send_paused|send_limit|resend_wait))$/.test(said))),
    ...cluster.unexpected(),
  ]
}

const { starts, attackers, addresses, honestPerCountry } = sizes.pumping
test(
  `R20 of ${starts} starts to sequential numbers of 3 prefixes by ${attackers} accounts from ${addresses} addresses at most ${MOST_SENDS} are sent, and ${honestPerCountry * HONEST_COUNTRIES.length} honest members verify (X12)`,
  { timeout: TIME_LIMIT },
  async () => {
    expect(await attack(1, sizes.pumping)).toEqual([])
  },
)

test('the control: with a limit on all sends alone the attacker gets through', { timeout: TIME_LIMIT }, async () => {
  await cluster.mutate(GLOBAL_LIMIT_ONLY)
  expect((await attack(2, quickSizes.pumping)).join()).toMatch(/the attacker got \d+ sends/)
})
