import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'

const PAGE = 15

/** Where a key moves the keyboard among `count` rows; undefined where it does not, −1 above the first. */
export const movedBy = (key: string, from: number, count: number): number | undefined => {
  const last = count - 1
  switch (key) {
    case 'ArrowDown':
      return Math.min(from + 1, last)
    case 'ArrowUp':
      return from - 1
    case 'PageDown':
      return Math.min(from + PAGE, last)
    case 'PageUp':
      return Math.max(from - PAGE, 0)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}

interface RowFocus {
  readonly index: number
  readonly setIndex: (index: number) => void
  readonly first: () => boolean
  readonly press: (event: KeyboardEvent, index: number) => void
}

/** One row of a virtual list holds the keyboard's place; a row that is out of view is scrolled to before it is focused. */
export const useRowFocus = (
  scroller: RefObject<HTMLElement | null>,
  count: number,
  scrollTo: (index: number) => void,
  onLeaveTop?: () => void,
): RowFocus => {
  const [index, setIndex] = useState(0)
  const wanted = useRef<number | undefined>(undefined)
  const scroll = useRef(scrollTo)
  useEffect(() => {
    scroll.current = scrollTo
    if (wanted.current === undefined) return
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"]`)
    if (!row) return
    wanted.current = undefined
    row.focus({ preventScroll: true })
  })
  const go = useCallback((to: number): void => {
    wanted.current = to
    scroll.current(to)
    setIndex((before) => (before === to ? before : to))
  }, [])
  const first = useCallback((): boolean => {
    if (count === 0) return false
    const row = scroller.current?.querySelector<HTMLElement>('[data-index="0"]')
    if (row) row.focus()
    else go(0)
    return true
  }, [count, go, scroller])
  const press = (event: KeyboardEvent, from: number): void => {
    const to = movedBy(event.key, from, count)
    if (to === undefined) return
    event.preventDefault()
    if (to < 0) onLeaveTop?.()
    else go(to)
  }
  return { index: Math.min(index, Math.max(0, count - 1)), setIndex, first, press }
}
