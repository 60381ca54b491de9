import { describe, expect, it, vi } from 'vitest'
import type { MenuItemConstructorOptions } from 'electron'
import { commandIds, type CommandId } from '../../src-shared/commands/commands.ts'
import { commandWords } from '../../src-shared/commands/words.ts'
import { menuTemplate } from './menu-template.ts'

const template = (
  platform: NodeJS.Platform,
  language: keyof typeof commandWords,
  enabled: readonly CommandId[] = [],
) => {
  const onCommand = vi.fn<(id: CommandId) => void>()
  const words = commandWords[language]
  const menus = menuTemplate({ platform, words, developer: false, isEnabled: (id) => enabled.includes(id), onCommand })
  return { menus, onCommand }
}
const itemsOf = (menus: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  menus.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))

describe('the native menu', () => {
  it('shows every command of the registry once, in each language, and no item in English by chance', () => {
    for (const language of ['en', 'fr', 'es', 'ar'] as const) {
      const items = itemsOf(template('linux', language).menus)
      expect(items.flatMap(({ id }) => id ?? []).toSorted()).toEqual([...commandIds].toSorted())
      expect(items.filter(({ type, label }) => type !== 'separator' && !label)).toEqual([])
    }
  })
  it('has the keys of the registry, shown and not taken from whoever types', () => {
    const items = itemsOf(template('linux', 'en').menus)
    expect(items.find(({ id }) => id === 'palette.open')).toMatchObject({
      accelerator: 'CmdOrCtrl+K',
      registerAccelerator: false,
    })
    expect(items.find(({ id }) => id === 'help.keys')?.accelerator).toBeUndefined()
  })
  it('greys what does not apply, and asks for what is chosen', () => {
    const { menus, onCommand } = template('win32', 'en', ['go.accounts'])
    const items = itemsOf(menus).filter(({ id }) => id)
    expect(items.filter(({ enabled }) => enabled).map(({ id }) => id)).toEqual(['go.accounts'])
    Reflect.apply(items.find(({ id }) => id === 'go.accounts')?.click as () => void, undefined, [])
    expect(onCommand).toHaveBeenCalledExactlyOnceWith('go.accounts')
  })
  it('has the program’s own menu on macOS, and letters for Alt elsewhere', () => {
    expect(template('darwin', 'en').menus.map(({ label, role }) => label ?? role)).toEqual([
      'appMenu',
      'File',
      'Edit',
      'View',
      'Go',
      'Account',
      'Demonstration',
      'Window',
      'Help',
    ])
    expect(template('linux', 'en').menus[0]?.label).toBe('&File')
    expect(template('linux', 'ar').menus[0]?.label).toBe('ملف')
  })
})
