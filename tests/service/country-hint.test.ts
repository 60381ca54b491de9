import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Reply } from '../../src-shared/contract/index.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { forEachEngine } from '../support/databases.ts'
import { startWholeService, type WholeService } from '../support/whole-service.ts'
import { makeWorld } from '../support/world.ts'

const HEADER = 'cf-ipcountry'
// Antarctica has no phone numbers of its own, so the profile's country tells nothing.
const NOWHERE = { country: 'AQ', language: 'en', timeZone: null }

for (const [configured, options] of [
  ['with the operator’s header', { clientCountryHeader: HEADER }],
  ['without it', {}],
] as const)
  forEachEngine(`the country that is preselected, ${configured}`, (open) => {
    let database: Database
    let service: WholeService
    beforeAll(async () => {
      database = await open()
      service = await startWholeService(database, options)
    })
    afterAll(() => service.close())

    /** What the page of such an account preselects when its request has these headers. */
    const hintFor = async (
      profile: { country: string; language: string; timeZone: string | null },
      headers: Record<string, string>,
    ) => {
      const world = makeWorld(database)
      const { accountId } = await world.account()
      const { external_id: externalId } = await database.kysely
        .updateTable('account')
        .set({ country: profile.country, language: profile.language, time_zone: profile.timeZone })
        .where('id', '=', accountId)
        .returning('external_id')
        .executeTakeFirstOrThrow()
      const page = await service.member(externalId)
      const answer = await page.request('GET', '/v1/me', undefined, { 'accept-language': 'en', ...headers })
      return ((await answer.json()) as Reply<'memberAccount.get'>).countryHint
    }

    test('R8 the profile’s country goes first, then language, then time zone, and the address last', async () => {
      const told = { [HEADER]: 'JP', 'accept-language': 'en,fr-CA;q=0.8' }
      expect(await hintFor({ country: 'MX', language: 'es-AR', timeZone: 'Europe/Rome' }, told)).toBe('MX')
      expect(await hintFor({ ...NOWHERE, language: 'es-AR', timeZone: 'Europe/Rome' }, told)).toBe('AR')
      expect(await hintFor({ ...NOWHERE, timeZone: 'Europe/Rome' }, told)).toBe('CA')
      expect(await hintFor({ ...NOWHERE, timeZone: 'Europe/Rome' }, { [HEADER]: 'JP' })).toBe('IT')
    })

    test('R8 the header is heard only where it is configured, and what is no country is ignored', async () => {
      const heard = 'clientCountryHeader' in options
      expect(await hintFor(NOWHERE, { [HEADER]: 'JP' })).toBe(heard ? 'JP' : 'AQ')
      for (const nonsense of ['XX', 'T1', 'EU', 'JPN', '392', 'JP, GB', '', '<script>'])
        expect([nonsense, await hintFor(NOWHERE, { [HEADER]: nonsense })]).toEqual([nonsense, 'AQ'])
      expect(await hintFor(NOWHERE, { 'x-country': 'JP', 'x-forwarded-for': '203.0.113.9' })).toBe('AQ')
    })
  })
