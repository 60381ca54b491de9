import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base, type Page } from '@playwright/test'
import { withLock } from '../../scripts/lib/lock.ts'
import type { Reply } from '../../src-shared/contract/index.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { openPglite } from '../../src-service/sql/pglite.ts'
import { signInStaff, type StaffConsole } from './console-client.ts'
import { databaseFolder, startEmbeddedService, type EmbeddedService } from './embedded-service.ts'
import { findPeople, type People, type Person } from './demonstration-people.ts'

type Message = Reply<'demonstration.messages'>['messages'][number]
type CheckState = NonNullable<Reply<'demonstration.members'>['members'][number]['identityCheck']>

/** The embedded workspace with its demonstration data, as the member's page meets it. */
export interface MemberService {
  readonly origin: string
  /** A member who has never tried to verify, another one at each call; English is spoken unless another language is asked for. */
  readonly newcomer: (wanted?: Wanted) => Person
  /** A member with a verified number and nothing open. */
  readonly owner: (wanted?: Wanted) => Person
  /** The code of the newest message that reached this number and was not read before. */
  readonly code: (number: string) => Promise<string>
  readonly messagesTo: (number: string) => Promise<readonly Message[]>
  readonly staff: (staffId?: string) => Promise<StaffConsole>
  /** A change request by the agent (R5), for the reason of a new number. */
  readonly requestChange: (accountId: string, number: string, country: string) => Promise<void>
  /** *Advance clock*, as the console does it. */
  readonly advance: (minutes: number) => Promise<void>
  readonly identityCheck: (externalId: string, ...states: readonly CheckState[]) => Promise<void>
  /** Bids at the demonstration marketplace (R19). */
  readonly placeBids: (externalId: string, count: number) => Promise<void>
  readonly stop: () => Promise<void>
  /** Stops the service, lets `change` at its database, and starts it again at the same address. */
  readonly restart: (change?: (database: Database) => Promise<void>) => Promise<void>
}

type Wanted = Partial<Pick<Person, 'country' | 'language'>>

interface Seeded {
  readonly folder: string
  readonly people: People
}

function memberService(first: EmbeddedService, dataDir: string, people: People): MemberService {
  let running: EmbeddedService | null = first
  const { origin } = first
  const taken = new Set<string>()
  const read = new Set<string>()

  const messagesTo = async (number: string): Promise<readonly Message[]> => {
    const { messages } = (await json(
      await fetch(`${origin}/v1/demonstration/messages?limit=200`),
    )) as Reply<'demonstration.messages'>
    return messages.filter(({ to }) => to === number)
  }
  const demonstrate = async (what: string, input: object): Promise<void> => {
    const headers = { 'content-type': 'application/json', 'x-linekeeper-page': '1', origin }
    const body = JSON.stringify(input)
    await json(await fetch(`${origin}/v1/demonstration/${what}`, { method: 'POST', headers, body }))
  }
  const staff = (staffId = 'staff-amara') => signInStaff(origin, staffId)
  const next = (from: readonly Person[], { country, language = 'en' }: Wanted): Person => {
    const left = from.filter((each) => !taken.has(each.externalId) && each.language === language)
    const livingIn = (wanted: string): readonly Person[] => left.filter((each) => each.country === wanted)
    // Who may live anywhere lives where most are left: the tests of one country need theirs.
    const most = left.toSorted((a, b) => livingIn(b.country).length - livingIn(a.country).length)
    const found = country === undefined ? most[0] : livingIn(country)[0]
    if (!found) throw new Error(`nobody is left in ${country ?? 'any country'} who speaks ${language}`)
    taken.add(found.externalId)
    return found
  }
  const stop = async (): Promise<void> => {
    await running?.stop()
    running = null
  }

  return {
    origin,
    messagesTo,
    staff,
    stop,
    newcomer: (wanted = {}) => next(people.newcomers, wanted),
    owner: (wanted = {}) => next(people.owners, wanted),
    async code(number) {
      let found: Message | undefined
      await expect
        .poll(
          async () => {
            found = (await messagesTo(number)).find(({ id, code }) => code !== null && !read.has(id))
            return found?.code ?? null
          },
          { message: `a code reaches ${number}`, timeout: 15_000, intervals: [100] },
        )
        .not.toBeNull()
      read.add(found?.id ?? '')
      return found?.code ?? ''
    },
    async requestChange(accountId, number, country) {
      const path = `/v1/accounts/${accountId}/number-changes`
      const body = { number, country, reason: 'new_number', ticket: 'T-2041' }
      const response = await (await staff()).request('POST', path, body)
      if (response.status !== 201) throw new Error(`the request answered ${response.status}: ${await response.text()}`)
    },
    async advance(minutes) {
      await json(await (await staff()).request('POST', '/v1/demonstration/clock', { minutes }))
    },
    async identityCheck(externalId, ...states) {
      for (const state of states) await demonstrate('identity-checks', { externalId, state })
    },
    async placeBids(externalId, count) {
      for (let bid = 0; bid < count; bid += 1) await demonstrate('bids', { externalId })
    },
    async restart(change) {
      await stop()
      if (change) {
        const database = await openPglite({ folder: databaseFolder(dataDir) })
        try {
          await change(database)
        } finally {
          await database.close()
        }
      }
      running = await startEmbeddedService(dataDir)
      expect(running.origin, 'the service comes back at the same address').toBe(origin)
    },
  }
}

