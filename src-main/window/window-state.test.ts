import { describe, expect, it } from 'vitest'
import { placementOf } from './window-state.ts'

const display = { x: 0, y: 0, width: 1920, height: 1080 }
const second = { x: 1920, y: 0, width: 1280, height: 1024 }
const kept = (x: number, y: number, width = 1400, height = 900) => ({
  bounds: { x, y, width, height },
  maximized: false,
})

describe('where the window opens', () => {
  it.each([
    undefined,
    null,
    'x',
    [],
    {},
    { bounds: {} },
    { bounds: { x: '1', y: 2, width: 3, height: 4 } },
    kept(0.5, 1),
  ])('is up to the system, at the usual size, when %j was kept', (stored) =>
    expect(placementOf(stored, [display])).toEqual({ width: 1280, height: 800, maximized: false }),
  )

  it('is where it was, on a second display too', () => {
    expect(placementOf(kept(50, 60), [display])).toEqual({ x: 50, y: 60, width: 1400, height: 900, maximized: false })
    expect(placementOf(kept(2000, 60), [display, second])).toMatchObject({ x: 2000, y: 60 })
  })

  it('is not where no display is any more', () => {
    expect(placementOf(kept(2000, 60), [display])).toEqual({ width: 1400, height: 900, maximized: false })
    expect(placementOf(kept(50, -500), [display])).not.toHaveProperty('y')
    expect(placementOf(kept(50, 1070), [display])).not.toHaveProperty('y')
  })

  it('is never smaller than the smallest, and maximized when it was', () => {
    expect(placementOf({ ...kept(0, 0, 10, 10), maximized: true }, [display])).toEqual({
      x: 0,
      y: 0,
      width: 960,
      height: 640,
      maximized: true,
    })
  })
})
