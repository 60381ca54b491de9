import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { clockOf, Countdown } from './countdown.tsx'
import { noteServerNow, ServerClockProvider } from './server-clock.tsx'

const computer = Date.parse('2026-03-01T10:00:00.000Z')

const pass = (milliseconds: number): void =>
  act(() => {
    vi.advanceTimersByTime(milliseconds)
  })

describe('countdown', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: computer })
    noteServerNow('2026-03-01T10:00:00.000Z')
  })
  afterEach(() => {
    cleanup()
    vi.useRealTimers()
  })

  it('R13 counts on the database’s clock, not on this computer’s', () => {
    render(
      <ServerClockProvider serverNow="2026-03-01T10:05:00.000Z">
        <Countdown until="2026-03-01T10:20:00.000Z" />
      </ServerClockProvider>,
    )
    expect(screen.getByRole('timer').textContent).toBe('15:00')
    pass(61_010)
    expect(screen.getByRole('timer').textContent).toBe('13:59')
  })

  it('R13 jumps with the database’s clock when it is moved', () => {
    render(<Countdown until="2026-03-01T10:15:00.000Z" />)
    act(() => noteServerNow('2026-03-01T10:14:30.000Z'))
    expect(screen.getByRole('timer').textContent).toBe('00:30')
  })

  it('R13 tells its end once, aloud at the end only', () => {
    const onEnd = vi.fn<() => void>()
    const { container } = render(<Countdown until="2026-03-01T10:00:02.000Z" onEnd={onEnd} endText="Now" />)
    pass(1_500)
    expect(container.querySelector('[aria-live]')?.textContent).toBe('')
    pass(5_000)
    expect(onEnd).toHaveBeenCalledTimes(1)
    expect(container.querySelector('[aria-live]')?.textContent).toBe('Now')
    expect(screen.getByRole('timer').textContent).toBe('00:00')
  })

  it('does not tell an end that lies in the past', () => {
    const onEnd = vi.fn<() => void>()
    render(<Countdown until="2026-03-01T09:00:00.000Z" onEnd={onEnd} />)
    pass(5_000)
    expect(onEnd).not.toHaveBeenCalled()
  })

  it('reads hours where there are some', () => {
    expect([clockOf(0), clockOf(899), clockOf(3_661)]).toEqual(['00:00', '14:59', '1:01:01'])
  })
})
