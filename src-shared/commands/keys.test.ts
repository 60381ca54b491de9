import { describe, expect, it } from 'vitest'
import { commandIds, commands, isCommandId } from './commands.ts'
import { acceleratorOf, keyCaps, keysOf } from './keys.ts'
import { commandWords } from './words.ts'

describe('keys', () => {
  it('are taken apart, the plus sign itself included', () => {
    expect(keysOf('Mod+Shift+N')).toEqual({ mod: true, shift: true, alt: false, key: 'N' })
    expect(keysOf('Mod++')).toEqual({ mod: true, shift: false, alt: false, key: '+' })
    expect(keysOf('?')).toEqual({ mod: false, shift: false, alt: false, key: '?' })
  })
  it('are printed as they stand on the keyboard', () => {
    expect(keyCaps('Mod+Shift+N', false)).toEqual(['Ctrl', 'Shift', 'N'])
    expect(keyCaps('Mod+K', true)).toEqual(['⌘', 'K'])
    expect(keyCaps('Alt+ArrowLeft', false)).toEqual(['Alt', '←'])
  })
  it('are named for the native menu, except single keys, which belong to whoever types', () => {
    expect([
      acceleratorOf('Mod+K'),
      acceleratorOf('Mod++'),
      acceleratorOf('Alt+ArrowLeft'),
      acceleratorOf('F1'),
    ]).toEqual(['CmdOrCtrl+K', 'CmdOrCtrl+Plus', 'Alt+Left', 'F1'])
    expect([acceleratorOf('/'), acceleratorOf('?'), acceleratorOf('')]).toEqual([undefined, undefined, undefined])
  })
})

describe('the registry of commands', () => {
  it('gives no two commands the same keys, and takes none that the system’s own menus have', () => {
    const keys = commandIds.flatMap((id) => commands[id].keys ?? [])
    expect(new Set(keys.map((each) => each.toLowerCase())).size).toBe(keys.length)
    const taken = ['z', 'y', 'x', 'c', 'v', 'a', 'r', 'w', 'q', 'm', 'h'].map((letter) => `mod+${letter}`)
    expect(keys.filter((each) => taken.includes(each.toLowerCase()))).toEqual([])
  })
  it('calls no two commands of a language the same', () => {
    for (const [language, { commands: names }] of Object.entries(commandWords)) {
      const said = Object.values(names)
      expect([language, said.filter((name, index) => said.indexOf(name) !== index)]).toEqual([language, []])
    }
  })
  it('knows its own names and no others', () => {
    expect([isCommandId('go.accounts'), isCommandId('toString'), isCommandId('account.setNumber')]).toEqual([
      true,
      false,
      false,
    ])
  })
})
