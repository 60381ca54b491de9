import { Errors } from 'typebox/value'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AccountSummary } from '../../src-shared/contract/accounts.ts'
import { operationOf, type OperationKey } from '../../src-shared/contract/index.ts'
import type { MemberView } from '../../src-shared/contract/member-account.ts'
import { seedDemonstration } from '../../src-service/demonstration/seed.ts'
import { STORIES, STORY_LIST } from '../../src-service/demonstration/stories.ts'
import { numberSealer } from '../../src-service/keys/number-sealer.ts'
import { demonstrationStore } from '../../src-service/sql/demonstration.repository.ts'
import { openPglite } from '../../src-service/sql/pglite.ts'
import type { StaffConsole } from '../support/console-client.ts'
import { pgliteTemplate } from '../support/pglite-template.ts'
import { testKeys } from '../support/test-keys.ts'
import { startWholeService, type WholeService } from '../support/whole-service.ts'

let service: WholeService

beforeAll(async () => {
  const database = await openPglite({ template: await pgliteTemplate() })
  const store = demonstrationStore(database)
  await seedDemonstration({ store, sealer: numberSealer(testKeys()), codeText: ({ code }) => code, adopt: () => {} })
  service = await startWholeService(database)
})
afterAll(() => service.close())

/** The body of a good answer, held to the contract: every field of it, and nothing else. */
async function reply<T>(key: OperationKey, response: Response): Promise<T> {
  const body: unknown = await response.json()
  expect([key, response.status, body]).toEqual([key, operationOf(key).status ?? 200, body])
  const wrong = [...Errors(operationOf(key).reply, body)].map(
    ({ instancePath, message }) => `${instancePath} ${message}`,
  )
  expect([key, wrong]).toEqual([key, []])
  return body as T
}

const search = async (person: StaffConsole, query: string): Promise<readonly AccountSummary[]> => {
  const answer = await person.request('GET', `/v1/accounts?query=${encodeURIComponent(query)}&limit=20`)
  return (await reply<{ accounts: AccountSummary[] }>('accounts.search', answer)).accounts
}

test('every state of an account is answered as the contract says', async () => {
  const agent = await service.staff('staff-amara')
  const found = [...(await search(agent, '')), ...(await search(agent, 'ma')), ...(await search(agent, 'an ro'))]
  for (const story of STORY_LIST) found.push(...(await search(agent, story.externalId)))
  expect(found.length).toBeGreaterThan(STORY_LIST.length + 20)
  for (const { id } of found) {
    await reply('accounts.get', await agent.request('GET', `/v1/accounts/${id}`))
    await reply('accounts.timeline', await agent.request('GET', `/v1/accounts/${id}/timeline?limit=100`))
  }
})

test('lists are answered as the contract says', async () => {
  const reviewer = await service.staff('staff-mei')
  for (const show of ['open', 'ended', 'all'])
    await reply('numberChanges.list', await reviewer.request('GET', `/v1/number-changes?show=${show}&limit=100`))
  const deadEnds = await reviewer.request('GET', '/v1/dead-ends?limit=100')
  expect((await reply<{ deadEnds: object[] }>('deadEnds.list', deadEnds)).deadEnds.length).toBeGreaterThan(10)
  const path = '/v1/duplicate-cases?state=all&limit=100'
  const { cases } = await reply<{ cases: { id: string }[] }>('duplicateCases.list', await reviewer.request('GET', path))
  expect(cases.length).toBeGreaterThan(10)
  for (const { id } of cases)
    await reply('duplicateCases.get', await reviewer.request('GET', `/v1/duplicate-cases/${id}`))
  const auditor = await service.staff('staff-rosa')
  const supervisor = await service.staff('staff-jonas')
  await reply('policies.list', await supervisor.request('GET', '/v1/policies'))
  const changes = '/v1/policies/rewardXp/changes'
  const change = { value: 60, version: 0, reason: 'A test of the reply' }
  await reply('policies.set', await supervisor.request('POST', changes, change))
  await reply('policies.history', await supervisor.request('GET', changes))
  await reply('auditEvents.list', await auditor.request('GET', '/v1/audit-events?limit=100'))
  await reply('health.ready', await fetch(`${service.origin}/health/ready`))
  await reply('staffSessions.provider', await fetch(`${service.origin}/v1/staff-sessions/provider`))
  await reply('health.live', await fetch(`${service.origin}/health/live`))
})

test('each member’s page is answered as the contract says', async () => {
  const members = STORY_LIST.filter(({ externalId }) => externalId !== STORIES.closedAccount.externalId)
  for (const { externalId, name } of members) {
    const page = await service.member(externalId)
    const { account } = await reply<MemberView>('memberAccount.get', await page.request('GET', '/v1/me'))
    expect(account.name).toBe(name)
  }
})
