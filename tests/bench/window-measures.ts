import type { Page } from '@playwright/test'

/** Something to see: an element by its CSS selector, whose text or label is this. */
export interface Seen {
  readonly selector: string
  readonly text: string
}

/** Milliseconds from the press of `key` in the focused field to the frame that shows one of these. */
export async function pressToPaint(page: Page, key: string, wanted: readonly Seen[]): Promise<number> {
  await page.evaluate((any) => {
    const isShown = (): boolean =>
      any.some(({ selector, text }) => {
        const element = document.querySelector(selector)
        return element?.textContent === text || element?.ariaLabel === text
      })
    Reflect.set(
      globalThis,
      'painted',
      new Promise<number>((resolve) => {
        let pressedAt = 0
        const look = (): void => {
          if (pressedAt === 0 || !isShown()) return
          observer.disconnect()
          // A message that is posted in a frame is heard after it has been drawn.
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.addEventListener('message', () => resolve(performance.now() - pressedAt), { once: true })
            port1.start()
            port2.postMessage('drawn')
          })
        }
        const observer = new MutationObserver(look)
        observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
        document.addEventListener('keydown', (event) => (pressedAt = event.timeStamp), { once: true, capture: true })
      }),
    )
  }, wanted)
  await page.keyboard.press(key)
  return await page.evaluate(() => Reflect.get(globalThis, 'painted') as Promise<number>)
}

export interface Scrolled {
  /** Milliseconds between frames, in their order. */
  readonly frames: readonly number[]
  readonly longTasks: number
}

/** Scrolls an element (CSS selector) down by `step` px a frame for so many frames. */
export const scroll = (page: Page, selector: string, frames: number, step: number): Promise<Scrolled> =>
  page.evaluate(
    async ({ selector: where, frames: count, step: px }) => {
      const scroller = document.querySelector(where)
      if (!scroller) throw new Error(`there is no ${where}`)
      let longTasks = 0
      const observer = new PerformanceObserver((list) => (longTasks += list.getEntries().length))
      observer.observe({ type: 'longtask' })
      const times: number[] = []
      let last = await new Promise<number>(requestAnimationFrame)
      for (let at = 0; at < count; at += 1) {
        scroller.scrollTop += px
        const now = await new Promise<number>(requestAnimationFrame)
        times.push(now - last)
        last = now
      }
      observer.disconnect()
      return { frames: times, longTasks }
    },
    { selector, frames, step },
  )

/** The value that `share` (0…1) of the values do not exceed. */
export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN
