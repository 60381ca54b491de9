import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { E164 } from '../../src-shared/phone/types.ts'
import { validNumbers } from '../../src-shared/phone/sample.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { forEachEngine } from '../support/databases.ts'
import { rankTest } from '../support/rank-test.ts'
import { startWholeService, type MemberPage, type WholeService } from '../support/whole-service.ts'
import { makeWorld } from '../support/world.ts'

/** Starts of one member: each with another number, the members' places among free and taken ones turned around. */
const EACH = 10
const MEMBERS = 12
const WARM_UP = 1

interface Answer {
  readonly status: number
  /** Names and values, without the time of the reply. */
  readonly headers: string
  readonly length: number
  /** The body with ids, times and the number's digits in words. */
  readonly body: string
  readonly took: number
}

/** A reply with everything out of it that may differ: ids, instants, and what the caller knows: who they are, the last digits of the number. */
const alike = (text: string): string =>
  text
    .replaceAll(/\b([a-z]{3})_[0-9A-HJKMNP-TV-Z]{26}/g, '$1_…')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'instant')
    .replaceAll(/•\d{4}"/g, '•…"')
    // The carrier may have taken the send before the reply was read.
    .replaceAll(/"state":"(?:queued|sent)","reason":null,"carrier":(?:null|"test")/g, '"state":"queued or sent"')
    .replaceAll(/"acceptedAt":(?:null|"instant")/g, '"acceptedAt":"…"')
    .replaceAll(/m-[0-9a-f]{12}@/g, 'm@')
    .replaceAll(/"requestId":"[^"]+"/g, '"requestId":"…"')

/** Between the quarters: of the middle half of the observations, how far they lie apart. */
const spread = (times: readonly number[]): number => {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length * 0.75)]! - sorted[Math.floor(sorted.length * 0.25)]!
}

forEachEngine('whoever asks for codes to strange numbers', (open) => {
  let database: Database
  let service: WholeService
  let taken: readonly E164[]
  let free: readonly E164[]

  beforeAll(async () => {
    database = await open()
    service = await startWholeService(database)
    const world = makeWorld(database)
    const half = (EACH / 2) * MEMBERS
    const numbers = validNumbers('MX', 14, half * 2 + 20)
    taken = numbers.slice(0, half + 10)
    free = numbers.slice(half + 10)
    for (const number of taken) await world.verified(number)
    // The caps would end the comparison before it begins.
    for (const [name, value] of [
      ['sendsPerAccount', 20],
      ['sendsPerAddress', 10_000],
      ['sendsPerPrefix', 5_000],
      ['verifiedFloorPercent', 0],
    ] as const)
      await sql`insert into policy (name, value, changed_at, changed_by)
        values (${name}, ${JSON.stringify(value)}::jsonb, clock_timestamp(), 'test')`.execute(database.kysely)
  }, 120_000)
  afterAll(() => service.close())

  const page = async (): Promise<MemberPage> => {
    const member = await makeWorld(database).account()
    const { rows } = await sql<{
      external_id: string
    }>`select external_id from account where id = ${member.accountId}`.execute(database.kysely)
    return service.member(rows[0]!.external_id)
  }
  const start = async (member: MemberPage, number: E164): Promise<Answer> => {
    const began = performance.now()
    const response = await member.request('POST', '/v1/me/verifications', { number, country: 'MX', channel: 'sms' })
    const text = await response.text()
    const took = performance.now() - began
    const headers = [...response.headers].filter(([name]) => !['date', 'etag', 'content-length'].includes(name))
    return {
      status: response.status,
      headers: JSON.stringify(headers),
      length: alike(text).length,
      body: alike(text),
      took,
    }
  }

  /** Answers for free and for taken numbers, one of each in turn, who comes first turned around. */
  const compare = async (): Promise<{ readonly free: Answer[]; readonly taken: Answer[] }> => {
    const answers = { free: [] as Answer[], taken: [] as Answer[] }
    const left = { free: [...free], taken: [...taken] }
    for (let nth = 0; nth < MEMBERS; nth += 1) {
      const member = await page()
      for (let pair = 0; pair < EACH / 2; pair += 1) {
        const order = (nth + pair) % 2 === 0 ? (['free', 'taken'] as const) : (['taken', 'free'] as const)
        for (const kind of order) {
          const answer = await start(member, left[kind].pop()!)
          if (pair >= WARM_UP) answers[kind].push(answer)
        }
      }
    }
    return answers
  }

  test('R14 learns nothing from status, headers, length, body or time of the answers', async () => {
    const answers = await compare()
    expect(new Set(answers.free.map(({ status }) => status))).toEqual(new Set([202]))
    const kinds = (all: readonly Answer[]) =>
      new Set(all.map(({ status, headers, length, body }) => JSON.stringify({ status, headers, length, body })))
    expect(kinds(answers.taken)).toEqual(kinds(answers.free))
    const times = { free: answers.free.map(({ took }) => took), taken: answers.taken.map(({ took }) => took) }
    const { z, chance } = rankTest(times.taken, times.free)
    expect(Math.abs(z), `z ${z.toFixed(2)}, chance ${chance.toFixed(3)}`).toBeLessThan(3.9)
    // The control: the same answers, later for a taken number by 5 ms or, on a busy machine, by their own spread, are told apart.
    const late = times.taken.map((took) => took + Math.max(5, spread(times.free)))
    expect(rankTest(late, times.free).z).toBeGreaterThan(3.9)
  }, 120_000)

  test('R14 the page after the start, a wrong code, a re-send and a cancellation answer alike', async () => {
    const world = makeWorld(database)
    const walk = async (number: E164): Promise<readonly string[]> => {
      const member = await page()
      const said: string[] = []
      const told = async (response: Response) => {
        const text = await response.text()
        said.push(`${response.status} ${alike(text)}`)
        return JSON.parse(text) as { verification?: { id: string } | null }
      }
      const request = { number, country: 'MX', channel: 'sms' }
      await told(await member.request('POST', '/v1/me/verifications', request))
      const code = /\b\d{6}\b/.exec((await service.carrier.take(number)).text)?.[0]
      const isSent = async () => (await (await member.request('GET', '/v1/me')).text()).includes('"state":"sent"')
      await expect.poll(isSent, { interval: 20, timeout: 10_000 }).toBe(true)
      const { verification } = await told(await member.request('GET', '/v1/me'))
      const path = `/v1/me/verifications/${verification?.id}`
      const wrong = code === '000000' ? '000001' : '000000'
      await told(await member.request('POST', `${path}/checks`, { code: wrong }))
      await told(await member.request('POST', `${path}/deliveries`, { channel: 'call' }))
      await world.advance('15 minutes')
      await told(await member.request('POST', `${path}/deliveries`, { channel: 'call' }))
      await service.carrier.take(number)
      await expect.poll(isSent, { interval: 20, timeout: 10_000 }).toBe(true)
      await told(await member.request('POST', '/v1/me/verifications', request))
      await told(await member.request('POST', `${path}/cancellation`))
      await told(await member.request('GET', '/v1/me'))
      return said
    }
    const [one, other] = [await walk(taken[0]!), await walk(free[0]!)]
    expect(one.map((line) => line.slice(0, 3))).toEqual(['202', '200', '422', '429', '202', '429', '200', '200'])
    for (const [at, line] of one.entries()) expect(line, `answer ${at}`).toBe(other[at])
  })
})
