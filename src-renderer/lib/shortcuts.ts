import { useLayoutEffect, useRef } from 'react'

/** What a key does; `mod` is Ctrl or the command key. */
export interface Shortcut {
  readonly key: string
  readonly mod?: boolean
  readonly shift?: boolean
  readonly alt?: boolean
  readonly run: (event: KeyboardEvent) => void
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

const OVERLAYS = ':is([role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"])'

/** Something floats above the page and has the keyboard; what is only fading away (hidden from assistive technology) has it no more. */
export const inOverlay = (): boolean => document.querySelector(`${OVERLAYS}:not([aria-hidden="true"] *)`) !== null

const same = (wanted: Shortcut, event: KeyboardEvent): boolean => {
  if (wanted.key.toLowerCase() !== event.key.toLowerCase()) return false
  if ((wanted.mod ?? false) !== (event.ctrlKey || event.metaKey) || (wanted.alt ?? false) !== event.altKey) return false
  // Which signs need Shift is the keyboard's affair; letters and arrows do not.
  const isSign = wanted.key.length === 1 && wanted.key.toLowerCase() === wanted.key.toUpperCase()
  const plain = wanted.mod !== true && wanted.alt !== true
  return isSign || plain || (wanted.shift ?? false) === event.shiftKey
}

/** The shortcut that a key press means, if any: single keys not while typing and not above a dialog or a menu. */
export const shortcutFor = (
  event: KeyboardEvent,
  shortcuts: readonly Shortcut[],
  singleKeys: boolean,
): Shortcut | undefined => {
  if (event.defaultPrevented || event.isComposing) return undefined
  const found = shortcuts.find((each) => same(each, event))
  if (!found || inOverlay()) return undefined
  if (found.mod === true || /^F\d+$/.test(found.key)) return found
  if (typing(event.target)) return undefined
  return found.alt === true || singleKeys ? found : undefined
}

/** Keys of a screen while it is shown. Single letters can be turned off in Settings (WCAG 2.1.4). */
export const useShortcuts = (shortcuts: readonly Shortcut[], singleKeys: boolean): void => {
  const latest = useRef(shortcuts)
  // In the commit itself: what can be seen answers to its keys.
  useLayoutEffect(() => {
    latest.current = shortcuts
  })
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const shortcut = shortcutFor(event, latest.current, singleKeys)
      if (!shortcut) return
      event.preventDefault()
      shortcut.run(event)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [singleKeys])
}
