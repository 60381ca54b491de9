import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useSettled } from './use-settled.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** Types a text letter by letter, one each `gap` ms; answers what was asked for after each. */
const type = (text: string, gap = 100): { settled: string[]; wait: (ms: number) => string } => {
  const hook = renderHook(({ typed }) => useSettled(typed), { initialProps: { typed: '' } })
  const settled: string[] = []
  for (let length = 1; length <= text.length; length += 1) {
    hook.rerender({ typed: text.slice(0, length) })
    act(() => void vi.advanceTimersByTime(gap))
    settled.push(hook.result.current)
  }
  const wait = (ms: number): string => {
    act(() => void vi.advanceTimersByTime(ms))
    return hook.result.current
  }
  return { settled, wait }
}

describe('what is typed into the palette', () => {
  it('is asked for with the first key', () => expect(type('hans').settled).toEqual(['h', 'ha', 'han', 'hans']))
  it('is asked for no more often than every 120 ms, and whole at last', () => {
    const { settled, wait } = type('hans-jürgen müller', 30)
    expect(new Set(settled).size).toBeLessThanOrEqual(1 + Math.floor((18 * 30) / 120))
    expect(wait(120)).toBe('hans-jürgen müller')
  })
  it('that has letters is no number, however many digits it has', () => {
    const { settled } = type('shop-73412')
    expect(settled.at(-1)).not.toBe('')
  })
  it('R21 is looked up as a number only once it is no longer typed on', () => {
    const { settled, wait } = type('6441832399')
    expect(new Set(settled.slice(3))).toEqual(new Set(['644']))
    expect(wait(190)).toBe('644')
    expect(wait(20)).toBe('6441832399')
  })
})
