/** One key press, taken apart; `mod` is Ctrl or the command key. */
export interface Keys {
  readonly mod: boolean
  readonly shift: boolean
  readonly alt: boolean
  /** As `KeyboardEvent.key` names it. */
  readonly key: string
}

/** Takes `Mod+Shift+N` apart; the key itself may be `+`. */
export const keysOf = (text: string): Keys => {
  const parts = text.split('+')
  const key = text.endsWith('+') ? '+' : (parts.at(-1) ?? '')
  return { mod: parts.includes('Mod'), shift: parts.includes('Shift'), alt: parts.includes('Alt'), key }
}

const printed: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
}

/** The key caps to press, as they are printed on a keyboard of the platform. */
export const keyCaps = (text: string, isMac: boolean): readonly string[] => {
  const { mod, shift, alt, key } = keysOf(text)
  return [
    ...(mod ? [isMac ? '⌘' : 'Ctrl'] : []),
    ...(alt ? [isMac ? '⌥' : 'Alt'] : []),
    ...(shift ? [isMac ? '⇧' : 'Shift'] : []),
    printed[key] ?? key,
  ]
}

const electronNames: Readonly<Record<string, string>> = {
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  '+': 'Plus',
}

/** Electron's name for the same keys; nothing for a single key, which a menu must not take from somebody who types. */
export const acceleratorOf = (text: string): string | undefined => {
  const { mod, shift, alt, key } = keysOf(text)
  if (!mod && !alt && !/^F\d+$/.test(key)) return undefined
  const name = electronNames[key] ?? key
  return [...(mod ? ['CmdOrCtrl'] : []), ...(alt ? ['Alt'] : []), ...(shift ? ['Shift'] : []), name].join('+')
}
