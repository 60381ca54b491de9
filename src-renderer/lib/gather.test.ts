import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { gather } from './gather.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('hands the first on at once, and what follows together, each once', () => {
  const heard: (readonly number[])[] = []
  const { add } = gather<number>((all) => heard.push(all), 200)
  add(1)
  expect(heard).toEqual([[1]])
  add(2)
  add(3)
  vi.advanceTimersByTime(199)
  expect(heard).toEqual([[1]])
  vi.advanceTimersByTime(1)
  expect(heard).toEqual([[1], [2, 3]])
  add(4)
  vi.advanceTimersByTime(200)
  expect(heard).toEqual([[1], [2, 3], [4]])
  vi.advanceTimersByTime(1_000)
  add(5)
  expect(heard.at(-1)).toEqual([5])
})

it('forgets what waits when it is stopped', () => {
  const heard: (readonly number[])[] = []
  const { add, stop } = gather<number>((all) => heard.push(all), 200)
  add(1)
  add(2)
  stop()
  vi.advanceTimersByTime(1_000)
  expect(heard).toEqual([[1]])
})
