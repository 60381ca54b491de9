import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useSettled } from './use-settled.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** Types a text letter by letter, one each 100 ms; answers what settled on the way. */
const type = (text: string): { settled: string[]; wait: (ms: number) => string } => {
  const hook = renderHook(({ typed }) => useSettled(typed), { initialProps: { typed: '' } })
  const settled: string[] = []
  for (let length = 1; length <= text.length; length += 1) {
    hook.rerender({ typed: text.slice(0, length) })
    act(() => void vi.advanceTimersByTime(100))
    settled.push(hook.result.current)
  }
  const wait = (ms: number): string => {
    act(() => void vi.advanceTimersByTime(ms))
    return hook.result.current
  }
  return { settled, wait }
}

describe('what is typed into the palette', () => {
  it('is asked for as soon as nobody types on', () => {
    const { settled, wait } = type('hans')
    expect(settled).toEqual(['', '', '', ''])
    expect(wait(20)).toBe('hans')
  })
  it('R21 is looked up as a number only once it is no longer typed on', () => {
    const { settled, wait } = type('6441832399')
    expect(new Set(settled)).toEqual(new Set(['']))
    expect(wait(400)).toBe('')
    expect(wait(200)).toBe('6441832399')
  })
})