const json = async (response: Response): Promise<unknown> => {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${await response.text()}`)
  return response.json()
}

async function withCopy(seeded: Seeded, use: (service: MemberService) => Promise<void>): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'linekeeper-member-'))
  cpSync(seeded.folder, dataDir, { recursive: true })
  rmSync(join(dataDir, 'port'), { force: true })
  const service = memberService(await startEmbeddedService(dataDir), dataDir, seeded.people)
  try {
    await use(service)
  } finally {
    await service.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

interface Options {
  /** A workspace of the test's own: for tests that move the clock or stop the service. */
  readonly ownWorkspace: boolean
  /** Whether errors of a page's script or policy fail the test; off where a test provokes one. */
  readonly mustBeClean: boolean
}
interface Fixtures {
  readonly service: MemberService
  /** Opens the page as this member, on a path of the page. */
  readonly enterAs: (externalId: string, path?: string) => Promise<void>
  /** Fails the test where a page met an error of its script or of its Content-Security-Policy. */
  readonly clean: undefined
}
interface WorkerFixtures {
  readonly seeded: Seeded
  readonly shared: MemberService
}

export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  ownWorkspace: [false, { option: true }],
  mustBeClean: [true, { option: true }],
  seeded: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures' names from the pattern
    async ({}, use, { project }) => {
      // Playwright empties this folder before each run, so the workers of one run share what the first of them made.
      const folder = join(project.outputDir, 'seeded')
      const people = join(folder, 'people.json')
      await withLock(`${folder}.lock`, async () => {
        if (existsSync(people)) return
        rmSync(folder, { recursive: true, force: true })
        await (await startEmbeddedService(join(folder, 'workspace'))).stop()
        writeFileSync(people, JSON.stringify(await findPeople(join(folder, 'workspace'))))
      })
      await use({ folder: join(folder, 'workspace'), people: JSON.parse(readFileSync(people, 'utf8')) as People })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  shared: [
    async ({ seeded }, use) => {
      await withCopy(seeded, use)
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  service: async ({ ownWorkspace, seeded, shared }, use) => {
    if (ownWorkspace) await withCopy(seeded, use)
    else await use(shared)
  },
  baseURL: async ({ service }, use) => {
    await use(service.origin)
  },
  enterAs: async ({ page }, use) => {
    await use((externalId, path = '/settings') => enterAs(page, externalId, path))
  },
  clean: [
    async ({ page, mustBeClean }, use) => {
      const troubles: string[] = []
      page.on('pageerror', (error) => troubles.push(String(error)))
      page.on('console', (message) => {
        if (/Content.Security.Policy/i.test(message.text())) troubles.push(message.text())
      })
      await use(undefined)
      if (mustBeClean) expect(troubles, 'errors of the page’s script or its Content-Security-Policy').toEqual([])
    },
    { auto: true },
  ],
})
export { expect } from '@playwright/test'

/** Signs a member in at the demonstration's issuer and comes back to a path of the page. */
export async function enterAs(page: Page, externalId: string, path: string): Promise<void> {
  await page.goto(`/sign-in?${new URLSearchParams({ as: externalId, return: path })}`)
  // By its element: a dialog that opens with the page hides it from the roles.
  await page.locator('h1').waitFor()
}
