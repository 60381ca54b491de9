export const smallest = { width: 960, height: 640 } as const
export const usual = { width: 1280, height: 800 } as const

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface WindowState {
  readonly bounds: Rectangle
  readonly maximized: boolean
}

/** Where a window opens; without a place the system chooses one. */
export interface Placement {
  readonly width: number
  readonly height: number
  readonly x?: number
  readonly y?: number
  readonly maximized: boolean
}

const isWhole = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value)

const boundsIn = (stored: unknown): Rectangle | undefined => {
  if (typeof stored !== 'object' || stored === null) return undefined
  const { x, y, width, height } = stored as Record<string, unknown>
  return isWhole(x) && isWhole(y) && isWhole(width) && isWhole(height) ? { x, y, width, height } : undefined
}

/** At least this much of the title bar must be on a display, or the window could not be moved back. */
const graspable = 100

const isReachable = (bounds: Rectangle, displays: readonly Rectangle[]): boolean =>
  displays.some(
    (display) =>
      Math.min(bounds.x + bounds.width, display.x + display.width) - Math.max(bounds.x, display.x) >= graspable &&
      bounds.y >= display.y &&
      bounds.y + graspable <= display.y + display.height,
  )

/** Where to open, from what a file holds (which may be anything) and the displays there are now. */
export const placementOf = (stored: unknown, displays: readonly Rectangle[]): Placement => {
  const maximized = typeof stored === 'object' && stored !== null && Reflect.get(stored, 'maximized') === true
  const bounds = boundsIn(typeof stored === 'object' && stored !== null ? Reflect.get(stored, 'bounds') : undefined)
  if (bounds === undefined) return { ...usual, maximized }
  const size = {
    width: Math.max(smallest.width, bounds.width),
    height: Math.max(smallest.height, bounds.height),
  }
  return isReachable({ ...bounds, ...size }, displays)
    ? { ...size, x: bounds.x, y: bounds.y, maximized }
    : { ...size, maximized }
}

const step = 28

/** A step down and to the side of another window, so that both can be grasped. */
export const besideOf = ({ bounds }: WindowState): WindowState => ({
  bounds: { ...bounds, x: bounds.x + step, y: bounds.y + step },
  maximized: false,
})
