import { act, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetSavedFile, saveFile } from '../../lib/saved-files.ts'
import { SavedFileBar } from './saved-file.tsx'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  act(forgetSavedFile)
  vi.useRealTimers()
})

const save = (name: string): Promise<void> => act(() => saveFile(async () => ({ saved: name })))
const pass = (ms: number): Promise<void> => act(async () => void (await vi.advanceTimersByTimeAsync(ms)))

test('what came of a second save stays as long as that of the first', async () => {
  const { container } = render(<SavedFileBar />)
  const said = () => container.textContent
  await save('first.csv')
  await pass(7_900)
  expect(said()).not.toBe('')
  await save('second.csv')
  await pass(7_900)
  expect(said()).not.toBe('')
  await pass(1_000)
  expect(said()).toBe('')
})
