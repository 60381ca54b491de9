import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runCommand } from './commands.ts'
import { useCsvCommand } from './use-csv-command.ts'

const saved: unknown[] = []
beforeEach(() => {
  saved.length = 0
  Object.defineProperty(window, 'bridge', {
    configurable: true,
    value: {
      files: {
        saveCsv: ({ rows }: { rows: unknown }) => {
          saved.push(rows)
          return Promise.resolve({ ok: true, value: { saved: 'list.csv' } })
        },
      },
    },
  })
})
afterEach(() => Reflect.deleteProperty(window, 'bridge'))

const columns = [{ header: 'Name', text: (row: string) => row }]
const shown = (rows: readonly string[], isStale: boolean) =>
  renderHook((list) => useCsvCommand('accounts', 'Accounts', columns, list.rows, list.isStale), {
    initialProps: { rows, isStale },
  })
const ask = () => act(async () => runCommand('file.exportCsv'))

test('saves the rows that are on the screen', async () => {
  shown(['Amara'], false)
  await ask()
  expect(saved).toEqual([[['Amara']]])
})

test('asked for while the rows answer an earlier question, it saves those that come, once', async () => {
  const { rerender } = shown(['Amara'], true)
  await ask()
  expect(saved).toEqual([])
  await act(async () => rerender({ rows: ['Mei'], isStale: false }))
  await act(async () => rerender({ rows: ['Mei', 'Rosa'], isStale: false }))
  expect(saved).toEqual([[['Mei']]])
})

test('what was asked for is forgotten where nothing comes', async () => {
  const { rerender } = shown(['Amara'], true)
  await ask()
  await act(async () => rerender({ rows: [], isStale: false }))
  await act(async () => rerender({ rows: ['Mei'], isStale: false }))
  expect(saved).toEqual([])
})
