import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createShortCopy, secondsKept } from './short-copy.ts'

const memory = () => {
  let held = ''
  return { writeText: (text: string) => void (held = text), readText: () => held, clear: () => void (held = '') }
}
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('what must not stay in the clipboard', () => {
  it('R21 is there for a minute and no longer', async () => {
    const clipboard = memory()
    createShortCopy(clipboard).copy('+526441832399')
    await pass(secondsKept - 1)
    expect(clipboard.readText()).toBe('+526441832399')
    await pass(1)
    expect(clipboard.readText()).toBe('')
  })
  it('leaves alone what somebody copied since', async () => {
    const clipboard = memory()
    createShortCopy(clipboard).copy('+526441832399')
    clipboard.writeText('a ticket')
    await pass(secondsKept)
    expect(clipboard.readText()).toBe('a ticket')
  })
  it('counts a minute from the last copy', async () => {
    const clipboard = memory()
    const short = createShortCopy(clipboard)
    short.copy('+526441832399')
    await pass(40)
    short.copy('+526441832399')
    await pass(40)
    expect(clipboard.readText()).toBe('+526441832399')
    await pass(20)
    expect(clipboard.readText()).toBe('')
  })
  it('is gone when the console quits', async () => {
    const clipboard = memory()
    const short = createShortCopy(clipboard)
    short.copy('+526441832399')
    await short.end()
    expect(clipboard.readText()).toBe('')
  })
})
