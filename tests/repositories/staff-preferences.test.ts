import { beforeAll, expect, test } from 'vitest'
import { recordView } from '../../src-service/domain/accounts/search-accounts.ts'
import type { StaffActor } from '../../src-service/domain/actor.ts'
import {
  createSavedView,
  removeSavedView,
  updateSavedView,
} from '../../src-service/domain/staff-preferences/saved-views.ts'
import { secureRandom } from '../../src-service/random.ts'
import { accountSearch } from '../../src-service/sql/account-search.repository.ts'
import type { Database } from '../../src-service/sql/database.ts'
import { savedViewStore } from '../../src-service/sql/saved-views.repository.ts'
import { staffPreferenceStore } from '../../src-service/sql/staff-preferences.repository.ts'
import { forEachEngine } from '../support/databases.ts'
import { indexedAccount } from '../support/indexed-account.ts'
import { AGENT, refusalCode } from '../support/world.ts'

forEachEngine('what a person has set for themselves', (open, engine) => {
  let database: Database
  let people = 0

  beforeAll(async () => {
    database = await open()
  })

  const someone = (): StaffActor => ({ ...AGENT, id: `staff-own-${people++}`, sessionId: `own-${people}` })
  const ports = () => ({ views: savedViewStore(database), random: secureRandom })
  const content = { filters: { state: 'verified' as const }, sort: 'name' as const, layout: null }
  const save = (actor: StaffActor, name: string) => createSavedView(ports(), actor, { name, ...content })
  const names = async ({ id }: StaffActor) => (await savedViewStore(database).list(id)).views.map(({ name }) => name)

  test('a table’s look is kept for each person; the last one counts, and null forgets it', async () => {
    const store = staffPreferenceStore(database)
    const [one, other] = [someone(), someone()]
    expect((await store.tables(one.id)).accounts).toBeNull()
    const layout = { hidden: ['email'], pinned: ['name'], widths: [{ column: 'name', width: 240 }] }
    await store.setTable(one.id, 'accounts', { hidden: [], pinned: [], widths: [] })
    await store.setTable(one.id, 'accounts', layout)
    expect((await store.tables(one.id)).accounts).toEqual(layout)
    expect((await store.tables(other.id)).accounts).toBeNull()
    await store.setTable(one.id, 'accounts', null)
    expect((await store.tables(one.id)).accounts).toBeNull()
  })

  test('a view is saved, renamed, changed and forgotten; what is left out stays', async () => {
    const actor = someone()
    const { view } = await save(actor, 'Verified ones')
    expect(view).toMatchObject({ name: 'Verified ones', value: content })
    const renamed = await updateSavedView(ports(), actor, { savedViewId: view.id, name: 'Verified' })
    expect(renamed.view).toMatchObject({ id: view.id, name: 'Verified', value: content })
    const changed = await updateSavedView(ports(), actor, {
      savedViewId: view.id,
      filters: { country: 'MX' },
      sort: null,
    })
    expect(changed.view).toMatchObject({ name: 'Verified', value: { filters: { country: 'MX' }, sort: null } })
    await removeSavedView(savedViewStore(database), actor, view.id)
    expect(await names(actor)).toEqual([])
    expect(await refusalCode(removeSavedView(savedViewStore(database), actor, view.id))).toBe('saved_view_not_found')
  })

  test('two views of one person never share a name, whatever its capitals and accents; another person’s may', async () => {
    const [one, other] = [someone(), someone()]
    await save(one, 'Móviles')
    expect(await refusalCode(save(one, 'moviles'))).toBe('saved_view_name_taken')
    await save(other, 'Móviles')
    const { view } = await save(one, 'Landlines')
    expect(await refusalCode(updateSavedView(ports(), one, { savedViewId: view.id, name: 'MÓVILES' }))).toBe(
      'saved_view_name_taken',
    )
    await updateSavedView(ports(), one, { savedViewId: view.id, name: 'LANDLINES' })
    expect(await names(one)).toEqual(['LANDLINES', 'Móviles'])
  })

  test('nobody changes or forgets another person’s view', async () => {
    const [one, other] = [someone(), someone()]
    const { view } = await save(one, 'Mine')
    expect(await refusalCode(updateSavedView(ports(), other, { savedViewId: view.id, name: 'Yours' }))).toBe(
      'saved_view_not_found',
    )
    expect(await refusalCode(removeSavedView(savedViewStore(database), other, view.id))).toBe('saved_view_not_found')
    expect(await names(one)).toEqual(['Mine'])
  })

  test('the 51st view is refused, and a place that became free is taken again', async () => {
    const actor = someone()
    for (let n = 0; n < 50; n++) await save(actor, `View ${n}`)
    expect(await refusalCode(save(actor, 'One more'))).toBe('saved_view_limit')
    const [first] = (await savedViewStore(database).list(actor.id)).views
    await removeSavedView(savedViewStore(database), actor, first?.id ?? '')
    await save(actor, 'One more')
    expect(await names(actor)).toHaveLength(50)
  })

  test.runIf(engine === 'postgresql')('of saves at once for the last place exactly one gets it', async () => {
    const actor = someone()
    for (let n = 0; n < 49; n++) await save(actor, `View ${n}`)
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, (_, n) => save(actor, `Race ${n}`)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await names(actor)).toHaveLength(50)
  })

  test.runIf(engine === 'postgresql')('of saves at once under one name exactly one is saved', async () => {
    const actor = someone()
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => save(actor, 'Same')))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await names(actor)).toEqual(['Same'])
  })

  test('R21 recent accounts are those that the person opened, the latest first, each once, 20 at most', async () => {
    const [one, other] = [someone(), someone()]
    const search = accountSearch(database)
    const look = (actor: StaffActor, accountId: string) => recordView({ search }, actor, accountId)
    const recent = async ({ id }: StaffActor) => (await search.recent(id)).accounts.map((account) => account.id)
    const ids: string[] = []
    for (let n = 0; n < 22; n++) ids.push(await indexedAccount(database, { name: `Looked At${n}` }))
    for (const id of ids) await look(one, id)
    expect(await recent(one)).toEqual(ids.slice(2).toReversed())
    expect(await recent(other)).toEqual([])
    const [found] = (await search.recent(one.id)).accounts
    expect(found).toMatchObject({ name: 'Looked At21', number: null })
  })
})
