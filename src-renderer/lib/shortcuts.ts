import { useEffect, useRef } from 'react'

/** What a key does; `mod` is Ctrl or the command key. */
export interface Shortcut {
  readonly key: string
  readonly mod?: boolean
  readonly run: (event: KeyboardEvent) => void
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

const inOverlay = (): boolean => document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]') !== null

/** The shortcut that a key press means, if any: single keys not while typing and not above a dialog or a menu. */
export const shortcutFor = (
  event: KeyboardEvent,
  shortcuts: readonly Shortcut[],
  singleKeys: boolean,
): Shortcut | undefined => {
  if (event.defaultPrevented || event.isComposing || event.altKey) return undefined
  const mod = event.ctrlKey || event.metaKey
  return shortcuts.find((each) => {
    if (each.key.toLowerCase() !== event.key.toLowerCase() || (each.mod ?? false) !== mod || inOverlay()) return false
    return mod || (singleKeys && !typing(event.target))
  })
}

/** Keys of a screen while it is shown. Single letters can be turned off in Settings (WCAG 2.1.4). */
export const useShortcuts = (shortcuts: readonly Shortcut[], singleKeys: boolean): void => {
  const latest = useRef(shortcuts)
  useEffect(() => {
    latest.current = shortcuts
  })
  useEffect(() => {
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
