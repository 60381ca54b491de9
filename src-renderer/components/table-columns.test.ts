import { expect, test } from 'vitest'
import type { TableLayout } from '../../src-shared/contract/staff-preferences.ts'
import { pinnedOffsets, shownColumns, tracksOf, withHidden, withPinned, withWidth } from './table-columns.ts'

const SPECS = [
  { id: 'name', track: 'minmax(120px, 1fr)', width: 200, always: true },
  { id: 'email', track: 'minmax(112px, 1fr)', width: 220 },
  { id: 'country', track: '76px', width: 76 },
]
const PLAIN: TableLayout = { hidden: [], pinned: [], widths: [] }
const shown = (layout: TableLayout) => shownColumns(SPECS, layout).map(({ id }) => id)

test('columns are hidden, except the one that names the row', () => {
  expect(shown(withHidden(withHidden(PLAIN, 'email'), 'name'))).toEqual(['name', 'country'])
  expect(shown(withHidden(withHidden(PLAIN, 'email'), 'email'))).toEqual(['name', 'email', 'country'])
})

test('pinned columns stand first, in the order in which they were pinned, each at the end of the one before', () => {
  const layout = withWidth(withPinned(withPinned(PLAIN, 'country'), 'name'), 'country', 90)
  expect(shown(layout)).toEqual(['country', 'name', 'email'])
  expect(pinnedOffsets(SPECS, layout)).toEqual({ country: 0, name: 90 })
  expect(tracksOf(SPECS, layout)).toBe('90px 200px minmax(112px, 1fr)')
})

test('a width stays within its bounds, and a table of set widths still fills its line', () => {
  expect(withWidth(PLAIN, 'email', 3).widths).toEqual([{ column: 'email', width: 48 }])
  expect(withWidth(PLAIN, 'email', 9_999).widths).toEqual([{ column: 'email', width: 1_200 }])
  expect(withWidth(withWidth(PLAIN, 'email', 100), 'email', undefined).widths).toEqual([])
  const set = SPECS.reduce((layout, { id }) => withWidth(layout, id, 100), PLAIN)
  expect(tracksOf(SPECS, set)).toBe('100px 100px 100px minmax(0, 1fr)')
})

test('a layout that names columns which are no longer there is passed over', () => {
  expect(shown({ hidden: ['gone'], pinned: ['gone', 'email'], widths: [{ column: 'gone', width: 90 }] })).toEqual([
    'email',
    'name',
    'country',
  ])
})
