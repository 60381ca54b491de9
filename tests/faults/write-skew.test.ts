import { setTimeout as after } from 'node:timers/promises'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { INTEGRATION_RESOURCE } from '../../src-service/identity/clients.ts'
import { validNumbers } from '../../src-shared/phone/sample.ts'
import type { ServiceProcess } from '../support/service-process.ts'
import { makeCluster, type Cluster, type ClusterMember } from '../support/service-cluster.ts'
import { SEED, sizes } from '../support/sizes.ts'
import { UNGUARDED_VERSION } from './mutants.ts'

const { pairs: PAIRS, withoutGuard: WITHOUT_GUARD, offsetMs: OFFSET } = sizes.writeSkew
const AT_ONCE = 10
/** How long code and report each wait before they leave, in milliseconds. */
const offsets = fc.sample(fc.tuple(fc.nat({ max: OFFSET }), fc.nat({ max: OFFSET })), { seed: SEED, numRuns: PAIRS })

/** An owner one right code away from the new number. */
interface Ready {
  readonly member: ClusterMember
  readonly verificationId: string
  readonly code: string
}

let cluster: Cluster
let ready: Ready[]
let token: string
beforeAll(async () => {
  cluster = await makeCluster()
  ready = []
  const numbers = validNumbers('MX', 13, 2 * (PAIRS + WITHOUT_GUARD))
  const owners = []
  for (const number of numbers.slice(0, PAIRS + WITHOUT_GUARD)) owners.push(await cluster.world.verified(number))
  for (const [at, owner] of owners.entries())
    ready.push(await lastStep(owner.accountId, numbers[PAIRS + WITHOUT_GUARD + at] ?? ''))
  await cluster.start(2)
  token = await marketplaceToken(process(1))
})
afterAll(() => cluster.close())

const process = (at: number): ServiceProcess => {
  const found = cluster.processes[at]
  if (!found) throw new Error(`no process ${at} runs`)
  return found
}

async function lastStep(accountId: string, number: string): Promise<Ready> {
  const { world } = cluster
  const owner = world.member(accountId)
  await world.request(owner, number)
  await world.accept(owner)
  await world.sendChangeCode(owner)
  await world.report(accountId, 'answered')
  await world.check(owner)
  await world.sendChangeCode(owner)
  await world.report(accountId, 'answered')
  const { id } = await world.open(accountId)
  return { member: await cluster.member(accountId), verificationId: id, code: world.codes.at(-1) ?? '' }
}

async function marketplaceToken({ origin, marketplace }: ServiceProcess): Promise<string> {
  const credentials = Buffer.from(`${marketplace.clientId}:${marketplace.clientSecret}`).toString('base64')
  const answer = await fetch(`${origin}/oidc/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${credentials}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', resource: INTEGRATION_RESOURCE }),
  })
  return ((await answer.json()) as { access_token: string }).access_token
}

/** The last code and a check's start in the same instant or so, on two processes; who is first is chance. */
async function collide({ member, verificationId, code }: Ready, at: number): Promise<readonly number[]> {
  const [codeLater, reportLater] = offsets[at % offsets.length] ?? [0, 0]
  const report = after(reportLater).then(() =>
    fetch(`${process(1).origin}/v1/identity-checks`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        externalId: member.externalId,
        checkId: `check-${member.externalId}`,
        state: 'requires_input',
        sequence: 1,
        at: new Date().toISOString(),
      }),
    }),
  )
  const commit = after(codeLater).then(() =>
    member.post(process(0), `/v1/me/verifications/${verificationId}/checks`, { code }),
  )
  return [(await commit).status, (await report).status]
}

/** Accounts on which the number changed although a check had started, or whose change both ended and took the number. */
async function overlaps(accountIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ overlaps: number }>`
    select count(*)::int as overlaps from account a
    join number_change n on n.account_id = a.id
    left join audit_event began on began.account_id = a.id and began.action = 'identityChecks.report'
    left join audit_event taken on taken.account_id = a.id and taken.action = 'numberChanges.approved'
    left join audit_event ended on ended.account_id = a.id and ended.action = 'numberChanges.cancelled'
    where a.id in (${sql.join(accountIds)})
      and ((taken.seq is not null and ended.seq is not null) or taken.seq > began.seq
        or (taken.seq is not null) <> (n.state = 'approved'))`.execute(cluster.database.kysely)
  return rows[0]?.overlaps ?? -1
}

async function run(pairs: readonly Ready[]): Promise<{ readonly overlaps: number; readonly statuses: Set<string> }> {
  const statuses = new Set<string>()
  for (let at = 0; at < pairs.length; at += AT_ONCE) {
    const answers = await Promise.all(pairs.slice(at, at + AT_ONCE).map((pair, place) => collide(pair, at + place)))
    for (const pair of answers) statuses.add(pair.join(' and '))
  }
  return { overlaps: await overlaps(pairs.map(({ member }) => member.accountId)), statuses }
}

test(`R6 a check that starts while the last code is entered never overlaps the change (X3, ${PAIRS} pairs)`, async () => {
  const { overlaps: found, statuses } = await run(ready.slice(0, PAIRS))
  expect(found).toBe(0)
  // The report is always accepted; the code is, or it is refused by a rule.
  expect([...statuses].filter((pair) => pair !== '200 and 200' && pair !== '409 and 200')).toEqual([])
})

test('the control: without the version’s guard they overlap', async () => {
  await cluster.mutate(UNGUARDED_VERSION)
  expect((await run(ready.slice(PAIRS))).overlaps).toBeGreaterThan(0)
})
