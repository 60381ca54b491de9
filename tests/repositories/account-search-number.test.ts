import { beforeAll, expect, test } from 'vitest'
import { searchAccounts } from '../../src-service/domain/accounts/search-accounts.ts'
import { cancelVerification } from '../../src-service/domain/verifications/cancel-verification.ts'
import type { StaffActor } from '../../src-service/domain/actor.ts'
import { accountSearch } from '../../src-service/sql/account-search.repository.ts'
import { forEachEngine } from '../support/databases.ts'
import { AGENT, makeWorld, refusalCode, type World } from '../support/world.ts'

const REVIEWER: StaffActor = { ...AGENT, id: 'staff-rita', name: 'Rita', roles: ['reviewer'] }

forEachEngine('account search by number', (open) => {
  let world: World
  let sessions = 0
  let changed: string
  let spanish: string
  let setting: string
  let trying: string

  beforeAll(async () => {
    world = makeWorld(await open())
    const member = await world.verified('+525512345678')
    changed = member.accountId
    await world.request(member, '+525587654321')
    await world.accept(member)
    await world.sendChangeCode(member)
    await world.check(member)
    await world.sendChangeCode(member)
    await world.check(member)
    spanish = (await world.verified('+34612345678', 'ES')).accountId
    const starter = await world.account()
    setting = starter.accountId
    await world.start(starter, '+525511112222')
    const other = await world.account()
    trying = other.accountId
    await world.start(other, '+525587654321')
  })

  // Each look-up is another person's, so that the hour's limit is not what is tested here.
  const search = (query: string, actor: StaffActor = AGENT, more: { limit?: number; cursor?: string } = {}) => {
    const who = `${actor.id}-${sessions++}`
    return searchAccounts(
      { search: accountSearch(world.database), sealer: world.ports.sealer },
      { ...actor, id: who, sessionId: who },
      { query, ...more },
    )
  }
  const found = async (query: string, actor?: StaffActor) =>
    (await search(query, actor)).accounts.map(({ id, matchedNumber }) => ({ id, as: matchedNumber?.as }))

  test.each([
    '+525587654321',
    '+52 55 8765 4321',
    '00525587654321',
    '(55) 8765-4321',
    '55 8765 4321',
    '+52 1 55 8765 4321',
    '011 52 55 8765 4321',
    '٥٥٨٧٦٥٤٣٢١',
  ])('R21 finds the current number as %s', async (spelling) => {
    const result = await search(spelling)
    expect(result.understoodAs).toBe('number')
    expect(result.accounts[0]).toMatchObject({
      id: changed,
      by: 'number',
      matchedNumber: { as: 'current', callingCode: '52', lastFour: '4321' },
    })
  })

  test('R21 finds a retired number, and shows the current one beside it', async () => {
    const [first, ...more] = (await search('+525512345678')).accounts
    expect(more).toEqual([])
    expect(first).toMatchObject({
      id: changed,
      matchedNumber: { as: 'retired', lastFour: '5678' },
      number: { lastFour: '4321' },
    })
  })

  test('R21 finds the number of an open verification', async () => {
    expect(await found('55 1111 2222')).toEqual([{ id: setting, as: 'verification' }])
  })

  test('R21 keeps a national number to the country whose number it is', async () => {
    expect(await found('612 345 678')).toEqual([{ id: spanish, as: 'current' }])
    expect(await found('+33612345678')).toEqual([])
  })

  test('R21 finds attempts for a reviewer, through their verification for everybody while it is open', async () => {
    expect(await found('+525587654321')).toEqual([
      { id: changed, as: 'current' },
      { id: trying, as: 'verification' },
    ])
    const other = await world.account()
    await world.start(other, '+525512345678')
    await cancelVerification(world.ports, other, { verificationId: (await world.open(other.accountId)).id })
    expect(await found('+525512345678')).toEqual([{ id: changed, as: 'retired' }])
    expect(await found('+525512345678', REVIEWER)).toEqual([
      { id: changed, as: 'retired' },
      { id: other.accountId, as: 'attempt' },
    ])
    expect(await found('5678', REVIEWER)).toContainEqual({ id: other.accountId, as: 'attempt' })
    expect(await found('5678')).not.toContainEqual(expect.objectContaining({ id: other.accountId }))
  })

  test('R21 finds exactly four last digits, each account once', async () => {
    const result = await search('5678')
    expect(result.understoodAs).toBe('last_four')
    expect(result.accounts.map(({ id }) => id).toSorted()).toEqual([changed, spanish].toSorted())
    expect(await found('2222')).toEqual([{ id: setting, as: 'verification' }])
    expect(await found('(+52) ••••••4321')).toContainEqual({ id: changed, as: 'current' })
    expect(await found('0000')).toEqual([])
  })

  test.each(['52558', '525587', '55 8765', '+52 55 8765 432'])('R21 answers number_incomplete for %s', async (text) => {
    expect(await refusalCode(search(text))).toBe('number_incomplete')
  })

  test('R21 pages through the accounts of four digits', async () => {
    const wanted: string[] = []
    for (let n = 0; n < 5; n++) wanted.push((await world.verified(`+52558${n}007777`)).accountId)
    const seen: string[] = []
    let cursor: string | null | undefined
    do {
      const page = await search('7777', AGENT, { limit: 2, ...(cursor ? { cursor } : {}) })
      seen.push(...page.accounts.map(({ id }) => id))
      cursor = page.nextCursor
    } while (cursor)
    expect(seen).toEqual(wanted.toReversed())
  })
})
