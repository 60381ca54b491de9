import { describe, expect, it, vi } from 'vitest'
import { shortcutFor } from './shortcuts.ts'

const run = vi.fn<() => void>()
const shortcuts = [
  { key: 'k', mod: true, run },
  { key: 'j', run },
]
const press = (target: Element, init: KeyboardEventInit): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { bubbles: true, ...init })
  target.dispatchEvent(event)
  return event
}

describe('keys of a screen', () => {
  it('hears a single letter on the page', () => {
    expect(shortcutFor(press(document.body, { key: 'j' }), shortcuts, true)).toBe(shortcuts[1])
  })
  it('does not take letters from somebody who types', () => {
    const field = document.body.appendChild(document.createElement('input'))
    expect(shortcutFor(press(field, { key: 'j' }), shortcuts, true)).toBeUndefined()
    expect(shortcutFor(press(field, { key: 'k', ctrlKey: true }), shortcuts, true)).toBe(shortcuts[0])
    field.remove()
  })
  it('hears no single letter once they are turned off (WCAG 2.1.4), and still Ctrl+K', () => {
    expect(shortcutFor(press(document.body, { key: 'j' }), shortcuts, false)).toBeUndefined()
    expect(shortcutFor(press(document.body, { key: 'K', metaKey: true }), shortcuts, false)).toBe(shortcuts[0])
  })
  it('tells keys with Shift and Alt apart, but not which keyboard needs Shift for a sign', () => {
    const more = [
      { key: 'N', mod: true, shift: true, run },
      { key: '+', mod: true, run },
      { key: 'ArrowLeft', alt: true, run },
      { key: 'F1', run },
    ]
    expect(shortcutFor(press(document.body, { key: 'n', ctrlKey: true }), more, true)).toBeUndefined()
    expect(shortcutFor(press(document.body, { key: 'N', ctrlKey: true, shiftKey: true }), more, true)).toBe(more[0])
    expect(shortcutFor(press(document.body, { key: '+', ctrlKey: true, shiftKey: true }), more, true)).toBe(more[1])
    expect(shortcutFor(press(document.body, { key: 'ArrowLeft' }), more, true)).toBeUndefined()
    expect(shortcutFor(press(document.body, { key: 'ArrowLeft', altKey: true }), more, true)).toBe(more[2])
    expect(shortcutFor(press(document.body, { key: 'F1' }), more, false)).toBe(more[3])
  })
  it('is silent above a dialog', () => {
    const dialog = document.body.appendChild(document.createElement('div'))
    dialog.setAttribute('role', 'dialog')
    expect(shortcutFor(press(document.body, { key: 'j' }), shortcuts, true)).toBeUndefined()
    dialog.remove()
  })
})
